import { BusinessDays } from './business-days.ts';
import type { Calendar, CalendarChange, CalendarDay, Combination, DayChange, OfficeClosure } from './calendar.ts';
import type { Instant, PlainDate } from './moment.ts';

export type Polarity = 'duty' | 'permission' | 'office';

/**
 * The adopted holiday tables of an office with what people confirmed, added or adopted since, and its own closures.
 * Business days are built once for each combination that is asked for and kept; a book is never changed, a new one is
 * made instead.
 */
export class CalendarBook {
  /** Each calendar by its id, as the table adopted last has it. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly changes: readonly CalendarChange[];
  readonly closures: readonly OfficeClosure[];
  /** The table of each calendar that was adopted first. */
  readonly #first: Readonly<Record<string, Calendar>>;
  readonly #tables = new Map<string, BusinessDays>();
  readonly #earlier = new Map<string, CalendarBook>();

  constructor(
    calendars: readonly Calendar[],
    changes: readonly CalendarChange[] = [],
    closures: readonly OfficeClosure[] = [],
  ) {
    this.changes = changes.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
    this.closures = closures;
    this.#first = byId(calendars);
    const newer = this.changes.flatMap((change) => (change.change === 'adopted' ? [change.table] : []));
    this.calendars = { ...this.#first, ...byId(newer) };
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
    const book = this.#earlier.get(key) ?? new CalendarBook(Object.values(this.#first), changes, this.closures);
    this.#earlier.set(key, book);
    return book;
  }

  /** The book with calendars that it does not have yet. */
  beside(calendars: readonly Calendar[]): CalendarBook {
    return new CalendarBook([...Object.values(this.#first), ...calendars], this.changes, this.closures);
  }

  /** The book after one more change. */
  after(change: CalendarChange): CalendarBook {
    return new CalendarBook(Object.values(this.#first), [...this.changes, change], this.closures);
  }

  /** A calendar as it is known at `asOf`: its rows with what people confirmed, closed or opened since. */
  known(id: string, asOf: Instant): Calendar {
    return changed(
      this.#table(id),
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
    const tables = calendars.map((id) => changed(this.#table(id), known, closed));
    return new BusinessDays(tables, mode, estimated === 'closed' || polarity === 'permission');
  }

  #table(id: string): Calendar {
    const found = this.#first[id];
    if (found === undefined) throw new Error(`calendar ${id} is not in the book`);
    return found;
  }
}

const byId = (calendars: readonly Calendar[]): Readonly<Record<string, Calendar>> =>
  Object.fromEntries(calendars.map((calendar) => [calendar.id, calendar]));

/** What people said of single days outlives a newer table. */
function changed(first: Calendar, changes: readonly CalendarChange[], closures: readonly OfficeClosure[]): Calendar {
  let table = first;
  const said = new Map<PlainDate, CalendarDay>();
  for (const change of changes) {
    if (change.calendar !== first.id) continue;
    if (change.change === 'adopted') table = change.table;
    else said.set(change.date, dayAfter(change, said.get(change.date) ?? rowOn(table, change.date)));
  }
  const days = new Map([...table.days.map((row) => [row.date, row] as const), ...said]);
  for (const { date, name } of closures)
    days.set(date, { date, name, status: 'confirmed', source: 'office', open: false });
  return { ...table, days: [...days.values()] };
}

const rowOn = ({ days }: Calendar, date: PlainDate): CalendarDay | undefined => days.find((row) => row.date === date);

const dayAfter = ({ date, name, change }: DayChange, row: CalendarDay | undefined): CalendarDay => ({
  ...(row ?? { date, name, source: 'added by the office' }),
  status: 'confirmed',
  open: change === 'opened',
});
