import type { ClockReckoning, Moment } from '../procedures/reckoning.ts';
import type { CalendarBook } from '../time/calendar-book.ts';
import { dayOf } from '../time/civil.ts';
import { type Instant, isPlainDate, type Zone } from '../time/moment.ts';
import { endOfDay } from '../time/zone.ts';
import type { LetterState } from './case-file.ts';

const momentOf = (text: string): Moment => (isPlainDate(text) ? { date: text } : { instant: Number(text) as Instant });

const passes = (zone: Zone, moment: Moment): number =>
  'date' in moment ? endOfDay(zone, dayOf(moment.date)) : moment.instant;

/** The date of a clock that the complainant was told last, in a letter that has left; null where none was. */
function toldDue(letters: readonly LetterState[], clock: string): Moment | null {
  const told = letters
    .filter(({ sent }) => sent !== null)
    .toSorted((one, other) => (one.sent?.at ?? 0) - (other.sent?.at ?? 0))
    .flatMap((letter) => letter.told.filter((one) => one.clock === clock && one.due !== null));
  const due = told.at(-1)?.due ?? null;
  return due === null ? null : momentOf(due);
}

/** The first date that a confirmed or added day of a calendar has moved (G-14). */
function movedByCalendar({ amendments }: ClockReckoning, { changes }: CalendarBook): Moment | null {
  const ids = new Set<string>(changes.map(({ id }) => id));
  return amendments.find(({ by }) => ids.has(by))?.was ?? null;
}

type Kept = Readonly<{ letters: readonly LetterState[]; book: CalendarBook; zone: Zone }>;

/**
 * A duty that became later keeps the date it had as its target: the one that was told to the complainant (G-16), else
 * the one that a confirmed holiday moved (G-14). A target that the engine gave by a late notice stays.
 */
export function withTargets(
  clocks: readonly ClockReckoning[],
  { letters, book, zone }: Kept,
): readonly ClockReckoning[] {
  return clocks.map((clock) => {
    const { due, target, kind } = clock;
    if (due === null || target !== null || kind !== 'duty') return clock;
    const kept = toldDue(letters, clock.clock) ?? movedByCalendar(clock, book);
    return kept === null || passes(zone, kept) >= passes(zone, due) ? clock : { ...clock, target: kept };
  });
}
