import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '#core/domain/ids.ts';
import type { Amount } from '#core/domain/procedures/amount.ts';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { ClockRule, Procedure } from '#core/domain/procedures/procedure.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { shippedProcedure, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { calendarsOnTheShelf } from '../scenarios/a-case.ts';
import { dated, days, type HolidayTable, months, Walker, walked, yesterday } from './day-walker.ts';
import { LONG_MS, tried } from './engine-runs.ts';

const { calendars } = JSON.parse(readFileSync(new URL('../scenarios/given.json', import.meta.url), 'utf8')) as {
  calendars: Readonly<Record<string, HolidayTable>>;
};

const procedures = shippedProcedureIds().map((id) => shippedProcedure(id)?.procedure as Procedure);
const zones = ['Europe/Vilnius', 'Europe/London', 'Asia/Nicosia', 'Asia/Dubai'];
const book = new CalendarBook(calendarsOnTheShelf());

/** The longest that keeps within the years of the tables, whatever the start. */
const longest = { hours: 120, 'business days': 60, days: 90, weeks: 12, months: 13, years: 1 } as const;
type Unit = keyof typeof longest;

const isShort = ({ count, unit }: Amount): boolean => count > 0 && count <= longest[unit];

/** Every length of time that a procedure states for its clocks. */
const stated = (procedure: Procedure): readonly Amount[] =>
  procedure.clocks.flatMap(({ within, outer }) => [...within, ...outer].map((one) => one.within)).filter(isShort);

const anyAmount = fc
  .constantFrom(...(Object.keys(longest) as Unit[]))
  .chain((unit) => fc.integer({ min: 1, max: longest[unit] }).map((count): Amount => ({ count, unit })));

const drawing = fc.constantFrom(...procedures).chain((procedure) =>
  fc.record({
    procedure: fc.constant(procedure),
    amount: fc.oneof(fc.constantFrom(...stated(procedure)), anyAmount),
    permission: fc.boolean(),
    included: fc.boolean(),
    roll: fc.constantFrom('none' as const, 'back' as const, 'forward' as const),
    ids: fc.uniqueArray(fc.constantFrom('lt', 'ew', 'cy', 'cy_bank', 'ae'), { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom('any_open' as const, 'all_open' as const),
    zone: fc.constantFrom(...zones),
    utcDay: fc.integer({ min: 1, max: 6 * 366 }).map((count) => days(20_240_101, count)),
    utcMinute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  }),
);

type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never;
type Local = Readonly<{ day: number; minute: number }>;

const wallClocks = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

const instantOf = ({ utcDay, utcMinute }: Drawing): Instant =>
  (Date.parse(`${dated(utcDay)}T00:00Z`) + utcMinute * 60_000) as Instant;

/** What the wall clock of the zone shows, by the runtime's own zone tables. */
function localOf(drawn: Drawing): Local {
  const shown = wallClocks.get(drawn.zone)?.format(instantOf(drawn)) ?? '';
  return { day: walked(shown.slice(0, 10)), minute: Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16)) };
}

const isPermission = ({ permission, amount }: Drawing): boolean => permission && amount.unit !== 'hours';

/** A clock of the procedure that runs from receipt with nothing but its amount, counting and roll. */
function ruleOf(drawn: Drawing): ClockRule {
  const model = drawn.procedure.clocks[0] as ClockRule;
  const count = drawn.included ? ('included' as const) : ('excluded' as const);
  return {
    ...model,
    kind: isPermission(drawn) ? 'permission' : 'duty',
    when: null,
    from: { events: { pick: 'one', events: ['received'] } },
    within: [{ when: null, within: drawn.amount, count, roll: null }],
    outer: [],
    calendar: null,
    roll: drawn.roll,
  };
}

function byEngine(drawn: Drawing): ClockReckoning {
  const combination = { mode: drawn.mode, calendars: drawn.ids };
  const at = instantOf(drawn);
  const data = { fact: 'receipt', value: { at } };
  const { clocks } = reckon({
    procedure: {
      ...drawn.procedure,
      zone: drawn.zone,
      calendars: { duties: combination, permissions: combination, estimated: 'by_polarity' },
      clocks: [ruleOf(drawn)],
      derived: [],
    },
    calendars: book,
    events: [{ id: 'e0' as EventId, type: 'fact_set', at, date: null, order: 0, by: null, data }],
    asOf: at,
    explain: false,
  });
  return clocks[0] as ClockReckoning;
}

function counted({ amount, included }: Drawing, start: number, walker: Walker): number {
  const { unit, count } = amount;
  if (unit === 'business days') return walker.businessDays(start, count, included);
  const calendarMonths = unit === 'months' ? count : unit === 'years' ? 12 * count : 0;
  const last = calendarMonths > 0 ? months(start, calendarMonths) : days(start, unit === 'weeks' ? 7 * count : count);
  return included ? yesterday(last) : last;
}

const dateOf = (moment: ClockReckoning['due']): string | null =>
  moment !== null && 'date' in moment ? moment.date : null;

function rolled(day: number, roll: Drawing['roll'], walker: Walker): number {
  if (roll === 'none') return day;
  return roll === 'back' ? walker.back(day) : walker.forward(day);
}

/** The last day at or before `due` on which the office still works after the complaint came; null = none. */
function officeDay(due: number, { day, minute }: Local, { procedure }: Drawing, walker: Walker): string | null {
  if (due < day) return null;
  const found = walker.back(due);
  const first = minute < procedure.office.close ? day : days(day, 1);
  return found < first ? null : dated(found);
}

function agrees(drawn: Drawing): void {
  const clock = byEngine(drawn);
  if (drawn.amount.unit === 'hours') {
    expect(clock.due).toEqual({ instant: instantOf(drawn) + drawn.amount.count * 3_600_000 });
    return;
  }
  const start = localOf(drawn);
  const walker = new Walker(
    drawn.ids.map((id) => calendars[id] as HolidayTable),
    drawn.mode,
    drawn.permission,
  );
  const last = counted(drawn, start.day, walker);
  if (!drawn.permission) {
    const due = rolled(last, drawn.roll, walker);
    expect(dateOf(clock.due)).toBe(dated(due));
    expect(dateOf(clock.workBy)).toBe(officeDay(due, start, drawn, walker));
    return;
  }
  const next = days(last, 1);
  expect(dateOf(clock.until)).toBe(dated(last));
  expect(dateOf(clock.opens)).toBe(dated(drawn.roll === 'none' ? next : walker.forward(next)));
}

describe('an independent day walker agrees with the engine', () => {
  test(
    'on the dates of random duties and permissions, over all procedures and holiday tables',
    () => tried(fc.property(drawing, agrees), { seed: 20_261_218, runs: 10_000, longRuns: 1_000_000 }),
    LONG_MS,
  );
});
