import type { EventId } from '#core/domain/ids.ts';
import { judge, reckon } from '#core/domain/procedures/engine.ts';
import type { EngineInput } from '#core/domain/procedures/engine-input.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { ClockReckoning, Moment } from '#core/domain/procedures/reckoning.ts';
import type { Calendar, CalendarChange, Combination } from '#core/domain/time/calendar.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { dateOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate, Zone } from '#core/domain/time/moment.ts';
import { localDay, offsetAt } from '#core/domain/time/zone.ts';
import { procedureOf } from '#core/formats/procedure/normal.ts';
import { type RawProcedure, withParams } from '#core/formats/procedure/params.ts';
import { eventsOf, instantOf } from './case-of.ts';
import type { Ask, Attempt, Scenario } from './scenario-file.ts';

const EVERYTHING = instantOf('2199-01-01T00:00Z');

const SHORT_UNITS: Readonly<Record<string, string>> = {
  h: 'hours',
  bd: 'business days',
  d: 'days',
  w: 'weeks',
  mo: 'months',
  y: 'years',
};

/** Scenarios write amounts short (`5bd`), procedures in words. */
function inWords(value: unknown): unknown {
  const short = typeof value === 'string' ? /^(\d+)(h|bd|d|w|mo|y)$/.exec(value) : null;
  return short === null ? value : `${short[1]} ${SHORT_UNITS[short[2] ?? '']}`;
}

function procedureFor(raw: RawProcedure, { params = {} }: Scenario): Procedure {
  const changed = withParams(
    raw,
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(value)])),
  );
  if (!changed.ok) throw new Error(changed.failure);
  return procedureOf(changed.value);
}

const changesOf = ({ calendar_changes = [] }: Scenario): readonly CalendarChange[] =>
  calendar_changes.flatMap(({ at, calendar, confirm }, index) =>
    confirm.map((date, place) => ({
      id: `calendar-${index}-${place}` as EventId,
      at: instantOf(at),
      calendar,
      date: date as PlainDate,
      change: 'confirmed' as const,
      name: 'confirmed day',
      reason: '',
    })),
  );

/** The moment as a scenario writes it: a date, or an instant to the minute with the zone's offset. */
function written(moment: Moment | null, zone: Zone): string {
  if (moment === null) return 'null';
  if ('date' in moment) return moment.date;
  const offset = offsetAt(zone, moment.instant) / 60_000;
  const local = new Date(moment.instant + offset * 60_000).toISOString().slice(0, 16);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date that is expected where the engine knows the instant is the local day of it. */
function agrees(moment: Moment | null, expected: unknown, zone: Zone): boolean {
  if (moment === null || typeof expected !== 'string') return moment === expected;
  if ('date' in moment) return moment.date === expected;
  if (DATE.test(expected)) return dateOf(localDay(zone, moment.instant)) === expected;
  return Math.floor(moment.instant / 60_000) === Math.floor(instantOf(expected) / 60_000);
}

const PARTS = {
  due: 'due',
  outer: 'outer',
  work_by: 'workBy',
  until: 'until',
  opens: 'opens',
  start: 'start',
} as const;

function instanceOf(
  clocks: readonly ClockReckoning[],
  id: string,
  each: number | undefined,
): ClockReckoning | undefined {
  const instances = clocks.filter(({ clock }) => clock === id);
  return each === undefined ? instances.at(-1) : instances[each - 1];
}

const alone = (calendar: string): Readonly<{ duties: Combination; permissions: Combination }> => ({
  duties: { mode: 'any_open', calendars: [calendar] },
  permissions: { mode: 'all_open', calendars: [calendar] },
});

/** A line for each answer that differs; empty = all agree. */
function askOne(ask: Ask, input: EngineInput): readonly string[] {
  const asOf = ask.as_of === undefined ? EVERYTHING : instantOf(ask.as_of);
  const { zone, calendars } = input.procedure;
  if ('fact' in ask) {
    const result = reckon({ ...input, asOf });
    const received = { received: result.received, submitted: result.submitted }[ask.fact];
    if (received !== undefined)
      return agrees(received, ask.is, zone) ? [] : [`${ask.fact}: expected ${ask.is}, got ${written(received, zone)}`];
    const value = result.facts[ask.fact] ?? null;
    return value === ask.is ? [] : [`${ask.fact}: expected ${JSON.stringify(ask.is)}, got ${JSON.stringify(value)}`];
  }
  const own = ask.calendar === undefined ? calendars : { ...calendars, ...alone(ask.calendar) };
  const result = reckon({ ...input, asOf, procedure: { ...input.procedure, calendars: own } });
  const name = `${ask.clock}.${ask.part}${ask.as_of === undefined ? '' : ` as of ${ask.as_of}`}${ask.calendar === undefined ? '' : ` (${ask.calendar})`}`;
  if (!input.procedure.clocks.some(({ id }) => id === ask.clock)) return [`${name}: the procedure has no such clock`];
  const moment = instanceOf(result.clocks, ask.clock, ask.each)?.[PARTS[ask.part]] ?? null;
  return agrees(moment, ask.is, zone) ? [] : [`${name}: expected ${ask.is}, got ${written(moment, zone)}`];
}

/** A corrected receipt gives its instants as text, as the intake does. */
const withInstants = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      (name === 'at' || name === 'scanned') && typeof value === 'string' ? instantOf(value) : value,
    ]),
  );

function tryOne(attempt: Attempt, input: EngineInput): readonly string[] {
  const name = `${attempt.act} at ${attempt.at}`;
  const verdict = judge(
    { ...input, asOf: instantOf(attempt.at) },
    { act: attempt.act, by: attempt.by ?? null, data: withInstants(attempt.data ?? {}) },
  );
  if (verdict.verdict !== attempt.verdict)
    return [`${name}: expected ${attempt.verdict}, got ${verdict.verdict} ${verdict.clause ?? ''} ${verdict.sentence}`];
  if (attempt.clause === undefined) return [];
  const cited =
    verdict.verdict === 'allowed' ? verdict.asked.includes(attempt.clause) : verdict.clause === attempt.clause;
  return cited ? [] : [`${name}: expected clause ${attempt.clause}, got ${verdict.clause ?? verdict.asked.join(', ')}`];
}

/** Runs one scenario through the real reader and engine; answers a line for each difference. */
export function runScenario(scenario: Scenario, raw: RawProcedure, calendars: readonly Calendar[]): readonly string[] {
  try {
    const input: EngineInput = {
      procedure: procedureFor(raw, scenario),
      calendars: new CalendarBook(calendars, changesOf(scenario)),
      events: eventsOf(scenario),
      asOf: EVERYTHING as Instant,
    };
    return [
      ...(scenario.ask ?? []).flatMap((ask) => askOne(ask, input)),
      ...(scenario.try ?? []).flatMap((attempt) => tryOne(attempt, input)),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
