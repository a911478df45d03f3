import { describe, expect, test } from 'vitest';
import { aRunningApp } from '#test/support/a-running-app.ts';

describe('the settings of an office', () => {
  test('change by an act, the logo of the letterhead among them', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const logo = app.given.scan('letter-lt.png');
    const { upload } = await app.must('post.begin', { name: 'logo.png', bytes: logo.length, purpose: 'logo' });
    await app.bridge.put(upload, logo.slice().buffer);
    const letterhead = {
      name: 'LoonieBit',
      address: ['Lviv st. 21A'],
      contact: ['support@looniebit.com'],
      logo: upload,
    };
    await app.must('office.change', { name: 'The office', letterhead, postCutoff: '15:30', idleMinutes: 20 });
    const settings = await app.must('office.settings', {});
    expect(settings).toMatchObject({ name: 'The office', postCutoff: '15:30', idleMinutes: 20, mayChange: true });
    const shown = await app.bridge.get(settings.letterhead.logo ?? '');
    expect(shown.ok && shown.mediaType).toBe('image/png');
    expect(shown.ok && new Uint8Array(shown.bytes)).toEqual(logo);
    await app.must('office.change', { letterhead: { ...letterhead, logo: settings.letterhead.logo } });
    expect((await app.must('office.settings', {})).letterhead.logo).toBe(settings.letterhead.logo);
  });

  test('refuse a logo that is no picture', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const letterhead = { name: 'LoonieBit', address: ['Lviv st. 21A'], contact: [] };
    const put = async (bytes: Uint8Array, whole = true) => {
      const size = bytes.length + (whole ? 0 : 1);
      const { upload } = await app.must('post.begin', { name: 'logo.png', bytes: size, purpose: 'logo' });
      await app.bridge.put(upload, bytes.slice().buffer);
      return upload;
    };
    const change = (logo: string) => app.ask('office.change', { letterhead: { ...letterhead, logo } });
    expect(await change(await put(new Uint8Array([1, 2, 3])))).toMatchObject({ failure: 'file.kind' });
    expect(await change(await put(new Uint8Array([1, 2, 3]), false))).toMatchObject({ failure: 'file.damaged' });
    expect(await change('unknown')).toMatchObject({ failure: 'upload.unknown' });
    const cancelled = await put(new Uint8Array([1]));
    await app.must('post.cancel', { upload: cancelled });
    expect(await change(cancelled)).toMatchObject({ failure: 'upload.cancelled' });
  });

  test('hold the adopted procedure and its calendar; the record reads through whole', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    await app.given.aRegisteredCase();
    const settings = await app.must('office.settings', {});
    expect(settings.procedures).toMatchObject([{ id: 'looniebit', version: '1.0.0' }]);
    expect(settings.calendars.map(({ id }) => id)).toEqual(['lt']);
    const checks = await Promise.all([app.ask('record.check', {}), app.ask('record.check', {})]);
    expect(checks[0]).toMatchObject({ ok: true, value: { whole: true, places: [] } });
    expect(checks[1]).toMatchObject({ failure: 'check.running' });
    expect(app.events).toContainEqual(expect.objectContaining({ event: 'check.progress' }));
  });

  test('of this account are kept outside the office', async () => {
    const app = await aRunningApp();
    expect(await app.must('preferences.read', {})).toEqual({ theme: 'system', density: 'standard' });
    await app.must('preferences.change', { theme: 'dark' });
    await app.restarts();
    expect(await app.must('preferences.read', {})).toEqual({ theme: 'dark', density: 'standard' });
  });
});
