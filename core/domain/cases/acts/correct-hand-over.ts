import type { Dispatch } from '../../record/events/values.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Instant } from '../../time/moment.ts';
import { instantWords } from '../../time/words.ts';
import type { CaseFile, LetterState } from '../case-file.ts';
import { passesAt } from '../clock-words.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { momentText } from '../told.ts';
import { type Actor, hasRight } from './permit.ts';
import { at, type CaseDraft, type Decided, write } from './write.ts';

/** What is said anew of a hand-over; what stays is given as it stands. */
export type CorrectedHandOver = Readonly<{
  at: Instant;
  method: Dispatch['method'];
  proof: string;
  tracking: string;
  reason: string;
}>;

/**
 * A hand-over that was mistyped is corrected after it has left the house (record_formats 6): one `corrected` for each
 * field that changes, the old value stays visible. A later moment may make a duty late, so a second person confirms it
 * (G-16), and the breach that then comes to light is recorded in the same act.
 */
export function correctHandOver(
  file: CaseFile,
  letter: LetterState,
  said: CorrectedHandOver,
  actor: Actor,
): Result<Decided, Refusal> {
  const { sent } = letter;
  if (sent === null)
    return fail(
      refuse(
        'case.gate',
        'This letter has not been handed over, so there is nothing to correct. Record the hand-over.',
      ),
    );
  const right = hasRight(file, actor, 'hand_over');
  if (!right.ok) return right;
  const fields = changedFields(sent.dispatch, said);
  const moves = Math.floor(said.at / 60_000) !== Math.floor(sent.at / 60_000);
  if (fields.length === 0 && !moves)
    return fail(refuse('form.refused', 'The post book already says this. Type what it should be.'));
  const second = secondFor(moves && said.at > sent.at, actor);
  if (!second.ok) return second;
  const occurred = at(actor.now, file.zone);
  const { reason } = said;
  const moved = { field: 'occurred', value: instantWords(file.zone, said.at), moved: at(said.at, file.zone) };
  const drafts = [...(moves ? [moved] : []), ...fields].map(
    (data): CaseDraft => ({ type: 'corrected', v: 1, occurred, data: { event: sent.event, ...data, reason } }),
  );
  return write(file, [...drafts, ...(moves ? breachesBy(file, sent.event, said.at, actor) : [])]);
}

const changedFields = ({ method, proof, tracking = '' }: Dispatch, said: CorrectedHandOver) => [
  ...(said.method === method ? [] : [{ field: 'method', value: said.method }]),
  ...(said.proof === proof ? [] : [{ field: 'proof', value: said.proof }]),
  ...(said.tracking === tracking ? [] : [{ field: 'tracking', value: said.tracking }]),
];

function secondFor(later: boolean, { user, second, maySecond }: Actor): Result<null, Refusal> {
  if (second === null)
    return later
      ? fail(refuse('second.needed', 'This says that the letter left later. A second person must confirm it.', 'G-16'))
      : ok(null);
  return second !== user && maySecond(second, 'hand_over')
    ? ok(null)
    : fail(refuse('second.refused', 'The second person must be somebody else who has the right to hand over letters.'));
}

/** Duties that the letter met in time as it stood, and late as it is said now. */
function breachesBy(file: CaseFile, event: string, left: Instant, actor: Actor): readonly CaseDraft[] {
  return file.clocks
    .filter(({ kind, met, due }) => kind === 'duty' && met?.event === event && due !== null)
    .filter(({ due }) => due !== null && passesAt(file.office, due) < left)
    .filter(({ clock, anchor }) => !file.breaches.some((known) => known.clock === clock && known.anchor === anchor))
    .map(
      ({ clock, anchor, due }): CaseDraft => ({
        type: 'breach_recorded',
        v: 1,
        occurred: at(actor.now, file.zone),
        data: {
          clock,
          anchor,
          stage: 'work',
          due: due === null ? '' : momentText(due),
          sentence: 'Late when handed over, as the corrected hand-over shows: the time went in the work on the case.',
        },
      }),
    );
}
