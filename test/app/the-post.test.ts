import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '#core/domain/ids.ts';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { anonymous, second, virbale } from '#test/support/given.ts';
import { aPdfOfPages, aPngThatClaims } from '#test/support/make-scans.ts';

describe('a scan dropped on the post room', () => {
  test('is kept byte for byte, sealed, and its pages are told and shown', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const bytes = app.given.scan('letter-en.pdf');
    const item = await app.given.drop(bytes, 'morning.pdf');
    const view = await app.must('post.item', { item });
    expect(view).toMatchObject({
      name: 'morning.pdf',
      mediaType: 'application/pdf',
      state: 'in-tray',
      mayRegister: true,
    });
    expect(view.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const page = await app.bridge.get(`${view.pages[0]?.ref}?w=300`);
    expect(page.ok && page.mediaType).toMatch(/^image\//u);
    expect(app.events).toContainEqual({ event: 'item.page', item, number: 1, of: view.pages.length });
    await app.must('session.lock', {});
    expect(await app.bridge.get(`${view.pages[0]?.ref}`)).toEqual({ ok: false, failure: 'session.locked' });
  });

  test('may be turned on screen and half filled in; both are there after a restart', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    await app.must('post.turn', { item, number: 1, degrees: 90 });
    await app.must('post.keep', { item, form: { ...virbale, name: 'Half' } });
    await app.restarts();
    await app.itIs('2026-12-21T09:20:00+02:00');
    const view = await app.must('post.item', { item });
    expect(view.form.name).toBe('Half');
    expect(view.pages[0]).toMatchObject({ turned: 90 });
    const tray = await app.must('post.tray', {});
    expect(tray.items).toMatchObject([{ item, words: 'begun', number: 1 }]);
    expect(tray.account).toBe('1 page in = 0 filed + 1 in the tray + 0 blank. Nothing is missing.');
    expect(await app.ask('post.turn', { item, number: 9, degrees: 0 })).toMatchObject({ failure: 'page.not-found' });
  });

  test('of many pages is there at once, its pages are told one by one, and the reading can be stopped', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const bytes = await aPdfOfPages(60);
    const { upload } = await app.must('post.begin', { name: 'long.pdf', bytes: bytes.length, purpose: 'post' });
    await app.bridge.put(upload, bytes.slice().buffer);
    const { item, pages } = await app.must('post.finish', { upload });
    await app.must('post.cancel', { upload });
    expect(pages).toBe(60);
    const told = () => app.events.filter((event) => (event as { event: string }).event === 'item.page').length;
    const before = told();
    const last = await app.bridge.get(`page:${item}:60?w=200`);
    expect(last.ok).toBe(true);
    expect(before).toBeGreaterThan(0);
    expect(told()).toBeLessThan(60);
    expect((await app.must('post.item', { item })).pages).toHaveLength(60);
    expect(await app.bridge.get(`page:${item}:61`)).toEqual({ ok: false, failure: 'page.not-found' });
  });

  test('delivered in a year that the calendar does not know is understood, and says that it gets no date (G-29)', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    const form = { ...virbale, letterDated: '', postmarked: '', delivered: '1.1.2019' };
    const read = await app.must('post.check', { item, form });
    expect(read.order).toBe('In order. Received Tue 1 Jan 2019 09:00, submitted Tue 1 Jan 2019.');
    expect(read.strip[0]).toMatchObject({ date: '2019-01-01', marks: ['Delivered'], closed: false });
    expect(read.starts).toEqual([]);
    expect(read.warnings.delivered).toMatch(/^The holidays of Lithuania are not known for 2019\./u);

    const { case: id } = await app.must('post.register', { item, form });
    const { step } = await app.must('cases.case', { case: id, view: null });
    expect(step).toMatchObject({
      chip: { state: 'unknown', says: 'no date (G-29)' },
      byWhen: expect.stringMatching(/^The holidays of Lithuania are not known for 2019\. Add that year/u),
    });
    const other = await app.given.aLetterInTheTray('letter-lt.png');
    await app.must('post.register', { item: other, form: virbale });
    const { rows, groups } = await app.must('cases.queue', { view: 'open', filter: '', after: null, limit: 10 });
    expect(rows.map(({ group, chip }) => [group, chip?.says])).toEqual([
      ['undated', 'no date (G-29)'],
      ['overdue', expect.stringContaining('late')],
    ]);
    expect(groups[0]).toMatchObject({ group: 'undated', count: 1 });
  });

  test('says each date of a clock that waits for a decision once', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    const { starts } = await app.must('post.check', { item, form: virbale });
    expect(starts.find(({ clock }) => clock === 'final')).toMatchObject({
      when: '',
      says: 'Mon 28 Dec, until fraud is decided',
    });
  });

  test.each([
    ['an empty file', new Uint8Array(0), 'file.empty'],
    ['a program that calls itself a PDF', new TextEncoder().encode('MZ this is no letter at all'), 'file.kind'],
    ['a PDF that was cut off at once', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'file.damaged'],
  ])('%s is refused, and nothing of it is kept', async (_, bytes, failure) => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const begun = await app.ask('post.begin', { name: 'a.pdf', bytes: bytes.length, purpose: 'post' });
    if (begun.ok) {
      await app.bridge.put(begun.value.upload, bytes.slice().buffer);
      expect(await app.ask('post.finish', { upload: begun.value.upload })).toMatchObject({ failure });
    } else expect(begun).toMatchObject({ failure });
    expect((await app.must('post.tray', {})).items).toEqual([]);
  });

  test('a locked PDF, a file that is too large, and one that was cancelled are refused by name', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const locked = app.given.scan('locked.pdf');
    const begin = async (bytes: number) => app.ask('post.begin', { name: 'a.pdf', bytes, purpose: 'post' });
    const { upload } = await app.must('post.begin', { name: 'a.pdf', bytes: locked.length, purpose: 'post' });
    await app.bridge.put(upload, locked.slice().buffer);
    expect(await app.ask('post.finish', { upload })).toMatchObject({ failure: 'file.password' });
    expect(await app.ask('post.finish', { upload })).toMatchObject({ failure: 'upload.unknown' });
    const huge = await aPngThatClaims(30_000, 30_000);
    const { upload: picture } = await app.must('post.begin', { name: 'a.png', bytes: huge.length, purpose: 'post' });
    await app.bridge.put(picture, huge.slice().buffer);
    expect(await app.ask('post.finish', { upload: picture })).toMatchObject({ failure: 'file.too-many-pixels' });
    expect(await begin(10 ** 12)).toMatchObject({ failure: 'file.too-large' });
    const small = await app.must('post.begin', { name: 'a.pdf', bytes: 4, purpose: 'post' });
    expect(await app.bridge.put(small.upload, new ArrayBuffer(5))).toMatchObject({ failure: 'file.too-large' });
    await app.must('post.cancel', { upload: small.upload });
    expect(await app.ask('post.finish', { upload: small.upload })).toMatchObject({ failure: 'upload.cancelled' });
  });
});

describe('registering', () => {
  test('is refused while a date cannot be right, with both dates named', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    const form = { ...virbale, postmarked: '19.12.', amounts: [{ ...virbale.amounts[0], amount: 'much' }] as never };
    const checked = await app.must('post.check', { item, form });
    expect(checked.errors.delivered).toContain('Sat 19 Dec 2026');
    const refused = await app.ask('post.register', { item, form });
    expect(refused).toMatchObject({ failure: 'form.refused' });
    expect(refused.ok ? {} : refused.fields).toMatchObject({
      delivered: expect.stringContaining('Fri 18 Dec 2026'),
      'amounts.0.amount': expect.stringContaining('much'),
    });
  });

  test('is done once: the item is then filed, its draft gone, and the next one opens', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const first = await app.given.aLetterInTheTray('letter-lt.png');
    const next = await app.given.aLetterInTheTray('letter-de.tif');
    const registered = await app.must('post.register', { item: first, form: virbale });
    expect(registered.next).toBe(next);
    expect(await app.ask('post.register', { item: first, form: virbale })).toMatchObject({
      failure: 'item.registered',
    });
    expect(await app.must('post.item', { item: first })).toMatchObject({
      state: 'registered',
      reference: registered.reference,
      mayRegister: false,
    });
    const missing = '00000000-0000-4000-8000-000000000000' as ItemId;
    for (const asked of [
      app.ask('post.item', { item: missing }),
      app.ask('post.register', { item: missing, form: virbale }),
      app.ask('post.check', { item: missing, form: virbale }),
      app.ask('post.keep', { item: missing, form: virbale }),
      app.ask('post.turn', { item: missing, number: 1, degrees: 90 }),
    ])
      expect(await asked).toMatchObject({ failure: 'item.not-found' });
  });

  test('wants the right to it', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    await app.given.aSecondPerson(['auditor']);
    await app.must('session.unlock', { ...second });
    expect(await app.ask('post.register', { item, form: virbale })).toMatchObject({ failure: 'right.missing' });
    expect(await app.ask('post.turn', { item, number: 1, degrees: 90 })).toMatchObject({ failure: 'right.missing' });
    const begin = { name: 'a.pdf', bytes: 1, purpose: 'post' } as const;
    expect(await app.ask('post.begin', begin)).toMatchObject({ failure: 'right.missing' });
    expect(await app.ask('post.finish', { upload: 'any' })).toMatchObject({ failure: 'right.missing' });
  });

  test('an anonymous letter is registered, its acknowledgement marked by two people, and owed again when an address comes (G-25)', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aCaseOfMine(anonymous);
    const mark = { case: id, letter: 'ack' as const, reason: 'The letter names nobody.' };
    expect(await app.ask('cases.mark-unsendable', { ...mark, second: null })).toMatchObject({ failure: 'second.none' });
    await app.given.aSecondPerson();
    expect(await app.ask('cases.mark-unsendable', { ...mark, second: null })).toMatchObject({
      failure: 'second.needed',
    });
    await app.must('cases.mark-unsendable', { ...mark, second: { ...second } });
    const marked = await app.must('cases.case', { case: id, view: null });
    expect(marked.step.title).toContain('cannot be sent');
    expect((await app.must('cases.counts', {})).queues).toMatchObject({ unsendable: 1 });
    const address = 'Šilo g. 9-4\nLT-44210 Kaunas';
    const correction = { case: id, fact: 'address', value: address, reason: 'She telephoned.', second: null };
    await app.must('cases.correct-fact', correction);
    expect((await app.must('cases.counts', {})).queues).toMatchObject({ unsendable: 0 });
    const open = await app.must('cases.case', { case: id, view: null });
    expect(open.step.title).toBe('Send the acknowledgement');
  });
});
