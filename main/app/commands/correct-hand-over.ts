import { correctHandOver as decide } from '#core/domain/cases/acts/correct-hand-over.ts';
import type { LetterState } from '#core/domain/cases/case-file.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Instant, Zone } from '#core/domain/time/moment.ts';
import { actOnCase, type CaseNeeds } from '../cases/act-on-case.ts';
import { movedBy } from '../cases/done.ts';
import type { Given, HandlerOf } from '../handling.ts';
import { handOverTime } from '../letters/hand-over-time.ts';
import { shortMomentWords, wallClock } from '../local-time.ts';
import { inOffice } from '../needs.ts';

type Name = 'letters.correct-hand-over';
type Typed = Pick<Given<Name>, 'date' | 'time'>;

/** Corrects what was mistyped when a letter left: how, moment, proof, tracking. A later moment wants a second person (G-16). */
export const correctHandOver = (needs: CaseNeeds): HandlerOf<Name> =>
  inOffice<Name>(needs, async (office, input) => {
    let fields: Readonly<Record<string, string>> = {};
    const { method, proof, tracking, reason } = input;
    const done = await actOnCase(needs, office, 'letters.correct-hand-over', input, (file, actor) => {
      const letter = file.letters.find((known) => known.letter === input.letter);
      if (letter === undefined) return fail(refuse('letter.not-found', ''));
      const at = correctedTime(input, letter, actor.now, file.zone);
      if (!at.ok) {
        fields = at.failure;
        return fail(refuse('form.refused', Object.values(at.failure)[0] ?? ''));
      }
      return decide(file, letter, { at: at.value, method, proof, tracking, reason }, actor);
    });
    if (!done.ok) return fail(done.failure.failure === 'form.refused' ? { ...done.failure, fields } : done.failure);
    const { after } = done.value;
    const sent = after.letters.find((known) => known.letter === input.letter)?.sent;
    const when = sent === undefined || sent === null ? '' : ` It left ${shortMomentWords(after.zone, sent.at)}.`;
    return ok({ sentence: `The hand-over is corrected.${when}`, moved: movedBy(done.value) });
  });

/** What is typed of the moment replaces that part of it; nothing typed leaves it to the second. */
function correctedTime({ date, time }: Typed, { sent, frozenAt }: LetterState, now: Instant, zone: Zone) {
  const stands = sent?.at ?? now;
  if (date === '' && time === '') return ok(stands) satisfies Result<Instant, never>;
  const before = wallClock(zone, stands);
  return handOverTime({ date: date || before.date, time: time || before.time }, frozenAt, now, zone);
}
