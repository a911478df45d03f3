import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '#core/domain/ids.ts';
import type { Unit } from '#core/domain/procedures/amount.ts';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { ClockRule, Procedure } from '#core/domain/procedures/procedure.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { shippedProcedure } from '#scripts/scenarios/shelf.ts';
import { calendarsOnTheShelf } from '../scenarios/a-case.ts';
import { dated, days, type HolidayTable, months, Walker, walked, yesterday } from './day-walker.ts';

const SEED = 20_261_218;
const RUNS = 2000;

type DayUnit = Exclude<Unit, 'hours'>;

const { calendars } = JSON.parse(readFileSync(new URL('../scenarios/given.json', import.meta.url), 'utf8')) as {
  calendars: Readonly<Record<string, HolidayTable>>;
};

const longest: Readonly<Record<DayUnit, number>> = { 'business days': 60, days: 90, weeks: 12, months: 13, years: 1 };

const drawing = fc
  .record({
    unit: fc.constantFrom(...(Object.keys(longest) as DayUnit[])),
    permission: fc.boolean(),
    included: fc.boolean(),
    roll: fc.constantFrom('none' as const, 'back' as const, 'forward' as const),
    ids: fc.uniqueArray(fc.constantFrom('lt', 'ew', 'cy', 'cy_bank', 'ae'), { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom('any_open' as const, 'all_open' as const),
    zone: fc.constantFrom('Europe/Vilnius', 'Europe/London', 'Asia/Nicosia', 'Asia/Dubai'),
    start: fc.integer({ min: 0, max: 6 * 366 }).map((count) => days(20_240_101, count)),
  })
  .chain((drawn) => fc.integer({ min: 1, max: longest[drawn.unit] }).map((count) => ({ ...drawn, count })));

type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

const base = shippedProcedure('looniebit')?.procedure as Procedure;
const model = base.clocks.find(({ id }) => id === 'final_cap') as ClockRule;
const book = new CalendarBook(calendarsOnTheShelf());

function ruleOf({ permission, unit, count, included, roll }: Drawing): ClockRule {
  const counting = included ? ('included' as const) : ('excluded' as const);
  return {
    ...model,
    kind: permission ? 'permission' : 'duty',
    from: { events: { pick: 'one', events: ['received'] } },
    within: [{ when: null, within: { count, unit }, count: counting, roll: null }],
    roll,
  };
}

/** At 12:00 UTC the day is the same in all zones that are drawn. */
function byEngine(drawn: Drawing): ClockReckoning {
  const combination = { mode: drawn.mode, calendars: drawn.ids };
  const at = Date.parse(`${dated(drawn.start)}T12:00Z`) as Instant;
  const data = { fact: 'receipt', value: { at } };
  const { clocks } = reckon({
    procedure: {
      ...base,
      zone: drawn.zone,
      calendars: { duties: combination, permissions: combination, estimated: 'by_polarity' },
      clocks: [ruleOf(drawn)],
    },
    calendars: book,
    events: [{ id: 'e0' as EventId, type: 'fact_set', at, date: null, order: 0, by: null, data }],
    asOf: at,
  });
  return clocks[0] as ClockReckoning;
}

function counted({ unit, count, included, start }: Drawing, walker: Walker): number {
  if (unit === 'business days') return walker.businessDays(start, count, included);
  const calendarMonths = unit === 'months' ? count : unit === 'years' ? 12 * count : 0;
  const last = calendarMonths > 0 ? months(start, calendarMonths) : days(start, unit === 'weeks' ? 7 * count : count);
  return included ? yesterday(last) : last;
}

const walkerOf = ({ ids, mode, permission }: Drawing): Walker =>
  new Walker(
    ids.map((id) => calendars[id] as HolidayTable),
    mode,
    permission,
  );

const dateOf = (moment: ClockReckoning['due']): string | null =>
  moment !== null && 'date' in moment ? moment.date : null;

function rolled(day: number, roll: Drawing['roll'], walker: Walker): number {
  if (roll === 'none') return day;
  return roll === 'back' ? walker.back(day) : walker.forward(day);
}

function agreesOnDates(drawn: Drawing): void {
  const walker = walkerOf(drawn);
  const last = counted(drawn, walker);
  const clock = byEngine(drawn);
  if (!drawn.permission) {
    expect(dateOf(clock.due)).toBe(dated(rolled(last, drawn.roll, walker)));
    return;
  }
  expect(dateOf(clock.until)).toBe(dated(last));
  const next = days(last, 1);
  expect(dateOf(clock.opens)).toBe(dated(drawn.roll === 'none' ? next : walker.forward(next)));
}

/** At noon of the start day the office is open for some hours yet, if it works that day. */
function agreesOnOfficeDay(drawn: Drawing): void {
  const walker = walkerOf(drawn);
  const clock = byEngine(drawn);
  const due = walked(dateOf(clock.due) as string);
  const found = due < drawn.start ? null : walker.back(due);
  expect(dateOf(clock.workBy)).toBe(found === null || found < drawn.start ? null : dated(found));
}

describe('an independent day walker agrees with the engine', () => {
  test('on every date of random duties and permissions, over all holiday tables', () => {
    fc.assert(fc.property(drawing, agreesOnDates), { seed: SEED, numRuns: RUNS });
  }, 60_000);

  test('on the last office day of random duties', () => {
    const duties = drawing.map((drawn) => ({ ...drawn, permission: false }));
    fc.assert(fc.property(duties, agreesOnOfficeDay), { seed: SEED, numRuns: RUNS });
  }, 60_000);
});
