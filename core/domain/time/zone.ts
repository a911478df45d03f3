import { Temporal } from 'temporal-polyfill';
import type { Day } from './civil.ts';
import type { Instant, Zone } from './moment.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const COVERED = { from: Temporal.Instant.from('2015-01-01T00:00Z'), to: Temporal.Instant.from('2050-01-01T00:00Z') };

/** Offsets of a zone from UTC in ms: `offsets[i]` holds from instant `starts[i]` on. */
type Offsets = Readonly<{ starts: readonly number[]; offsets: readonly number[] }>;

const known = new Map<Zone, Offsets>();

function readOffsets(zone: Zone): Offsets {
  const starts = [Number.NEGATIVE_INFINITY];
  let at: Temporal.ZonedDateTime | null = COVERED.from.toZonedDateTimeISO(zone);
  const offsets = [at.offsetNanoseconds / 1e6];
  while (at !== null) {
    at = at.getTimeZoneTransition('next');
    if (at === null || at.epochMilliseconds > COVERED.to.epochMilliseconds) break;
    starts.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1e6);
  }
  return { starts, offsets };
}

/** The transitions are read once per zone: one Temporal call for each change of the clocks, then integers only. */
function offsetsOf(zone: Zone): Offsets {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const read = readOffsets(zone);
  known.set(zone, read);
  return read;
}

/** Whether the runtime knows the IANA zone. */
export function isZone(name: string): boolean {
  try {
    COVERED.from.toZonedDateTimeISO(name);
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}

/** Offset from UTC in ms that holds in `zone` at `at`. */
export function offsetAt(zone: Zone, at: Instant | number): number {
  const { starts, offsets } = offsetsOf(zone);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return offsets[low] ?? 0;
}

/** The civil day of `at` in `zone` (G-06). */
export const localDay = (zone: Zone, at: Instant): Day => Math.floor((at + offsetAt(zone, at)) / DAY);

/** Minutes since local midnight on the wall clock of `zone`. */
export const localMinute = (zone: Zone, at: Instant): number =>
  Math.floor((at + offsetAt(zone, at) - localDay(zone, at) * DAY) / MINUTE);

/**
 * The instant at which the wall clock of `zone` shows `minute` minutes after midnight of `day`. A time that the spring
 * change skips is taken as long after it as it would have been; of a repeated one the first counts.
 */
export function instantAt(zone: Zone, day: Day, minute: number): Instant {
  const local = day * DAY + minute * MINUTE;
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  if (offsetAt(zone, local - before) === before) return (local - before) as Instant;
  return (offsetAt(zone, local - after) === after ? local - after : local - before) as Instant;
}

/** Midnights by zone, from the first covered day on: every comparison of two dates asks for some. */
const midnights = new Map<Zone, Float64Array>();
const FIRST = Math.floor(COVERED.from.epochMilliseconds / DAY);
const DAYS = Math.floor(COVERED.to.epochMilliseconds / DAY) - FIRST;

function midnightsOf(zone: Zone): Float64Array {
  const found = midnights.get(zone);
  if (found !== undefined) return found;
  const made = Float64Array.from({ length: DAYS }, (_, index) => instantAt(zone, FIRST + index, 0));
  midnights.set(zone, made);
  return made;
}

export const startOfDay = (zone: Zone, day: Day): Instant =>
  (midnightsOf(zone)[day - FIRST] ?? instantAt(zone, day, 0)) as Instant;

/** The last ms of the local day: a day-based duty runs until 24:00 (G-23). */
export const endOfDay = (zone: Zone, day: Day): Instant => (startOfDay(zone, day + 1) - 1) as Instant;

/** Reads `hh:mm` as minutes since midnight; null where it is none. */
export function minuteOf(time: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}
