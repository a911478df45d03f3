import { describe, expect, test } from 'vitest';
import type { CaseId, LetterId } from '#core/domain/ids.ts';
import { aRunningApp, type RunningApp } from '#test/support/a-running-app.ts';
import { posted, second } from '#test/support/given.ts';

const handed = (id: CaseId, letter: LetterId, date = '', time = '') => ({ case: id, letter, ...posted, date, time });

async function anIssuedLetter(app: RunningApp) {
  await app.given.anOffice();
  const id = await app.given.aCaseOfMine();
  return { id, letter: await app.given.anIssuedAcknowledgement(id) };
}

describe('an acknowledgement', () => {
  test('is refused before somebody has the case, and while an element is missing', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aRegisteredCase({ admissible: 'undecided' });
    const { draft, verdict } = await app.must('letters.compose', { case: id, kind: 'ack' });
    expect(verdict).toMatchObject({ allowed: false, clause: 'LB-18' });
    const issue = { case: id, draft, second: null, instead: null };
    expect(await app.ask('letters.issue', issue)).toMatchObject({ failure: 'case.gate', clause: 'LB-18' });
    await app.must('cases.assign', { case: id, to: (await app.must('session.who', {})).user });
    expect(await app.ask('letters.issue', issue)).toMatchObject({
      failure: 'letter.elements-missing',
      detail: expect.stringContaining('Admissibility'),
      fields: { admissibility: expect.any(String) },
    });
    const { findings, blocks } = await app.must('letters.preview', { case: id, draft });
    expect(findings[0]).toMatchObject({ severity: 'blocks', element: 'admissibility' });
    expect(blocks.find(({ element }) => element === 'admissibility')).toMatchObject({ from: 'fact:admissible' });
    const decided = { case: id, fact: 'admissible', value: 'yes', reason: 'A client.', second: null };
    await app.must('cases.correct-fact', decided);
    const past = { ...issue, draft: { ...draft, planned: '-3d' } };
    expect(await app.ask('letters.issue', past)).toMatchObject({ failure: 'letter.findings', clause: 'G-11' });
    await app.must('letters.issue', issue);
    expect(await app.ask('letters.compose', { case: id, kind: 'delay' })).toMatchObject({
      failure: 'letter.no-template',
    });
  });

  test('prints both periods and no date while fraud is undecided, and the dates once it is decided', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aCaseOfMine();
    const timeframes = async () => {
      const { blocks } = await app.must('letters.compose', { case: id, kind: 'ack' });
      return blocks.find(({ element }) => element === 'timeframes')?.text;
    };
    expect(await timeframes()).toMatch(/10 calendar days.*14 business days/u);
    expect(await timeframes()).not.toContain('28 December');
    await app.must('cases.classify', { case: id, axis: 'fraud', value: 'no', reason: '', second: null });
    expect(await timeframes()).toMatch(/11 January 2027.*5 February 2027/u);
  });

  test('is frozen with its PDF, opens as it was issued, and meets nothing by being issued', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    const { letters, clocks } = await app.must('cases.case', { case: id, view: null });
    expect(letters).toMatchObject([{ letter, state: 'frozen', planned: '2026-12-21', mayHandOver: true }]);
    expect(clocks.find(({ chip }) => chip.clock === 'ack')?.chip.state).toBe('owed');
    const pdf = await app.bridge.get(letters[0]?.pdf ?? '');
    expect(pdf.ok && Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const page = await app.bridge.get(letters[0]?.pages[0] ?? '');
    expect(page.ok).toBe(true);
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    const again = { case: id, draft, second: null, instead: null };
    expect(await app.ask('letters.issue', again)).toMatchObject({ failure: 'letter.frozen' });
  });

  test('handed over on its printed date it meets the duty and stands in the post book', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    const before = await app.must('letters.post-book', { date: null });
    expect(before.waiting).toMatchObject([{ letter, late: false, mayHandOver: true }]);
    await app.itIs('2026-12-21T14:40:00+02:00');
    expect(await app.ask('letters.hand-over', handed(id, letter, '1412', '1000'))).toMatchObject({
      failure: 'form.refused',
      fields: { date: expect.stringContaining('was issued on Mon 21 Dec 09:14') },
    });
    const done = await app.must('letters.hand-over', handed(id, letter, '', '1410'));
    expect(done).toEqual({
      sentence: 'Acknowledgement handed over Mon 21 Dec 14:10, by registered post.',
      warning: null,
    });
    const book = await app.must('letters.post-book', { date: null });
    expect(book.waiting).toEqual([]);
    expect(book.gone).toMatchObject([{ letter, timeWords: '14:10', tracking: posted.tracking, deviation: null }]);
    expect(await app.ask('letters.hand-over', handed(id, letter))).toMatchObject({ failure: 'letter.handed-over' });
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    const again = { case: id, draft, second: null, instead: null };
    expect(await app.ask('letters.issue', again)).toMatchObject({ failure: 'letter.handed-over' });
  });

  test('one business day after its printed date it goes with a warning; later it is refused and issued again (G-11)', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    await app.itIs('2026-12-23T10:00:00+02:00');
    expect((await app.must('letters.post-book', { date: null })).waiting).toMatchObject([{ late: true }]);
    expect(await app.ask('letters.hand-over', handed(id, letter))).toMatchObject({
      failure: 'letter.needs-reissue',
      clause: 'G-11',
    });
    const warned = await app.must('letters.hand-over', handed(id, letter, '2212', '1430'));
    expect(warned.warning).toMatch(/./u);
    const book = await app.must('letters.post-book', { date: '2026-12-22' as never });
    expect(book.gone).toMatchObject([{ deviation: expect.stringContaining('one business day later') }]);
  });

  test('a letter that stayed too long is issued again as a new one that names it', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    await app.itIs('2026-12-23T10:00:00+02:00');
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    const issue = { case: id, draft, second: null };
    const other = '00000000-0000-4000-8000-000000000000' as LetterId;
    expect(await app.ask('letters.issue', { ...issue, instead: other })).toMatchObject({ failure: 'letter.not-found' });
    expect(await app.ask('letters.hand-over', handed(id, other))).toMatchObject({ failure: 'letter.not-found' });
    const again = await app.must('letters.issue', { ...issue, instead: letter });
    const { letters } = await app.must('cases.case', { case: id, view: null });
    expect(letters.map(({ state }) => state)).toEqual(['replaced', 'frozen']);
    expect(await app.ask('letters.hand-over', handed(id, letter))).toMatchObject({ failure: 'letter.not-frozen' });
    await app.must('letters.hand-over', handed(id, again.letter));
    const { verdict } = await app.must('letters.compose', { case: id, kind: 'ack' });
    expect(verdict).toEqual({
      allowed: false,
      sentence: expect.stringMatching(/^This letter left the house on .+\. One goes out, and it has gone\.$/),
      clause: null,
    });
  });

  test('is written and posted only by those who have the right', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    await app.given.aSecondPerson(['auditor']);
    await app.must('session.unlock', { ...second });
    expect(await app.ask('letters.hand-over', handed(id, letter))).toMatchObject({ failure: 'right.missing' });
    const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
    const issue = { case: id, draft, second: null, instead: letter };
    expect(await app.ask('letters.issue', issue)).toMatchObject({ failure: 'right.missing' });
  });
  test('is posted by the workstation that issued it, and by no other', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    await app.wakesElsewhere();
    expect(await app.ask('letters.hand-over', handed(id, letter))).toMatchObject({
      failure: 'letter.other-workstation',
    });
    const { waiting } = await app.must('letters.post-book', { date: null });
    expect(waiting).toMatchObject([{ letter, mayHandOver: false }]);
  });

  test('mistyped when it left is corrected with a reason, a later moment by two people; the post book follows', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    const typed = { date: '', time: '', proof: 'Receipt 8', tracking: '', reason: 'Misread.' };
    const unsent = { case: id, letter, method: 'courier', ...typed } as const;
    expect(await app.ask('letters.correct-hand-over', { ...unsent, second: null })).toMatchObject({
      failure: 'case.gate',
    });
    await app.itIs('2026-12-22T16:00:00+02:00');
    await app.must('letters.hand-over', handed(id, letter, '2112', '1410'));
    const correction = { ...unsent, tracking: posted.tracking };
    const proof = await app.must('letters.correct-hand-over', { ...correction, second: null });
    expect(proof).toMatchObject({ sentence: 'The hand-over is corrected. It left Mon 21 Dec 14:10.', moved: [] });
    expect(await app.ask('letters.correct-hand-over', { ...correction, second: null })).toMatchObject({
      failure: 'form.refused',
    });
    const later = { ...correction, date: '2212', time: '1430', reason: 'It missed the collection.' };
    expect(await app.ask('letters.correct-hand-over', { ...later, second: null })).toMatchObject({
      failure: 'second.none',
    });
    await app.given.aSecondPerson();
    expect(await app.ask('letters.correct-hand-over', { ...later, second: null })).toMatchObject({
      failure: 'second.needed',
      clause: 'G-16',
    });
    await app.must('letters.correct-hand-over', { ...later, second: { ...second } });
    const earlier = await app.must('letters.post-book', { date: '2026-12-21' as never });
    expect(earlier.gone).toEqual([]);
    const book = await app.must('letters.post-book', { date: '2026-12-22' as never });
    expect(book.gone).toMatchObject([
      { letter, how: 'courier', proof: 'Receipt 8', timeWords: '14:30', mayCorrect: true },
    ]);
    const view = await app.must('cases.case', { case: id, view: null });
    expect(view.letters[0]?.words).toContain('Tue 22 Dec 14:30');
    const corrected = view.timeline.flatMap(({ entries }) => entries).filter(({ lead }) => lead === 'Entry corrected');
    expect(corrected.map(({ words }) => words)).toEqual([
      expect.stringMatching(
        /Reason: It missed the collection\. It was Mon 21 Dec 2026 14:10\. Confirmed by Asta Petrunaitė\.$/u,
      ),
      'Proof: Receipt 8. Reason: Misread. It was Receipt 7.',
      'Method: courier. Reason: Misread. It was registered post.',
    ]);
    const future = { ...later, time: '2300' };
    expect(await app.ask('letters.correct-hand-over', { ...future, second: null })).toMatchObject({
      failure: 'form.refused',
      fields: { time: expect.any(String) },
    });
  });
});

describe('the post book', () => {
  test('counts the days of the office, whatever zone its procedure counts in', async () => {
    const app = await aRunningApp();
    const { id, letter } = await anIssuedLetter(app);
    await app.theOfficeMovesTo('Pacific/Auckland');
    await app.itIs('2026-12-21T14:10:00+02:00');
    await app.must('letters.hand-over', handed(id, letter));
    const today = await app.must('letters.post-book', { date: null });
    expect(today).toMatchObject({ date: '2026-12-22', gone: [{ letter, timeWords: '01:10' }] });
    expect(await app.postDays()).toEqual(['2026-12-22']);
  });
});

describe('a letter in another language than the complaint (G-26)', () => {
  test.each([
    ['lt', 'Lithuanian'],
    ['pl', 'Polish'],
  ])('goes in English with a reason and a second person, and regrets it (%s)', async (language, name) => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aCaseOfMine({ language });
    const composed = await app.must('letters.compose', { case: id, kind: 'ack' });
    const { draft } = composed;
    expect(composed.asksLanguageReason).toContain(name);
    expect(composed.verdict.allowed).toBe(true);
    const { findings, blocks } = await app.must('letters.preview', { case: id, draft });
    expect(findings[0]).toMatchObject({ severity: 'blocks', clause: 'G-26' });
    expect(blocks.find(({ element }) => element === 'courtesy_line')).toMatchObject({
      included: true,
      text: expect.stringContaining('cannot write to you in your language'),
    });
    const issue = { case: id, instead: null, second: null };
    expect(await app.ask('letters.issue', { ...issue, draft })).toMatchObject({
      failure: 'case.gate',
      clause: 'G-26',
      detail: `The complaint is in ${name}, and this letter in English. Order a translation, or send it in English with a reason and a second person.`,
    });
    const reasoned = { ...draft, languageReason: 'The translator is away until January.' };
    expect(await app.ask('letters.issue', { ...issue, draft: reasoned })).toMatchObject({ failure: 'second.none' });
    await app.given.aSecondPerson();
    expect(await app.ask('letters.issue', { ...issue, draft: reasoned })).toMatchObject({
      failure: 'second.needed',
      clause: 'G-26',
    });
    await app.must('letters.issue', { ...issue, draft: reasoned, second: { ...second } });
    const view = await app.must('cases.case', { case: id, view: null });
    expect(view.timeline.flatMap(({ entries }) => entries).map(({ words }) => words)).toContainEqual(
      expect.stringContaining('in English: The translator is away'),
    );
  });

  test('is no matter in the language of the complaint', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const id = await app.given.aCaseOfMine();
    const { asksLanguageReason, blocks } = await app.must('letters.compose', { case: id, kind: 'ack' });
    expect(asksLanguageReason).toBe(null);
    expect(blocks.find(({ element }) => element === 'courtesy_line')?.included ?? false).toBe(false);
  });
});
