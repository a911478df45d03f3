import type { Calendar, CalendarDay, Combination } from './calendar.ts';
import { type Day, dayFrom, dayOf, weekdayOf, yearOf } from './civil.ts';

/** Thrown where a count would leave the years that a calendar knows (G-29); caught where a clock is reckoned. */
export class CalendarEnds extends Error {
  readonly calendar: string;
  readonly year: number;
  constructor(calendar: string, year: number) {
    super(`calendar ${calendar} does not know ${year}`);
    this.calendar = calendar;
    this.year = year;
  }
}

/**
 * Why one calendar calls a day closed, or why it does not although its table names the day. `name` is what the table
 * calls the day: a holiday that falls on a weekend is a weekend day with a name.
 */
export type DayReason = Readonly<{
  calendar: string;
  kind: 'weekend' | 'holiday' | 'estimated' | 'opened' | 'workday';
  name: string;
}>;

/** One calendar with the standing of each of its special days for a duty or a permission. */
type Reader = Readonly<{ calendar: Calendar; special: ReadonlyMap<Day, CalendarDay>; estimatedClosed: boolean }>;

const OPEN = new Set(['estimated', 'opened', 'workday']);

function reasonOf({ calendar, special, estimatedClosed }: Reader, day: Day): DayReason {
  const row = special.get(day);
  const weekend = calendar.weekend.includes(weekdayOf(day));
  const named = (kind: DayReason['kind'], name: string): DayReason => ({ calendar: calendar.name, kind, name });
  if (row?.open === true) return named('opened', row.name);
  if (weekend) return named('weekend', row?.name ?? '');
  if (row !== undefined && (row.status !== 'estimated' || estimatedClosed)) return named('holiday', row.name);
  return row === undefined ? named('workday', '') : named('estimated', row.name);
}

/**
 * Business days of one combination of calendars, with precomputed ordinals: every question is a look-up, whatever the
 * number of days (constant time per clock). Throws `CalendarEnds` outside the years that all its calendars know.
 */
export class BusinessDays {
  readonly name: string;
  readonly #readers: readonly Reader[];
  readonly #first: Day;
  readonly #last: Day;
  readonly #open: Uint8Array;
  /** Open days from the first day up to and with each day. */
  readonly #ordinals: Int32Array;
  /** The n-th open day, from 1. */
  readonly #nth: Int32Array;

  constructor(calendars: readonly Calendar[], mode: Combination['mode'], estimatedClosed: boolean) {
    this.name = calendars.map((calendar) => calendar.name).join(' and ');
    this.#readers = calendars.map((calendar) => ({
      calendar,
      special: new Map(calendar.days.map((row) => [dayOf(row.date), row])),
      estimatedClosed,
    }));
    this.#first = dayFrom({ year: Math.max(...calendars.map(({ from }) => from)), month: 1, day: 1 });
    this.#last = dayFrom({ year: Math.min(...calendars.map(({ to }) => to)) + 1, month: 1, day: 1 }) - 1;
    const days = this.#last - this.#first + 1;
    this.#open = new Uint8Array(days);
    this.#ordinals = new Int32Array(days);
    this.#nth = new Int32Array(days + 1);
    this.#fill(mode);
  }

  #fill(mode: Combination['mode']): void {
    let count = 0;
    for (let day = this.#first; day <= this.#last; day += 1) {
      const open = this.reasons(day).map(({ kind }) => OPEN.has(kind));
      if (mode === 'any_open' ? open.includes(true) : !open.includes(false)) {
        this.#open[day - this.#first] = 1;
        count += 1;
        this.#nth[count] = day;
      }
      this.#ordinals[day - this.#first] = count;
    }
  }

  #at(day: Day): number {
    if (this.knows(day)) return day - this.#first;
    throw new CalendarEnds(this.name, yearOf(day));
  }

  #nthOpen(ordinal: number): Day {
    const count = this.#ordinals.at(-1) ?? 0;
    if (ordinal < 1 || ordinal > count)
      throw new CalendarEnds(this.name, yearOf(ordinal < 1 ? this.#first - 1 : this.#last + 1));
    return this.#nth[ordinal] ?? 0;
  }

  /** Whether all the calendars know the year of `day` (G-29). */
  knows(day: Day): boolean {
    return day >= this.#first && day <= this.#last;
  }

  isOpen(day: Day): boolean {
    return this.#open[this.#at(day)] === 1;
  }

  /** What each calendar says of the day. */
  reasons(day: Day): readonly DayReason[] {
    return this.#readers.map((reader) => reasonOf(reader, day));
  }

  /** The `count`-th business day after `day`; a negative count goes back; 0 is the day itself. */
  add(day: Day, count: number): Day {
    if (count === 0) return day;
    const before = this.#ordinals[this.#at(day)] ?? 0;
    if (count > 0) return this.#nthOpen(before + count);
    return this.#nthOpen(before - (this.isOpen(day) ? 1 : 0) + count + 1);
  }

  /** The first business day at or after `day`. */
  onOrAfter(day: Day): Day {
    return this.isOpen(day) ? day : this.add(day, 1);
  }

  /** The last business day at or before `day`. */
  onOrBefore(day: Day): Day {
    return this.isOpen(day) ? day : this.add(day, -1);
  }

  /** Business days after `from` up to and with `to`. */
  between(from: Day, to: Day): number {
    return (this.#ordinals[this.#at(to)] ?? 0) - (this.#ordinals[this.#at(from)] ?? 0);
  }
}
