import type { LetterId } from '../../ids.ts';
import type { Verdict } from '../../procedures/reckoning.ts';
import type { Act } from '../../procedures/vocabulary.ts';
import type { Dispatch } from '../../record/events/values.ts';
import type { StreamEvents } from '../../record/events.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type Instant, type Occurred, placeOf } from '../../time/moment.ts';
import type { CaseFile, LetterState } from '../case-file.ts';
import { type LetterPurpose, sentEventOf } from '../letters-of.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isPrintedWrong, momentText } from '../told.ts';
import { type ActData, type Actor, permit, warningsOf } from './permit.ts';
import { isMissed } from './register.ts';
import { at, type CaseDraft, type Decided, write } from './write.ts';

/** The act that a letter of this purpose does, whose gates are asked when it is frozen and again at hand-over. */
export const actOf: Readonly<Record<LetterPurpose, Act>> = {
  acknowledgement: 'acknowledge',
  info_request: 'request_info',
  update: 'update',
  delay: 'extend',
  final: 'final',
  review_acknowledgement: 'update',
  review: 'review',
  right_notice: 'announce_right',
  closure_warning: 'warn_closure',
  policy: 'send_policy',
};

/** Whether a letter may be issued: the gates of its act and of issuing, asked with what the letter holds. */
export function mayIssue(
  file: CaseFile,
  letter: Readonly<{ purpose: LetterPurpose; kind: string; holds: ActData }>,
  actor: Actor,
): Result<readonly Verdict[], Refusal> {
  if (file.conflicts.length > 0)
    return fail(
      refuse('case.conflict', 'People disagree about something in this case. Its letters wait until that is settled.'),
    );
  const data = { ...letter.holds, letter: letter.kind };
  const act = permit(file, actor, actOf[letter.purpose], data);
  if (!act.ok) return fail(act.failure);
  const issue = permit(file, actor, 'issue_letter', data);
  return issue.ok ? ok([act.value, issue.value]) : fail(issue.failure);
}

type Frozen = StreamEvents['case']['letter_frozen'];

/** Freezes a letter; one that stands in for another names it, and the other goes no more. */
export function freeze(
  file: CaseFile,
  frozen: Frozen,
  instead: Readonly<{ letter: LetterId; reason: string }> | null,
  actor: Actor,
): Result<Decided, Refusal> {
  const { letter, purpose, round } = frozen;
  const occurred = at(actor.now, file.zone);
  const reissued: readonly CaseDraft[] =
    instead === null
      ? []
      : [
          {
            type: 'letter_reissued',
            v: 1,
            occurred,
            data: { letter, instead: instead.letter, purpose, round, reason: instead.reason },
          },
        ];
  return write(file, [...reissued, { type: 'letter_frozen', v: 1, occurred, data: frozen }]);
}

/** What is said when a letter leaves: how, with which proof, when, and by which workstation. */
export type HandOver = Readonly<{ dispatch: Dispatch; occurred: Occurred; dev: string }>;

/**
 * The letter is handed to the post: this alone meets the duty (G-11). One business day after its printed date is a
 * recorded deviation, more is refused; the workstation that froze it alone may post it (record 4). A breach of the
 * duty it meets late is recorded in the same act.
 */
export function handOver(file: CaseFile, letter: LetterState, over: HandOver, actor: Actor): Result<Decided, Refusal> {
  const standing = refusalOf(file, letter, over.dev);
  if (standing !== null) return fail(standing);
  const left = placeOf(over.occurred);
  const asked = {
    printed: letter.planned,
    letter: letter.kind,
    printed_limit_wrong: isPrintedWrong(file, letter.told),
  };
  const allowed = permit(file, { ...actor, now: left }, 'hand_over', asked);
  if (!allowed.ok)
    return fail(
      allowed.failure.clause === 'G-11' ? { ...allowed.failure, failure: 'letter.needs-reissue' } : allowed.failure,
    );
  const event = sentEventOf[letter.purpose as LetterPurpose];
  const data = {
    ...over.dispatch,
    ...warningsOf(allowed.value),
    letter: letter.letter,
    purpose: letter.purpose,
    round: letter.round,
    told: letter.told,
  };
  const sent = { type: event, v: 1, occurred: over.occurred, data } as CaseDraft;
  return write(file, [sent, ...lateDuties(file, event, left, actor)], allowed.value.sentence || null);
}

function refusalOf(file: CaseFile, letter: LetterState, dev: string): Refusal | null {
  if (letter.state === 'handed-over') return refuse('letter.handed-over', 'This letter is already in the post book.');
  if (letter.state === 'replaced')
    return refuse('letter.not-frozen', 'Another letter was issued instead of this one. Hand that one over.');
  if (letter.dev !== dev)
    return refuse('letter.other-workstation', 'Only the workstation that issued this letter may post it.');
  if (file.conflicts.length > 0)
    return refuse(
      'case.conflict',
      'People disagree about something in this case. Its letters wait until that is settled.',
    );
  return null;
}

/** Duties that had passed when the letter left, whenever that is recorded: their breach goes with it (record_formats 6). */
function lateDuties(file: CaseFile, event: string, left: Instant, actor: Actor): readonly CaseDraft[] {
  const occurred = at(actor.now, file.zone);
  return file.clocks
    .filter((clock) => isMissed(file, clock, left) && meets(file, clock.clock, event))
    .map(({ clock, anchor, due }): CaseDraft => {
      return {
        type: 'breach_recorded',
        v: 1,
        occurred,
        data: {
          clock,
          anchor,
          stage: 'work',
          due: due === null ? '' : momentText(due),
          sentence: 'Late when handed over: the time went in the work on the case.',
        },
      };
    });
}

const meets = (file: CaseFile, clock: string, event: string): boolean => {
  const rule = file.procedure.clocks.find(({ id }) => id === clock);
  return rule?.metBy?.events.includes(event) ?? false;
};
