import { addDays, addHours, addMonths, addWeeks, format, isWeekend } from 'date-fns';
import { advance, endOf, type Measure, type Point } from '#core/domain/procedures/advance.ts';
import type { Start } from '#core/domain/procedures/clock-start.ts';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { Allowance, ClockRule } from '#core/domain/procedures/procedure.ts';
import type { Combination, DayChange } from '#core/domain/time/calendar.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { dateOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { localDay } from '#core/domain/time/zone.ts';
import { ACase, calendarsOnTheShelf } from '#test/scenarios/a-case.ts';
import { cpuMs, type Figure, inTurn } from './figure.ts';

const PROCEDURE = 'looniebit';
const CASES = 1_000_000;
/** Of the million, so many go through the whole engine, and so many are walked; the rest is extrapolated. */
const RECKONED = 10_000;
const WALKED = 500;
const STARTS = 50_000;
const ROUNDS = 3;
const HOUR = 3_600_000;
const FIRST = Date.UTC(2025, 0, 1, 9);
/** All cases are on file when the calendar changes. */
const TODAY = Date.UTC(2029, 0, 8, 9) as Instant;

const { input } = new ACase(PROCEDURE, { delivered: '2026-12-18' });
const { procedure } = input;
const { zone, calendars } = procedure;

type Counting = Readonly<{ rule: ClockRule; allowance: Allowance; combination: Combination; duty: boolean }>;

const counting: readonly Counting[] = procedure.clocks.flatMap((rule) => {
  const duty = rule.kind === 'duty' || rule.kind === 'interval';
  const combination = rule.calendar ?? (duty ? calendars.duties : calendars.permissions);
  return rule.within.slice(-1).map((allowance) => ({ rule, allowance, combination, duty }));
});

/** Receipts spread over four years. */
const starts: readonly Start[] = Array.from({ length: STARTS }, (_, number) => {
  const at = (FIRST + ((number * 7919) % (4 * 365 * 24)) * HOUR) as Instant;
  return { day: localDay(zone, at), instant: at, at, order: 0, words: '', planned: false };
});
const startOf = (number: number): Start => starts[number % STARTS] as Start;

/** A day confirmed as a holiday: the change after which every date is asked for again. */
const change: DayChange = {
  id: 'change' as DayChange['id'],
  at: TODAY,
  calendar: calendars.duties.calendars[0] ?? '',
  date: '2027-03-03' as PlainDate,
  change: 'closed',
  name: 'Day of mourning',
  reason: '',
};

const changedBook = (): CalendarBook => new CalendarBook(calendarsOnTheShelf(), [change]);

type Way = Readonly<{ counting: Counting; measure: Measure }>;

/** The tables are made anew, as after a change. */
function waysIn(book: CalendarBook): readonly Way[] {
  const table = (combination: Combination, polarity: 'duty' | 'permission' | 'office') =>
    book.table(combination, polarity, TODAY, calendars.estimated);
  const office = { zone, hours: procedure.office, table: table(calendars.duties, 'office') };
  return counting.map((one) => ({
    counting: one,
    measure: {
      office,
      table: table(one.combination, one.duty ? 'duty' : 'permission'),
      hours: one.rule.hours,
      pauses: [],
    },
  }));
}

const pointOf = (start: Start, { counting: { rule, allowance }, measure }: Way): Point =>
  advance(start, allowance, measure, rule.roll);

/** All clocks of so many cases by whole numbers; the sum keeps the work from being left out. */
function byTables(cases: number): number {
  const ways = waysIn(changedBook());
  let sum = 0;
  for (let one = 0; one < cases; one += 1) for (const way of ways) sum += endOf(pointOf(startOf(one), way), zone);
  return sum;
}

const closedDays = new Map<Combination, ReadonlySet<string>>();

/** The holidays of a combination with the changed day, as a set of dates. */
function closedIn(combination: Combination, permission: boolean): ReadonlySet<string> {
  const found = closedDays.get(combination);
  if (found !== undefined) return found;
  const each = combination.calendars.map((id) => {
    const days = calendarsOnTheShelf().find((calendar) => calendar.id === id)?.days ?? [];
    const closed = days.filter(({ status, open }) => !open && (permission || status !== 'estimated'));
    return new Set<string>([...closed.map(({ date }) => date), ...(id === change.calendar ? [change.date] : [])]);
  });
  const closedBy = (date: string): readonly boolean[] => each.map((days) => days.has(date));
  const isClosed = (date: string): boolean =>
    combination.mode === 'any_open' ? !closedBy(date).includes(false) : closedBy(date).includes(true);
  const all = new Set(each.flatMap((days) => [...days].filter(isClosed)));
  closedDays.set(combination, all);
  return all;
}

/** The same clock as one writes it at first: from day to day with date-fns. */
function byWalking(start: Start, { rule, allowance, combination, duty }: Counting): Date {
  const { count, unit } = allowance.within;
  if (unit === 'hours') return addHours(start.at, count);
  const closed = closedIn(combination, !duty);
  const isOpen = (day: Date): boolean => !isWeekend(day) && !closed.has(format(day, 'yyyy-MM-dd'));
  const [year, month, date] = dateOf(start.day).split('-').map(Number);
  let day = new Date(year ?? 0, (month ?? 1) - 1, date);
  const included = allowance.count === 'included';
  if (unit === 'business days') {
    for (let left = included && isOpen(day) ? count - 1 : count; left > 0; ) {
      day = addDays(day, 1);
      if (isOpen(day)) left -= 1;
    }
  } else {
    const months = unit === 'months' ? count : unit === 'years' ? count * 12 : 0;
    day = months > 0 ? addMonths(day, months) : unit === 'weeks' ? addWeeks(day, count) : addDays(day, count);
    if (included) day = addDays(day, -1);
  }
  const roll = allowance.roll ?? rule.roll;
  while (roll !== 'none' && !isOpen(day)) day = addDays(day, roll === 'back' ? -1 : 1);
  return day;
}

function walking(cases: number): number {
  let sum = 0;
  for (let one = 0; one < cases; one += 1)
    for (const clock of counting) sum += byWalking(startOf(one), clock).getTime();
  return sum;
}

/** Both ways give the same dates, or the figures mean nothing. */
function compare(): void {
  for (const way of waysIn(changedBook()))
    for (const start of starts.slice(0, WALKED)) {
      const { day, instant } = pointOf(start, way);
      const walked = byWalking(start, way.counting);
      const same = instant === null ? format(walked, 'yyyy-MM-dd') === dateOf(day) : walked.getTime() === instant;
      if (!same) throw new Error(`${way.counting.rule.id} from ${dateOf(start.day)}: ${dateOf(day)}, walked ${walked}`);
    }
}

/** So many cases through the whole engine, without derivations, as the lists of a whole office are made. */
function byEngine(cases: number, book: CalendarBook): void {
  for (let one = 0; one < cases; one += 1) {
    const { at } = startOf(one);
    const events = input.events.map((event) => ({ ...event, at, recordedAt: at, data: receivedAt(event.data, at) }));
    reckon({ procedure, calendars: book, events, asOf: TODAY, explain: false });
  }
}

const receivedAt = (data: Readonly<Record<string, unknown>>, at: Instant) =>
  data.fact === 'receipt' ? { ...data, value: { at } } : data;

const rounded = (value: number): number => Number(value.toPrecision(3));

/**
 * One clock by the precomputed tables, and all clocks of a million cases after a day was added to a calendar, by the day
 * arithmetic and by the whole engine, each against walking from day to day with date-fns in the same run; all in CPU time.
 */
export async function run(): Promise<readonly Figure[]> {
  compare();
  const clocks = counting.length;
  const walk = () => void walking(WALKED);
  const tables = inTurn(ROUNDS, () => void byTables(CASES), walk, cpuMs);
  const engine = inTurn(ROUNDS, () => byEngine(RECKONED, changedBook()), walk, cpuMs);
  const walkedAll = (rival: number): number => (rival / WALKED) * CASES;
  const engineAll = (engine.ours / RECKONED) * CASES;
  const of = `a walk with date-fns (${WALKED} cases walked, extrapolated)`;
  return [
    {
      name: `one clock of ${PROCEDURE} by the tables (mean of its ${clocks})`,
      value: rounded((tables.ours * 1e6) / CASES / clocks),
      unit: 'ns CPU',
      ratio: rounded(tables.ours / walkedAll(tables.rival)),
      of,
    },
    {
      name: `the dates of ${CASES} cases of ${clocks} clocks after a calendar change, all of them reckoned`,
      value: rounded(tables.ours),
      unit: 'ms CPU',
      ratio: rounded(tables.ours / walkedAll(tables.rival)),
      of,
    },
    {
      name: `the whole engine over ${CASES} cases after a calendar change (${RECKONED} reckoned, extrapolated)`,
      value: rounded(engineAll / 1000),
      unit: 's CPU',
      ratio: rounded(engineAll / walkedAll(engine.rival)),
      of,
    },
  ];
}
