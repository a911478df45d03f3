import { describe, expect, test } from 'vitest';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { me, second } from '#test/support/given.ts';

describe('the door of an office', () => {
  test('is a set-up that founds nothing before two groups of the recovery key are read back', async () => {
    const app = await aRunningApp();
    expect(await app.must('office.status', {})).toMatchObject({ state: 'none', practice: false });
    const { groups, ask } = await app.must('setup.begin', { ...me });
    expect(groups).toHaveLength(14);
    expect(ask[0]).toBeLessThan(ask[1]);
    const rest = {
      officeName: 'Office',
      letterhead: { name: 'LoonieBit', address: ['Lviv st. 21A'], contact: [], logo: null },
      me: { name: 'Tomas Girdvainis', title: 'Team Lead', contact: 'support@looniebit.com' },
      roles: ['cs_lead'],
      postCutoff: '15:00',
      procedure: 'looniebit',
    };
    const differing = await app.ask('setup.finish', { ...rest, typed: ['0000', 'ZZZZ'] });
    expect(differing).toMatchObject({ ok: false, failure: 'setup.groups-differ' });
    expect(await app.must('office.status', {})).toMatchObject({ state: 'none' });
    const read = groups.filter((_, index) => ask.includes(index + 1)) as [string, string];
    expect(await app.ask('setup.finish', { ...rest, typed: read, roles: ['cs_lead', 'king'] })).toMatchObject({
      failure: 'people.role-unknown',
      detail: expect.stringContaining('“king”'),
    });
    expect(await app.ask('setup.finish', { ...rest, typed: read, procedure: 'nowhere' })).toMatchObject({
      failure: 'procedure.not-found',
    });
    const typed: [string, string] = [groups[ask[0] - 1] ?? '', (groups[ask[1] - 1] ?? '').toLowerCase()];
    await app.must('setup.finish', { ...rest, typed });
    expect(await app.must('session.who', {})).toMatchObject({
      name: 'Tomas Girdvainis',
      todayWords: 'Mon 21 Dec 2026',
    });
    expect(await app.ask('setup.begin', { ...me })).toMatchObject({ ok: false, failure: 'setup.exists' });
  });

  test('refuses a weak passphrase, a missing folder and a finish without a beginning', async () => {
    const app = await aRunningApp();
    expect(await app.ask('setup.begin', { word: 'tomas', passphrase: 'tomas1234' })).toMatchObject({
      failure: 'setup.weak-passphrase',
    });
    expect(await app.ask('office.choose-folder', { folder: '/nowhere/at/all' })).toMatchObject({
      failure: 'folder.refused',
      detail: expect.stringContaining('The data folder is not there'),
    });
    expect(await app.ask('session.unlock', { ...me })).toMatchObject({ failure: 'session.nothing-here' });
    const letterhead = { name: 'LoonieBit', address: ['Lviv st. 21A'], contact: [], logo: null };
    const finish = {
      typed: ['0000', '1111'] as [string, string],
      officeName: 'Office',
      letterhead,
      me: { name: 'A', title: 'B', contact: 'C' },
      roles: [],
      postCutoff: '15:00',
      procedure: 'looniebit',
    };
    expect(await app.ask('setup.finish', finish)).toMatchObject({ failure: 'setup.not-begun' });
    expect(await app.ask('session.unlock-recovery', { key: '', user: null, newPassphrase: null })).toMatchObject({
      failure: 'session.nothing-here',
    });
  });

  test('opens for the right passphrase only, and everything is there after a restart', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    await app.must('session.lock', {});
    expect(await app.ask('cases.counts', {})).toMatchObject({ failure: 'session.locked' });
    const wrong = await app.ask('session.unlock', { ...me, passphrase: 'lamp river candle orbits' });
    expect(wrong).toEqual({ ok: false, failure: 'session.wrong-passphrase' });
    await app.restarts();
    expect(await app.must('office.status', {})).toMatchObject({ state: 'locked' });
    await app.must('session.unlock', { ...me, word: ' Tomas ' });
    expect((await app.must('cases.case', { case: id, view: null })).name).toBe('Ona Virbalė');
  });

  test('opens to the printed recovery key, which gives a person a new passphrase', async () => {
    const app = await aRunningApp();
    const key = await app.given.anOffice();
    await app.must('session.lock', {});
    const asked = { user: null, newPassphrase: null };
    expect(await app.ask('session.unlock-recovery', { key: key.replace(/^..../u, '0000'), ...asked })).toMatchObject({
      failure: 'session.wrong-recovery-key',
    });
    const { people, open } = await app.must('session.unlock-recovery', { key, ...asked });
    expect(open).toBe(false);
    const [tomas] = people;
    expect(tomas).toMatchObject({ name: 'Tomas Girdvainis', word: 'tomas' });
    const user = tomas?.user ?? null;
    expect(await app.ask('session.unlock-recovery', { key, user, newPassphrase: 'tomas' })).toMatchObject({
      failure: 'setup.weak-passphrase',
    });
    const stranger = '00000000-0000-4000-8000-000000000000' as NonNullable<typeof user>;
    const newPassphrase = 'garden silver bottle thunder';
    expect(await app.ask('session.unlock-recovery', { key, user: stranger, newPassphrase })).toMatchObject({
      failure: 'people.not-found',
    });
    expect(await app.must('session.unlock-recovery', { key, user, newPassphrase })).toMatchObject({ open: true });
    expect(await app.must('session.who', {})).toMatchObject({ name: 'Tomas Girdvainis' });
    await app.restarts();
    expect(await app.ask('session.unlock', { ...me })).toMatchObject({ failure: 'session.wrong-passphrase' });
    await app.must('session.unlock', { word: 'tomas', passphrase: newPassphrase });
  });

  test('closes by itself when nobody is there, whatever screens go on asking', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    app.nobodyIsThere(8);
    await app.must('cases.counts', {});
    app.nobodyIsThere(4);
    expect(await app.ask('cases.counts', {})).toMatchObject({ failure: 'session.locked' });
    expect(app.events).toContainEqual({ event: 'session.locked' });
  });

  test('opens for a second person with an own passphrase and own roles', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    await app.given.aSecondPerson();
    const person = { name: 'Another', title: 'Clerk', contact: '1' };
    const taken = await app.ask('people.add', { person, ...second, word: 'ASTA', roles: ['support'] });
    expect(taken).toMatchObject({ failure: 'people.word-taken' });
    const weak = await app.ask('people.add', { person, word: 'other', passphrase: 'other', roles: ['support'] });
    expect(weak).toMatchObject({ failure: 'setup.weak-passphrase' });
    await app.must('session.unlock', { ...second });
    expect(await app.must('session.who', {})).toMatchObject({
      name: 'Asta Petrunaitė',
      roles: [{ id: 'cco', title: 'Chief Compliance Officer' }],
    });
    const refused = await app.ask('people.add', {
      person,
      word: 'other',
      ...{ passphrase: me.passphrase },
      roles: ['cco'],
    });
    expect(refused).toMatchObject({ failure: 'right.missing' });
    expect(await app.ask('office.change', { name: 'Mine' })).toMatchObject({ failure: 'right.missing' });
  });

  test('answers what it does not know by name, and shows which fields it did not understand', async () => {
    const app = await aRunningApp();
    expect(await app.bridge.request({ operation: 'cases.burn', input: {} })).toEqual({
      ok: false,
      failure: 'request.malformed',
    });
    const fields = await app.bridge.request({ operation: 'session.unlock', input: { word: 'x'.repeat(65) } });
    expect(fields).toMatchObject({ ok: false, failure: 'request.fields' });
    expect(Object.keys((fields as { fields: object }).fields).sort()).toEqual(['passphrase', 'word']);
  });
});
