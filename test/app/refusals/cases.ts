import type { CaseId } from '#core/domain/ids.ts';
import type { Receipt } from '#core/domain/record/events/values.ts';
import type { DraftOf } from '#core/domain/record/events.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { anonymous, second } from '#test/support/given.ts';
import { nowhere, type Walk } from './walk.ts';

const reason = 'Because.';
const receipt = { letterDated: '1412', postmarked: '1512', delivered: '2112', deliveredTime: '0900', scanned: '' };
const nobody = { second: null } as const;
const mistyped = { second: { ...second, passphrase: 'no' } };
const auditor = { word: 'aud', passphrase: 'copper window lantern bridge' };

const asked = (id: CaseId) => ({
  assign: { case: id, to: null },
  fact: { case: id, fact: 'name', value: 'Ona', reason, ...nobody },
  receipt: { case: id, receipt, reason, ...nobody },
  fraud: { case: id, axis: 'fraud', value: 'no', reason: '', ...nobody },
  mark: { case: id, letter: 'ack', reason, ...nobody } as const,
  settle: { case: id, key: 'fact:receipt', keep: nowhere.event, reason, ...nobody },
});

const occurred = { instant: Date.parse('2026-12-21T09:30:00+02:00') as Instant, zone: 'Europe/Vilnius' };

const later: Receipt = {
  letter_dated: null,
  postmarked: null,
  delivered: '2026-12-21' as PlainDate,
  delivered_time: null,
  scanned: null,
  at: null,
};

/** What somebody else decided who had not seen the rest: the name, a later receipt, fraud, and who handles the case. */
const torn: readonly DraftOf<'case'>[] = [
  { type: 'fact_set', v: 1, occurred, data: { fact: 'name', value: 'Ona Virbalienė' } },
  { type: 'fact_set', v: 1, occurred, data: { fact: 'receipt', value: later } },
  { type: 'classified', v: 1, occurred, data: { axis: 'fraud', value: true } },
  { type: 'assigned', v: 1, occurred, data: { stage: 'intake', to: nowhere.user } },
];

/** Everything that is refused of acts on a case. */
export async function refuseCases(walk: Walk): Promise<void> {
  const { app, refused } = walk;
  await app.given.anOffice();
  await refuseMissing(walk);
  const id = await app.given.aRegisteredCase();
  const of = asked(id);
  await refused('cases.assign', { case: id, to: nowhere.user }, 'people.not-found');
  await refused('cases.correct-fact', { ...of.fact, value: 'Ona Virbalė' }, 'form.refused');
  await refused('cases.correct-receipt', { ...of.receipt, receipt: { ...receipt, delivered: '1312' } }, 'form.refused');
  await refused('cases.classify', { ...of.fraud, value: 'perhaps' }, 'form.refused');
  await refused('cases.mark-unsendable', of.mark, 'case.gate');
  await refused('cases.move-to-version', { case: id, reason }, 'case.gate');
  await refused('cases.strike', { case: id, event: nowhere.event, reason }, 'event.not-found');
  await refused('cases.resolve', of.settle, 'event.not-found');
  const { timeline } = await app.must('cases.case', { case: id, view: null });
  const breach = timeline.flatMap(({ entries }) => entries).find(({ lead }) => lead.includes('breached'))?.event;
  await refused('cases.strike', { case: id, event: breach ?? nowhere.event, reason }, 'event.cannot-strike');
  await refuseSeconds(walk, id);
  await refuseTorn(walk);
}

async function refuseMissing({ refused }: Walk): Promise<void> {
  const of = asked(nowhere.case);
  await refused('cases.case', { case: nowhere.case, view: null }, 'case.not-found');
  await refused('cases.assign', of.assign, 'case.not-found');
  await refused('cases.correct-fact', of.fact, 'case.not-found');
  await refused('cases.correct-receipt', of.receipt, 'case.not-found');
  await refused('cases.classify', of.fraud, 'case.not-found');
  await refused('cases.mark-unsendable', of.mark, 'case.not-found');
  await refused('cases.move-to-version', { case: nowhere.case, reason }, 'case.not-found');
  await refused('cases.note', { case: nowhere.case, text: 'x' }, 'case.not-found');
  await refused('cases.strike', { case: nowhere.case, event: nowhere.event, reason }, 'case.not-found');
  await refused('cases.resolve', of.settle, 'case.not-found');
}

/** Each way in which a second person is not the one that is wanted. */
async function refuseSeconds(walk: Walk, id: CaseId): Promise<void> {
  const { app, refused } = walk;
  const of = asked(id);
  const silent = asked(await app.given.aRegisteredCase(anonymous));
  await refused('cases.correct-receipt', of.receipt, 'second.none');
  await refused('cases.mark-unsendable', silent.mark, 'second.none');
  await refused('cases.resolve', (await tornCase(walk)).settle, 'second.none');
  const person = { name: 'Somebody', title: 'Auditor', contact: '1' };
  await app.must('people.add', { person, ...auditor, roles: ['auditor'] });
  const to = (await app.must('people.list', {})).people.find(({ word }) => word === auditor.word)?.user ?? nowhere.user;
  await refused('cases.assign', { case: id, to }, 'case.gate');
  await app.given.aSecondPerson();
  await refused('cases.correct-receipt', of.receipt, 'second.needed');
  await refused('cases.mark-unsendable', silent.mark, 'second.needed');
  for (const [typed, failure] of [
    [mistyped, 'second.wrong-passphrase'],
    [{ second: auditor }, 'second.refused'],
  ] as const) {
    await refused('cases.correct-fact', { ...of.fact, ...typed }, failure);
    await refused('cases.correct-receipt', { ...of.receipt, ...typed }, failure);
    await refused('cases.classify', { ...of.fraud, ...typed }, failure);
    await refused('cases.mark-unsendable', { ...silent.mark, ...typed }, failure);
  }
}

/** A case that two workstations left in disagreement, and how its receipt would be settled on the later one. */
async function tornCase({ app }: Walk) {
  const id = await app.given.aCaseOfMine();
  const of = asked(id);
  await app.must('cases.classify', of.fraud);
  await app.aColleagueWrote(id, torn);
  const { conflicts } = await app.must('cases.case', { case: id, view: null });
  const keep = conflicts.find(({ key }) => key === 'fact:receipt')?.sides.at(-1)?.event ?? nowhere.event;
  return { of, settle: { ...of.settle, keep } };
}

/** What waits while two workstations disagree, and by whom a disagreement is not settled. */
async function refuseTorn(walk: Walk): Promise<void> {
  const { refused } = walk;
  const { of, settle } = await tornCase(walk);
  await refused('cases.assign', of.assign, 'case.conflict');
  await refused('cases.move-to-version', { case: of.assign.case, reason }, 'case.conflict');
  await refused('cases.correct-fact', of.fact, 'case.conflict');
  await refused('cases.classify', { ...of.fraud, reason }, 'case.conflict');
  await refused('cases.correct-receipt', { ...of.receipt, second: { ...second } }, 'case.conflict');
  await refused('cases.resolve', settle, 'second.needed');
  await refused('cases.resolve', { ...settle, ...mistyped }, 'second.wrong-passphrase');
  await refused('cases.resolve', { ...settle, second: auditor }, 'second.refused');
}
