import type { Clause } from '../../ids.ts';
import { dayOf } from '../../time/civil.ts';
import type { Zone } from '../../time/moment.ts';
import { endOfDay } from '../../time/zone.ts';
import type { ClockReckoning, Moment } from '../reckoning.ts';

/** How a date of a running clock moves: `gone` = the clock is no more, `new` = it was not there. */
export type Turn = 'earlier' | 'later' | 'gone' | 'new';

export type MovedDate = Readonly<{
  clock: string;
  title: string;
  kind: ClockReckoning['kind'];
  clause: Clause;
  was: Moment | null;
  becomes: Moment | null;
  turn: Turn;
}>;

const keyOf = ({ clock, anchor }: ClockReckoning): string => `${clock} ${anchor ?? ''}`;

/** The date that a clock stands for: when a duty is due, when the others end. */
const dateOf = ({ due, until }: ClockReckoning): Moment | null => due ?? until;

/** What is met, void or cannot be met any more moves for nobody. */
const runs = ({ standing }: ClockReckoning): boolean => standing === 'running' || standing === 'refused';

/** The moment at which it has passed, in ms: a day passes at its end in the firm's zone (G-23). */
const passes = (zone: Zone, moment: Moment): number =>
  'date' in moment ? endOfDay(zone, dayOf(moment.date)) : moment.instant;

function turnOf(zone: Zone, was: Moment | null, becomes: Moment | null): Turn | null {
  if (was === null) return becomes === null ? null : 'new';
  if (becomes === null) return 'gone';
  const [old, now] = [passes(zone, was), passes(zone, becomes)];
  if (old === now) return null;
  return now < old ? 'earlier' : 'later';
}

/**
 * Dates of running clocks that would not be the same by another version of the procedure, or by other calendars: the
 * same case reckoned twice. In the order of the clocks.
 */
export function movedDates(
  zone: Zone,
  before: readonly ClockReckoning[],
  after: readonly ClockReckoning[],
): readonly MovedDate[] {
  const becoming = new Map(after.filter(runs).map((clock) => [keyOf(clock), clock]));
  const known = new Set(before.filter(runs).map(keyOf));
  const running = [...before.filter(runs), ...after.filter((clock) => runs(clock) && !known.has(keyOf(clock)))];
  return running.flatMap((clock): MovedDate[] => {
    const was = known.has(keyOf(clock)) ? dateOf(clock) : null;
    const next = becoming.get(keyOf(clock));
    const becomes = next === undefined ? null : dateOf(next);
    const turn = turnOf(zone, was, becomes);
    return turn === null
      ? []
      : [{ clock: clock.clock, title: clock.title, kind: clock.kind, clause: clock.clause, was, becomes, turn }];
  });
}
