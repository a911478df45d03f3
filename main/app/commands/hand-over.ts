import { handOver as decide } from '#core/domain/cases/acts/letters.ts';
import type { CaseFile, LetterState } from '#core/domain/cases/case-file.ts';
import { methodInWords } from '#core/domain/cases/event-words.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import type { ActId, LetterId } from '#core/domain/ids.ts';
import type { CaseEvent } from '#core/domain/record/events.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Zone } from '#core/domain/time/moment.ts';
import { actOnCase, type CaseNeeds, type Done } from '../cases/act-on-case.ts';
import type { Given, HandlerOf } from '../handling.ts';
import { handOverTime } from '../letters/hand-over-time.ts';
import { letterName } from '../letters/letter-name.ts';
import { localDate, shortMomentWords } from '../local-time.ts';
import { inOffice } from '../needs.ts';
import type { Act } from '../ports/store.ts';
import type { OpenOffice } from '../session.ts';

type Input = Given<'letters.hand-over'>;

/** Records that a letter was handed to the post: this alone meets the duty (G-11). The post book hears of it in the same act. */
export const handOver = (needs: CaseNeeds): HandlerOf<'letters.hand-over'> =>
  inOffice<'letters.hand-over'>(needs, async (office, input) => {
    let fields: Readonly<Record<string, string>> = {};
    const done = await actOnCase(
      needs,
      office,
      'letters.hand-over',
      { case: input.case },
      (file, actor) => {
        const letter = letterIn(file, input.letter);
        if (letter === null) return fail(refuse('letter.not-found', ''));
        const at = handOverTime(input, letter.frozenAt, actor.now, file.zone);
        if (!at.ok) {
          fields = at.failure;
          return fail(refuse('form.refused', Object.values(at.failure)[0] ?? ''));
        }
        const { method, proof, tracking } = input;
        const dispatch = { method, proof, ...(tracking === '' ? {} : { tracking }) };
        const occurred = { instant: at.value, zone: file.zone };
        return decide(file, letter, { dispatch, occurred, dev: office.store.dev }, actor);
      },
      (file, events, act) =>
        enterPostBook(file, events, act, { letter: input.letter, zone: officeZone(needs, office) }),
    );
    if (!done.ok) return fail(done.failure.failure === 'form.refused' ? { ...done.failure, fields } : done.failure);
    return ok({ sentence: sentenceOf(done.value, input), warning: done.value.warning });
  });

const letterIn = (file: CaseFile, letter: LetterId): LetterState | null =>
  file.letters.find((known) => known.letter === letter) ?? null;

/** The post book is the office's: its days are those of the office's own wall, whatever zone a procedure counts in. */
const officeZone = ({ books }: CaseNeeds, office: OpenOffice): Zone => books.of(office).settings.zone;

/** The posting day's own stream: which frozen letter went, and how many were handed over in this act. */
function enterPostBook(
  file: CaseFile,
  events: readonly CaseEvent[],
  act: Act,
  { letter, zone }: Readonly<{ letter: LetterId; zone: Zone }>,
): void {
  const [sent] = events;
  const frozen = letterIn(file, letter)?.frozenEvent;
  if (sent === undefined || frozen === undefined || !('instant' in sent.occurred)) return;
  const { occurred } = sent;
  const day = localDate(zone, sent.occurred.instant);
  act.record('post', day, [
    { type: 'bagged', v: 1, occurred, data: { letter, frozen } },
    { type: 'handed_over', v: 1, occurred, data: { count: 1, act: sent.act as ActId } },
  ]);
}

function sentenceOf({ after, book }: Done, { letter, method }: Input): string {
  const state = letterIn(after, letter);
  const when = state?.sent === null || state === null ? '' : ` ${shortMomentWords(after.zone, state.sent.at)}`;
  return `${letterName(book, state?.kind ?? '')} handed over${when}, by ${methodInWords(method)}.`;
}
