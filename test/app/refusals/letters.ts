import type { InputOf } from '#core/contract/client.ts';
import type { CaseId, LetterId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { me, posted, second } from '#test/support/given.ts';
import { nowhere, type Walk } from './walk.ts';

type Issue = InputOf<'letters.issue'>;

const mistyped = { ...second, passphrase: 'no' };
const occurred = { instant: Date.parse('2026-12-21T09:30:00+02:00') as Instant, zone: 'Europe/Vilnius' };
const otherName = { type: 'fact_set', v: 1, occurred, data: { fact: 'name', value: 'Ona' } } as const;

const handed = (id: CaseId, letter: LetterId) => ({ case: id, letter, ...posted, date: '', time: '' });
const corrected = (id: CaseId, letter: LetterId) => ({
  ...{ case: id, letter, method: posted.method, date: '', time: '', proof: 'Receipt 8', tracking: '' },
  ...{ reason: 'Misread.', second: null },
});

/** Everything that is refused of letters, from the desk to the post book. */
export async function refuseLetters(walk: Walk): Promise<void> {
  const { app } = walk;
  await app.given.anOffice();
  const id = await app.given.aCaseOfMine();
  const { draft } = await app.must('letters.compose', { case: id, kind: 'ack' });
  const issue: Issue = { case: id, draft, second: null, instead: null };
  await refuseMissing(walk, issue);
  await refuseIssuing(walk, issue);
  await refuseHandOver(walk, issue);
  await refuseElsewhere(walk);
}

async function refuseMissing({ refused }: Walk, issue: Issue): Promise<void> {
  const { case: id, draft } = issue;
  const other = { ...draft, kind: 'delay' };
  await refused('letters.compose', { case: nowhere.case, kind: 'ack' }, 'case.not-found');
  await refused('letters.compose', { case: id, kind: 'delay' }, 'letter.no-template');
  await refused('letters.preview', { case: nowhere.case, draft }, 'case.not-found');
  await refused('letters.preview', { case: id, draft: other }, 'letter.no-template');
  await refused('letters.issue', { ...issue, case: nowhere.case }, 'case.not-found');
  await refused('letters.issue', { ...issue, draft: other }, 'letter.no-template');
  await refused('letters.issue', { ...issue, instead: nowhere.letter }, 'letter.not-found');
  await refused('letters.hand-over', handed(nowhere.case, nowhere.letter), 'case.not-found');
  await refused('letters.hand-over', handed(id, nowhere.letter), 'letter.not-found');
  await refused('letters.correct-hand-over', corrected(nowhere.case, nowhere.letter), 'case.not-found');
  await refused('letters.correct-hand-over', corrected(id, nowhere.letter), 'letter.not-found');
}

async function refuseIssuing({ app, refused }: Walk, issue: Issue): Promise<void> {
  const unassigned = await app.given.aRegisteredCase();
  await refused('letters.issue', { ...issue, case: unassigned }, 'case.gate');
  const undecided = await app.given.aCaseOfMine({ admissible: 'undecided' });
  await refused('letters.issue', { ...issue, case: undecided }, 'letter.elements-missing');
  await refused('letters.issue', { ...issue, draft: { ...issue.draft, planned: '-3d' } }, 'letter.findings');
  const id = await app.given.aCaseOfMine({ language: 'lt' });
  const english = { ...issue, case: id, draft: { ...issue.draft, languageReason: 'No translator before January.' } };
  await refused('letters.issue', english, 'second.none');
  await app.given.aSecondPerson();
  await refused('letters.issue', english, 'second.needed');
  await refused('letters.issue', { ...english, second: mistyped }, 'second.wrong-passphrase');
  await refused('letters.issue', { ...english, second: { ...me } }, 'second.refused');
  const torn = await app.given.aCaseOfMine();
  await app.aColleagueWrote(torn, [otherName]);
  await refused('letters.issue', { ...issue, case: torn }, 'case.conflict');
}

async function refuseHandOver({ app, refused }: Walk, issue: Issue): Promise<void> {
  const { case: id } = issue;
  const letter = await app.given.anIssuedAcknowledgement(id);
  await refused('letters.issue', issue, 'letter.frozen');
  await refused('letters.correct-hand-over', corrected(id, letter), 'case.gate');
  await refused('letters.hand-over', { ...handed(id, letter), date: '1412', time: '1000' }, 'form.refused');
  const { letter: again } = await app.must('letters.issue', { ...issue, instead: letter });
  await refused('letters.hand-over', handed(id, letter), 'letter.not-frozen');
  await app.must('letters.hand-over', handed(id, again));
  await refused('letters.hand-over', handed(id, again), 'letter.handed-over');
  await refused('letters.issue', issue, 'letter.handed-over');
  await refuseCorrection({ app, refused }, id, again);
}

async function refuseCorrection({ app, refused }: Walk, id: CaseId, letter: LetterId): Promise<void> {
  const same = { ...corrected(id, letter), proof: posted.proof, tracking: posted.tracking };
  await refused('letters.correct-hand-over', same, 'form.refused');
  await app.itIs('2026-12-21T16:00:00+02:00');
  const later = { ...same, time: '1530' };
  await refused('letters.correct-hand-over', later, 'second.needed');
  await refused('letters.correct-hand-over', { ...later, second: mistyped }, 'second.wrong-passphrase');
  await refused('letters.correct-hand-over', { ...later, second: { ...me } }, 'second.refused');
  await app.must('letters.correct-hand-over', corrected(id, letter));
  const { timeline } = await app.must('cases.case', { case: id, view: null });
  const sent = timeline.flatMap(({ entries }) => entries).find(({ lead }) => lead === 'Acknowledgement handed over');
  if (sent?.event == null) throw new Error('the hand-over stands in the timeline');
  const data = { event: sent.event, field: 'proof', value: 'Receipt 9', reason: 'Read again.' };
  await app.aColleagueWrote(id, [{ type: 'corrected', v: 1, occurred, data }]);
  await refused('letters.correct-hand-over', same, 'case.conflict');
}

/** What another workstation, another day and a disagreement keep in the house. */
async function refuseElsewhere({ app, refused }: Walk): Promise<void> {
  const torn = await app.given.aCaseOfMine();
  const waiting = await app.given.anIssuedAcknowledgement(torn);
  await app.aColleagueWrote(torn, [otherName]);
  await refused('letters.hand-over', handed(torn, waiting), 'case.conflict');
  const id = await app.given.aCaseOfMine();
  const letter = await app.given.anIssuedAcknowledgement(id);
  await app.itIs('2026-12-28T10:00:00+02:00');
  await refused('letters.hand-over', handed(id, letter), 'letter.needs-reissue');
  await app.wakesElsewhere();
  await refused('letters.hand-over', handed(id, letter), 'letter.other-workstation');
}

/** A later hand-over with nobody in the office who could confirm it. */
export async function refuseAlone({ app, refused }: Walk): Promise<void> {
  await app.given.anOffice();
  const id = await app.given.aCaseOfMine();
  const letter = await app.given.anIssuedAcknowledgement(id);
  await app.must('letters.hand-over', handed(id, letter));
  await app.itIs('2026-12-21T16:00:00+02:00');
  await refused('letters.correct-hand-over', { ...corrected(id, letter), time: '1530' }, 'second.none');
}
