import { BusinessDays } from './business-days.ts';
import type { Calendar, CalendarChange, CalendarDay, Combination, OfficeClosure } from './calendar.ts';
import type { Instant } from './moment.ts';

export type Polarity = 'duty' | 'permission' | 'office';

/**
 * The adopted holiday tables of an office with what people confirmed or added since, and its own closures. Tables are
 * built once for each combination that is asked for and kept; a book is never changed, a new one is made instead.
 */
export class CalendarBook {
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly changes: readonly CalendarChange[];
  readonly closures: readonly OfficeClosure[];
  readonly #tables = new Map<string, BusinessDays>();
  readonly #earlier = new Map<string, CalendarBook>();

  constructor(
    calendars: readonly Calendar[],
    changes: readonly CalendarChange[] = [],
    closures: readonly OfficeClosure[] = [],
  ) {
    this.calendars = Object.fromEntries(calendars.map((calendar) => [calendar.id, calendar]));
    this.changes = changes.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
    this.closures = closures;
  }

  /**
   * Business days of a combination as they were known at `asOf`. An estimated day works for duties and is closed for
   * permissions (G-14); an office closure binds permissions and office moments only, for it may lengthen no duty.
   */
  table(
    combination: Combination,
    polarity: Polarity,
    asOf: Instant,
    estimated: 'by_polarity' | 'closed',
  ): BusinessDays {
    const known = this.changes.filter(({ at }) => at <= asOf);
    const key = `${combination.mode} ${combination.calendars.join(',')} ${polarity} ${estimated} ${known.length}`;
    const table = this.#tables.get(key) ?? this.#build(combination, polarity, estimated, known);
    this.#tables.set(key, table);
    return table;
  }

  /** The book as it was when it held only these of its changes; each is made once, for many cases ask for the same. */
  with(changes: readonly CalendarChange[]): CalendarBook {
    if (changes.length === this.changes.length) return this;
    const key = changes.map(({ id }) => id).join(' ');
    const book = this.#earlier.get(key) ?? new CalendarBook(Object.values(this.calendars), changes, this.closures);
    this.#earlier.set(key, book);
    return book;
  }

  /** A calendar as it is known at `asOf`: its rows with what people confirmed, closed or opened since. */
  known(id: string, asOf: Instant): Calendar {
    return changed(
      this.#calendar(id),
      this.changes.filter(({ at }) => at <= asOf),
      [],
    );
  }

  #build(
    { mode, calendars }: Combination,
    polarity: Polarity,
    estimated: 'by_polarity' | 'closed',
    known: readonly CalendarChange[],
  ): BusinessDays {
    const closed = polarity === 'duty' ? [] : this.closures;
    const tables = calendars.map((id) => changed(this.#calendar(id), known, closed));
    return new BusinessDays(tables, mode, estimated === 'closed' || polarity === 'permission');
  }

  #calendar(id: string): Calendar {
    const found = this.calendars[id];
    if (found === undefined) throw new Error(`calendar ${id} is not in the book`);
    return found;
  }
}

function changed(calendar: Calendar, changes: readonly CalendarChange[], closures: readonly OfficeClosure[]): Calendar {
  const days = new Map(calendar.days.map((row) => [row.date, row]));
  for (const change of changes) {
    if (change.calendar !== calendar.id) continue;
    const row: CalendarDay = days.get(change.date) ?? {
      date: change.date,
      name: change.name,
      status: 'confirmed',
      source: 'added by the office',
      open: false,
    };
    days.set(change.date, { ...row, status: 'confirmed', open: change.change === 'opened' });
  }
  for (const { date, name } of closures)
    days.set(date, { date, name, status: 'confirmed', source: 'office', open: false });
  return { ...calendar, days: [...days.values()] };
}
