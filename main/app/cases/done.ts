import { mayUndo } from '#core/domain/cases/acts/mark.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { momentShort } from '#core/domain/cases/clock-words.ts';
import { namesIn, wordsOf } from '#core/domain/cases/event-words.ts';
import type { EventId } from '#core/domain/ids.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import type { CaseEvent } from '#core/domain/record/events.ts';
import { localDate } from '../local-time.ts';
import type { OfficeBook } from '../office-book.ts';
import type { Done } from './act-on-case.ts';

/** What a screen hears of an act: the entry it made, one sentence, and whether it can be undone. */
export function doneOf(done: Done): { event: EventId; sentence: string; undo: boolean } {
  const event = mainEvent(done.events);
  const { lead, words } = wordsOf(event, namesIn(done.after, personIn(done.book)));
  const today = localDate(done.after.zone, done.after.asOf);
  return {
    event: event.id,
    sentence: words === '' ? `${lead}.` : `${lead}: ${words}`,
    undo: mayUndo(done.after, event, today),
  };
}

function mainEvent(events: readonly CaseEvent[]): CaseEvent {
  const [first] = events;
  if (first === undefined) throw new Error('an act records something');
  return first;
}

export const personIn =
  ({ persons }: OfficeBook) =>
  (user: string): string =>
    persons.get(user)?.name ?? (user === 'recovery' ? 'the recovery key' : 'somebody no longer here');

/** Which dates an act moved: `Final response: was Mon 28 Dec, now Mon 11 Jan 2027.` */
export function movedBy({ before, after }: Done): string[] {
  return after.clocks.flatMap((clock) => {
    const was = before.clocks.find((known) => known.clock === clock.clock && known.anchor === clock.anchor);
    const [old, now] = [dueWords(was, before), dueWords(clock, after)];
    return old === null || now === null || old === now ? [] : [`${clock.title}: was ${old}, now ${now}.`];
  });
}

const dueWords = (clock: ClockReckoning | undefined, file: CaseFile): string | null =>
  clock === undefined || clock.due === null ? null : momentShort(file.office, clock.due, file.asOf);
