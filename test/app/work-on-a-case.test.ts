import { describe, expect, test } from 'vitest';
import type { CaseId, EventId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { me, second, virbale } from '#test/support/given.ts';

const receipt = { letterDated: '1412', postmarked: '1512', delivered: '2112', deliveredTime: '0900', scanned: '' };

describe('a fact of a case', () => {
  test('is corrected with a reason, keeps what it was, and is corrected back by another correction', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const correction = { case: id, fact: 'name', value: 'Ona Virbalytė', reason: 'Misread.', second: null };
    const done = await app.must('cases.correct-fact', correction);
    expect(done).toMatchObject({ undo: false });
    const named = async () => (await app.must('cases.case', { case: id, view: null })).facts[0]?.facts[0];
    expect(await named()).toMatchObject({ value: 'Ona Virbalytė', was: [expect.stringContaining('was Ona Virbalė')] });
    expect(await app.ask('cases.correct-fact', correction)).toMatchObject({ failure: 'form.refused' });
    const struck = await app.ask('cases.strike', { case: id, event: done.event, reason: 'It was right.' });
    expect(struck).toMatchObject({ failure: 'event.cannot-strike' });
    await app.must('cases.correct-fact', { ...correction, value: 'Ona Virbalė', reason: 'It was right.' });
    expect(await named()).toMatchObject({ value: 'Ona Virbalė', was: [expect.anything(), expect.anything()] });
  });

  test('a receipt moved later needs the second person’s own passphrase, and says which dates moved', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const asked = { case: id, receipt, reason: 'The stamp says the 21st.' };
    expect(await app.ask('cases.correct-receipt', { ...asked, second: null })).toMatchObject({
      failure: 'second.none',
      clause: 'G-16',
    });
    await app.given.aSecondPerson();
    expect(await app.ask('cases.correct-receipt', { ...asked, second: null })).toMatchObject({
      failure: 'second.needed',
    });
    const wrong = { ...second, passphrase: 'stone meadow violin parcels' };
    expect(await app.ask('cases.correct-receipt', { ...asked, second: wrong })).toMatchObject({
      failure: 'second.wrong-passphrase',
    });
    const future = { ...asked, receipt: { ...receipt, delivered: '24.12.2026' }, second: null };
    expect(await app.ask('cases.correct-receipt', future)).toMatchObject({
      failure: 'form.refused',
      fields: { delivered: expect.stringContaining('Thu 24 Dec 2026') },
    });
    const done = await app.must('cases.correct-receipt', { ...asked, second: { ...second } });
    expect(done.moved).toContain('Acknowledgement: was Sun 20 Dec 09:00, now Wed 23 Dec 09:00.');
    const { timeline } = await app.must('cases.case', { case: id, view: null });
    expect(timeline[0]?.entries[0]).toMatchObject({
      lead: 'Dates of the paper corrected',
      words: 'Reason: The stamp says the 21st. Confirmed by Asta Petrunaitė.',
      byName: 'Tomas Girdvainis',
    });
  });

  test('the dates of a paper from last year name their year', async () => {
    const app = await aRunningApp({ now: '2027-01-04T09:14:00+02:00' });
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase({ letterDated: '14.12.2026', postmarked: '', delivered: '0401' });
    const { timeline } = await app.must('cases.case', { case: id, view: null });
    expect(timeline.at(-1)?.entries).toMatchObject([
      { lead: 'Scanned', time: 'Mon 4 Jan 09:14' },
      { lead: 'Delivered', time: 'Mon 4 Jan' },
      { lead: 'Written', time: 'Mon 14 Dec 2026' },
    ]);
  });

  test('nobody is their own second person, and a second person needs the right', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const asked = { case: id, receipt, reason: 'The stamp says the 21st.' };
    await app.given.aSecondPerson(['auditor']);
    const auditor = await app.ask('cases.correct-receipt', { ...asked, second: { ...second } });
    expect(auditor).toMatchObject({ failure: 'second.refused' });
    const self = await app.ask('cases.correct-receipt', { ...asked, second: { ...me } });
    expect(self).toMatchObject({ failure: 'second.none' });
  });
});

describe('a classification', () => {
  test('decided the first time may lengthen the duty; lowered later it moves nothing and warns (G-16)', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const decide = (value: string, reason: string) =>
      app.ask('cases.classify', { case: id, axis: 'fraud', value, reason, second: null });
    const first = await decide('no', '');
    expect(first).toMatchObject({ ok: true, value: { warning: null } });
    expect(first.ok ? first.value.moved : []).toContain('Final response: was Mon 28 Dec, now Mon 11 Jan 2027.');
    expect(await decide('yes', '')).toMatchObject({ failure: 'form.refused' });
    const raised = await decide('yes', 'Two logins were found.');
    expect(raised.ok ? raised.value.moved : []).toContain('Final response: was Mon 11 Jan 2027, now Mon 28 Dec.');
    const lowered = await decide('no', 'They were his own.');
    expect(lowered).toMatchObject({ ok: true, value: { moved: [], warning: expect.stringMatching(/./u) } });
    expect(await decide('perhaps', 'x')).toMatchObject({ failure: 'form.refused' });
  });
});

test('G-21: a letter to a firm whose text names no post is taken, and the case says so', async () => {
  const app = await aRunningApp();
  await app.given.anOffice(['handler', 'intake_clerk', 'compliance'], 'xchangeon');
  const id = await app.given.aRegisteredCase();
  const { line, clocks } = await app.must('cases.case', { case: id, view: null });
  expect(line).toContain(' · by post, a way that its text does not name (G-21) · ');
  expect(clocks.map(({ chip }) => chip.clock)).toContain('final');
});

describe('working on a case', () => {
  test('it is taken over, shown in the queue of the handler, and given back by an undo', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const { user } = await app.must('session.who', {});
    const taken = await app.must('cases.assign', { case: id, to: user });
    expect(taken.sentence).toBe('Assigned: to Tomas Girdvainis');
    const mine = await app.must('cases.queue', { view: 'mine', filter: 'virbale', after: null, limit: 50 });
    expect(mine.rows).toMatchObject([{ case: id, name: 'Ona Virbalė', handler: 'T. Girdvainis', group: 'overdue' }]);
    expect(mine.groups).toMatchObject([{ group: 'overdue', count: 1 }]);
    expect(mine.rows[0]?.chip).toMatchObject({ state: 'owed', name: 'Acknowledgement' });
    await app.must('cases.strike', { case: id, event: taken.event, reason: 'Undone' });
    expect(await app.must('cases.counts', {})).toMatchObject({ queues: { mine: 0, unassigned: 1 } });
    const stranger = '00000000-0000-4000-8000-000000000000' as typeof user;
    expect(await app.ask('cases.assign', { case: id, to: stranger })).toMatchObject({ failure: 'people.not-found' });
  });

  test('notes are kept in the timeline; what is not there is refused by name', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    await app.must('cases.note', { case: id, text: 'He called at ten.' });
    const { timeline } = await app.must('cases.case', { case: id, view: 'open' });
    expect(timeline[0]?.entries[0]).toMatchObject({ lead: 'Note', words: 'He called at ten.', by: 'T.G.' });
    expect(timeline.at(-1)?.day).toBe('Before it was recorded');
    const nowhere = '00000000-0000-8000-8000-000000000000' as CaseId;
    expect(await app.ask('cases.case', { case: nowhere, view: null })).toMatchObject({ failure: 'case.not-found' });
    const event = '0000000000000000-1-0' as EventId;
    const struck = await app.ask('cases.strike', { case: id, event, reason: 'x' });
    expect(struck).toMatchObject({ failure: 'event.not-found' });
    const settled = await app.ask('cases.resolve', {
      case: id,
      key: 'fact:name',
      keep: event,
      reason: 'x',
      second: null,
    });
    expect(settled).toMatchObject({ failure: 'event.not-found' });
  });

  test('what may not be struck is refused with the reason', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase();
    const { timeline } = await app.must('cases.case', { case: id, view: null });
    const breach = timeline.flatMap(({ entries }) => entries).find(({ lead }) => lead.includes('breached'));
    expect(breach?.mayStrike).toBe(false);
    const struck = await app.ask('cases.strike', { case: id, event: breach?.event as EventId, reason: 'x' });
    expect(struck).toMatchObject({ failure: 'event.cannot-strike' });
  });

  test('a command tells the page what it made stale', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    app.events.length = 0;
    await app.must('post.register', { item, form: virbale });
    expect(app.events).toContainEqual({
      event: 'stale',
      queries: expect.arrayContaining(['post.tray', 'cases.queue', 'cases.counts']),
    });
  });
});

describe('a disagreement of two workstations', () => {
  test('stops the case’s letters and further corrections until a person decides, with a reason', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aCaseOfMine();
    const occurred = { instant: Date.parse('2026-12-21T09:30:00+02:00') as Instant, zone: 'Europe/Vilnius' };
    const data = { fact: 'name', value: 'Ona Virbalienė' };
    await app.aColleagueWrote(id, [{ type: 'fact_set', v: 1, occurred, data }]);
    const torn = await app.must('cases.case', { case: id, view: 'conflicts' });
    expect(torn.banners).toMatchObject([{ tone: 'ask' }]);
    expect(torn.conflicts).toMatchObject([
      { key: 'fact:name', sides: [{}, { words: expect.stringContaining('Virbalienė') }] },
    ]);
    const correction = { case: id, fact: 'name', value: 'Ona', reason: 'x', second: null };
    expect(await app.ask('cases.correct-fact', correction)).toMatchObject({ failure: 'case.conflict' });
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    const issue = { case: id, draft, second: null, instead: null };
    expect(await app.ask('letters.issue', issue)).toMatchObject({ failure: 'case.conflict' });
    const [mine] = torn.conflicts[0]?.sides ?? [];
    const keep = mine?.event as EventId;
    await app.must('cases.resolve', { case: id, key: 'fact:name', keep, reason: 'The letter says so.', second: null });
    const settled = await app.must('cases.case', { case: id, view: null });
    expect(settled).toMatchObject({ conflicts: [], name: 'Ona Virbalė' });
    await app.must('letters.issue', issue);
  });

  test('lets a representative be corrected, taken out, and named later', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const lawyer = {
      name: 'Jonas Kairys',
      address: 'Pilies g. 1\nLT-01123 Vilnius',
      relation: 'lawyer',
      authority: 'missing' as const,
    };
    const id = await app.given.aCaseOfMine({ representative: lawyer });
    const shown = async () => {
      const { facts } = await app.must('cases.case', { case: id, view: null });
      return facts.flatMap((group) => group.facts).find(({ fact }) => fact === 'representative');
    };
    const first = await shown();
    expect(first?.correct).toBe('representative');
    expect(JSON.parse(first?.typed ?? '')).toEqual(lawyer);
    const correct = (value: string) =>
      app.ask('cases.correct-fact', {
        case: id,
        fact: 'representative',
        value,
        reason: 'It came by post.',
        second: null,
      });
    expect(await correct('Jonas')).toMatchObject({ failure: 'form.refused' });
    expect(await correct(JSON.stringify({ ...lawyer, name: '' }))).toMatchObject({ failure: 'form.refused' });
    expect(await correct(JSON.stringify({ ...lawyer, authority: 'seen' }))).toMatchObject({ ok: true });
    expect(JSON.parse((await shown())?.typed ?? '')).toMatchObject({ authority: 'seen' });
    expect((await shown())?.was[0]).toContain(': It came by post, Tomas');
    expect(await correct('null')).toMatchObject({ ok: true });
    expect(await correct('null')).toMatchObject({ failure: 'form.refused' });
    expect(await correct(JSON.stringify(lawyer))).toMatchObject({ ok: true });
    const none = await app.given.aRegisteredCase();
    const { facts } = await app.must('cases.case', { case: none, view: null });
    expect(facts.flatMap((group) => group.facts)).toContainEqual(
      expect.objectContaining({ fact: 'representative', value: 'none', correct: 'representative' }),
    );
  });

  test('tells an anonymous letter from a name that nobody typed', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const name = async (id: CaseId) => {
      const { facts } = await app.must('cases.case', { case: id, view: null });
      return facts.flatMap((group) => group.facts).find(({ fact }) => fact === 'name')?.value;
    };
    expect(await name(await app.given.aRegisteredCase({ anonymous: true, name: '' }))).toBe('anonymous');
    expect(await name(await app.given.aRegisteredCase({ name: '' }))).toBe('not known, to be asked for');
  });
});
