import type { ClockReckoning, Moment } from '../procedures/reckoning.ts';

/** Orders moments of one clock, which are all dates or all instants. */
const placeOf = (moment: Moment): number | string => ('date' in moment ? moment.date : moment.instant);

const earlier = (a: Moment, b: Moment): boolean => placeOf(a) < placeOf(b);

const keyOf = ({ clock, anchor }: ClockReckoning): string => `${clock} ${anchor ?? ''}`;

/**
 * Several readings of the same clocks while people disagree: a duty takes the earliest, a permission, an entitlement
 * and retention the latest (record 4). Nothing is averaged and nothing is dropped.
 */
export function byPolarity(readings: readonly (readonly ClockReckoning[])[]): readonly ClockReckoning[] {
  const chosen = new Map<string, ClockReckoning>();
  for (const clock of readings.flat()) {
    const before = chosen.get(keyOf(clock));
    chosen.set(keyOf(clock), before === undefined ? clock : stricter(before, clock));
  }
  return [...chosen.values()];
}

function stricter(a: ClockReckoning, b: ClockReckoning): ClockReckoning {
  const duty = a.kind === 'duty' || a.kind === 'interval';
  const [mine, theirs] = duty ? [a.due, b.due] : [a.until, b.until];
  if (mine === null) return b;
  if (theirs === null) return a;
  return earlier(theirs, mine) === duty ? b : a;
}
