import type { EventId } from '../../ids.ts';
import type { Act } from '../../procedures/vocabulary.ts';
import { conflictKey } from '../../record/conflict-key.ts';
import type { Receipt } from '../../record/events/values.ts';
import type { CaseEvent } from '../../record/events.ts';
import { mayStrike } from '../../record/striking.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { PlainDate } from '../../time/moment.ts';
import type { CaseFile } from '../case-file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Actor, hasRight, mayWork, permit } from './permit.ts';
import { at, type CaseDraft, type Decided, write } from './write.ts';

/** G-25: there is nowhere to send a letter. A reason and a second person; the mark falls when contact comes. */
export function markUnsendable(
  file: CaseFile,
  input: Readonly<{ letter: string; reason: string }>,
  actor: Actor,
): Result<Decided, Refusal> {
  if (file.known.return_address !== 'missing')
    return fail(refuse('case.gate', 'There is an address or e-mail on file: send the letter there.', 'G-25'));
  if (file.acknowledged) return fail(refuse('case.gate', 'The acknowledgement has already left.', 'G-25'));
  const allowed = permit(file, actor, 'mark_unsendable', { reason: input.reason === '' ? 'missing' : 'present' });
  if (!allowed.ok) return fail(allowed.failure);
  return write(file, [{ type: 'marked_unsendable', v: 1, occurred: at(actor.now, file.zone), data: input }]);
}

/** A note on the file: anybody who works on cases may write one. */
export function addNote(file: CaseFile, text: string, actor: Actor): Result<Decided, Refusal> {
  const works = mayWork(file, actor);
  if (!works.ok) return works;
  return write(file, [{ type: 'note_added', v: 1, occurred: at(actor.now, file.zone), data: { text } }]);
}

/**
 * Undo: strikes an entry that may be struck. An assignment is not struck but replaced, so its undo assigns as before.
 * Whatever rests on the entry, or has left the house, keeps it.
 */
export function undo(
  file: CaseFile,
  input: Readonly<{ event: EventId; reason: string; today: PlainDate }>,
  actor: Actor,
): Result<Decided, Refusal> {
  const event = file.recorded.find(({ id }) => id === input.event);
  if (event === undefined) return fail(refuse('event.not-found', 'That entry is not in this case.'));
  const right = mayTakeBack(file, event, actor);
  if (!right.ok) return right;
  const before = assignmentBefore(file, event);
  if (before !== null) return assignAsBefore(file, before, actor);
  const may = mayStrike('case', event, { events: file.recorded, together: [event], today: input.today });
  if (!may.ok) return fail(refuse('event.cannot-strike', may.failure));
  const data = { events: [event.id], reason: input.reason };
  return write(file, [{ type: 'struck', v: 1, occurred: at(actor.now, file.zone), data }]);
}

/** Who may do an act may take it back; what two people confirmed is not taken back by one. */
function mayTakeBack(file: CaseFile, event: CaseEvent, actor: Actor): Result<null, Refusal> {
  const act = madeBy[event.type];
  const right = act === undefined ? mayWork(file, actor) : hasRight(file, actor, act);
  if (!right.ok) return right;
  if (event.second === null) return ok(null);
  return fail(
    refuse(
      'event.cannot-strike',
      'Two people confirmed this entry, so one cannot take it back. Correct it with a reason instead.',
    ),
  );
}

const madeBy: Partial<Record<CaseEvent['type'], Act>> = {
  routed: 'route',
  assigned: 'assign',
  moved_to_version: 'activate_version',
  letter_frozen: 'issue_letter',
  letter_reissued: 'reissue_letter',
  marked_unsendable: 'mark_unsendable',
  decided: 'final',
  hold_set: 'set_hold',
  hold_lifted: 'lift_hold',
};

function assignAsBefore(file: CaseFile, before: CaseDraft, actor: Actor): Result<Decided, Refusal> {
  const to = before.type === 'assigned' ? before.data.to : null;
  const allowed = permit(file, actor, 'assign', { to });
  if (!allowed.ok) return fail(allowed.failure);
  return write(file, [{ ...before, occurred: at(actor.now, file.zone) }]);
}

/** Whether an entry can be undone now: the page greys nothing out by itself. */
export function mayUndo(file: CaseFile, event: CaseEvent, today: PlainDate): boolean {
  if (assignmentBefore(file, event) !== null) return true;
  if (event.second !== null) return false;
  return mayStrike('case', event, { events: file.recorded, together: [event], today }).ok;
}

/** The assignment that stood before `event`, if `event` is the one that stands now; nobody, if it was the first. */
function assignmentBefore(file: CaseFile, event: CaseEvent): CaseDraft | null {
  if (event.type !== 'assigned') return null;
  const assigned = file.events.filter((other) => other.type === 'assigned');
  if (assigned.at(-1)?.id !== event.id) return null;
  const to = assigned.at(-2)?.data.to ?? null;
  return { type: 'assigned', v: 1, occurred: event.occurred, data: { stage: event.data.stage, to, reason: 'undone' } };
}

/** Whoever may do a thing may settle a disagreement about it. */
function settlingAct(key: string): Act {
  if (key === 'fact:receipt') return 'correct_receipt';
  const [kind = ''] = key.split(':');
  const acts: Readonly<Record<string, Act>> = {
    assignee: 'assign',
    letter: 'issue_letter',
    decision: 'final',
    standing: 'close',
    version: 'activate_version',
  };
  return acts[kind] ?? 'set_fact';
}

/** Settling on a receipt that moves a duty later wants a second person, as correcting it so would (G-16). */
function receiptGate(file: CaseFile, kept: CaseEvent, actor: Actor): Result<null, Refusal> {
  if (kept.type !== 'fact_set' || kept.data.fact !== 'receipt') return ok(null);
  const receipt = kept.data.value as Receipt;
  const strict: CaseFile = { ...file, events: file.events.filter(({ id }) => id !== kept.id) };
  const asked = { ...receipt, receipt, reason: 'present' };
  const allowed = permit(strict, actor, 'correct_receipt', asked);
  return allowed.ok ? ok(null) : fail(allowed.failure);
}

/** A person settles a disagreement: what the kept side said is written again over every leaf, with the reason (record 4). */
export function settle(
  file: CaseFile,
  input: Readonly<{ key: string; keep: EventId; reason: string }>,
  actor: Actor,
): Result<Decided, Refusal> {
  const right = hasRight(file, actor, settlingAct(input.key));
  if (!right.ok) return right;
  const conflict = file.conflicts.find(({ key }) => key === input.key);
  const kept = conflict?.leaves.find(({ id }) => id === input.keep);
  if (conflict === undefined || kept === undefined)
    return fail(refuse('event.not-found', 'This disagreement has been settled already.'));
  const gate = receiptGate(file, kept, actor);
  if (!gate.ok) return gate;
  const { type, v, occurred, data } = kept;
  const replaces = conflict.leaves.map(({ id }) => id);
  const draft = { type, v, occurred, data, replaces, resolves: input.reason } as CaseDraft;
  if (conflictKey('case', draft) !== input.key) throw new Error('a disagreement settled under another key');
  return ok({ drafts: [draft], warning: null });
}
