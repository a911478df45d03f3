import type { BusinessDays } from '../time/business-days.ts';
import { addMonths, type Day, dateOf } from '../time/civil.ts';
import type { Instant, Zone } from '../time/moment.ts';
import { afterOfficeTime, type Office } from '../time/office-hours.ts';
import { endOfDay, localDay } from '../time/zone.ts';
import type { Start } from './clock-start.ts';
import type { Allowance, ClockRule, Roll } from './procedure.ts';
import type { Moment } from './reckoning.ts';
import type { Happening } from './world.ts';

/** A result of a clock while it is worked out: `instant` null = the whole of the day counts. */
export type Point = Readonly<{ day: Day; instant: Instant | null }>;

/** A span of the past that does not count (G-17); no procedure shipped has any. */
export type Pause = Readonly<{ from: Happening; to: Happening }>;

/** What an amount of time is counted with. */
export type Measure = Readonly<{
  table: BusinessDays;
  office: Office;
  hours: ClockRule['hours'];
  pauses: readonly Pause[];
}>;

const HOUR = 3_600_000;

export const momentOf = ({ day, instant }: Point): Moment => (instant === null ? { date: dateOf(day) } : { instant });

/** The last instant that still belongs to the point: a day lasts until 24:00 (G-23). */
export const endOf = ({ day, instant }: Point, zone: Zone): Instant => instant ?? endOfDay(zone, day);

export const earlier = (one: Point, other: Point, zone: Zone): Point =>
  endOf(other, zone) < endOf(one, zone) ? other : one;

export const later = (one: Point, other: Point, zone: Zone): Point =>
  endOf(other, zone) > endOf(one, zone) ? other : one;

function hoursAfter(start: Start, count: number, { office, hours, pauses }: Measure): Point {
  const paused = pauses.reduce((total, { from, to }) => total + to.at - from.at, 0);
  const ms = count * HOUR + paused;
  const instant = hours === 'elapsed' ? ((start.at + ms) as Instant) : afterOfficeTime(office, start.at, ms);
  return { day: localDay(office.zone, instant), instant };
}

function businessDaysAfter(start: Start, { within, count }: Allowance, { table, pauses }: Measure): Day {
  const paused = pauses.reduce((total, { from, to }) => total + table.between(from.day, to.day), 0);
  const first = count === 'included' && table.isOpen(start.day) ? 1 : 0;
  return table.add(start.day, within.count + paused - first);
}

function calendarDaysAfter(start: Start, { within, count }: Allowance, { pauses }: Measure): Day {
  const paused = pauses.reduce((total, { from, to }) => total + to.day - from.day, 0);
  const first = count === 'included' ? 1 : 0;
  return unitsAfter(start.day, within) + paused - first;
}

/** The same day so many days, weeks, months or years on, clamped to the end of the month (G-05). */
export function unitsAfter(day: Day, { count, unit }: Allowance['within']): Day {
  if (unit === 'months') return addMonths(day, count);
  if (unit === 'years') return addMonths(day, count * 12);
  return day + (unit === 'weeks' ? count * 7 : count);
}

export function rolled(day: Day, roll: Roll, table: BusinessDays): Day {
  if (roll === 'none') return day;
  return roll === 'back' ? table.onOrBefore(day) : table.onOrAfter(day);
}

/** Counts an amount from a start. Throws `CalendarEnds` where a business day would lie outside the known years. */
export function advance(start: Start, allowance: Allowance, measure: Measure, roll: Roll): Point {
  const { unit, count } = allowance.within;
  if (unit === 'hours') return hoursAfter(start, count, measure);
  const counted =
    unit === 'business days'
      ? businessDaysAfter(start, allowance, measure)
      : calendarDaysAfter(start, allowance, measure);
  return { day: rolled(counted, allowance.roll ?? roll, measure.table), instant: null };
}
