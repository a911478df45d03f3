import { describe, expect, test } from 'vitest';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { posted, virbale } from '#test/support/given.ts';

describe('a posted complaint goes through the whole house (S07)', () => {
  test('with the scan beside the form, clocks from the delivery, and the acknowledgement handed to the post', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray();

    const checked = await app.must('post.check', { item, form: virbale });
    expect(checked.errors).toEqual({});
    expect(checked.order).toBe('In order. Received Fri 18 Dec 09:00, submitted Tue 15 Dec.');
    expect(checked.late).toBe('Late on arrival: 3 days in the tray. The cause is kept.');

    const registered = await app.must('post.register', { item, form: virbale });
    expect(registered.reference).toMatch(/^26-[0-9A-HJKMNP-TV-Z]{3}-000001-[0-9A-HJKMNP-TV-Z]$/u);
    expect(registered.sentence).toContain('the letter lay in the tray from 18 to 21 December');

    const view = await app.must('cases.case', { case: registered.case, view: 'open' });
    const clock = (id: string) => view.clocks.find(({ chip }) => chip.clock === id);
    expect(clock('ack')).toMatchObject({ due: 'Sun 20 Dec 2026 09:00', workBy: 'Fri 18 Dec 2026 17:00' });
    expect(clock('ack')?.chip).toMatchObject({ state: 'owed', says: 'owed, 24 h late' });
    expect(clock('final')).toMatchObject({ due: 'Mon 28 Dec 2026', chip: { state: 'unknown' } });
    expect(clock('final_cap')?.due).toBe('Fri 5 Feb 2027');
    expect(view.step.recorded).toContain('the letter lay in the tray');

    const fraud = { case: registered.case, axis: 'fraud', value: 'no', reason: '', second: null };
    await app.must('cases.classify', fraud);
    const decided = await app.must('cases.case', { case: registered.case, view: 'open' });
    const final = decided.clocks.find(({ chip }) => chip.clock === 'final');
    expect(final).toMatchObject({ due: 'Mon 11 Jan 2027', outer: 'Tue 12 Jan 2027', clause: 'LB-28' });
    expect(final?.strip).toMatchObject([
      { date: '2026-12-18', kind: 'start', day: 1 },
      ...Array(23).fill({}),
      { day: 14 },
    ]);
    expect(final?.holidays).toMatch(/Thu 24 Dec.*Fri 25 Dec.*Fri 1 Jan/u);
    expect(final?.calendar).toContain('Lithuania');

    const { user } = await app.must('session.who', {});
    await app.must('cases.assign', { case: registered.case, to: user });
    const { draft } = await app.must('letters.compose', { case: registered.case, kind: 'ack' });
    const preview = await app.must('letters.preview', { case: registered.case, draft });
    expect(preview.findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(preview.pages.length).toBeGreaterThan(0);
    const page = await app.bridge.get(preview.pages[0] ?? '');
    expect(page.ok).toBe(true);

    const issued = await app.must('letters.issue', { case: registered.case, draft, second: null, instead: null });
    const owed = await app.must('cases.case', { case: registered.case, view: 'open' });
    expect(owed.clocks.find(({ chip }) => chip.clock === 'ack')?.chip.state).toBe('owed');

    await app.itIs('2026-12-21T14:10:00+02:00');
    const handed = { case: registered.case, letter: issued.letter, ...posted, date: '', time: '' };
    expect((await app.must('letters.hand-over', handed)).warning).toBe(null);
    const met = await app.must('cases.case', { case: registered.case, view: 'open' });
    expect(met.clocks.find(({ chip }) => chip.clock === 'ack')?.chip.state).toBe('metlate');
    expect(met.clocks.find(({ chip }) => chip.clock === 'update')?.due).toBe('Thu 7 Jan 2027');

    await app.restarts();
    await app.itIs('2026-12-22T08:30:00+02:00');
    const { rows } = await app.must('cases.queue', {
      view: 'respond',
      filter: registered.reference,
      after: null,
      limit: 9,
    });
    expect(rows).toMatchObject([{ case: registered.case, name: 'Ona Virbalė', handler: 'T. Girdvainis', mine: true }]);
    const scans = (await app.must('cases.case', { case: registered.case, view: null })).scans;
    const sheet = await app.bridge.get(scans[0]?.pages[0]?.ref ?? '');
    expect(sheet.ok && sheet.mediaType).toMatch(/^image/u);
  });
});
