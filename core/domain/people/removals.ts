import type { UserId } from '../ids.ts';
import type { PeopleEvent } from '../record/events.ts';
import { inFoldOrder } from '../record/order.ts';
import { makesAdministrator } from './entitled.ts';
import { ofType } from './roster.ts';

/** Somebody takes another off the roster (`whole`), or out of the administrators. */
export type Removal = Readonly<{ event: PeopleEvent; by: string; of: UserId; whole: boolean }>;

export const removalsIn = (events: readonly PeopleEvent[]): readonly Removal[] => [
  ...ofType(events, 'person_removed').map((event) => ({ event, by: event.user, of: event.data.user, whole: true })),
  ...ofType(events, 'revoked')
    .filter(({ data }) => makesAdministrator(data))
    .map((event) => ({ event, by: event.user, of: event.data.user, whole: false })),
];

/** Place of each administrator, from 0, by the fold order of the grants that made them. */
export function seniorityBy(events: readonly PeopleEvent[]): ReadonlyMap<string, number> {
  const grants = inFoldOrder(ofType(events, 'granted').filter(({ data }) => makesAdministrator(data)));
  return new Map([...new Set(grants.map(({ data }) => data.user as string))].map((user, place) => [user, place]));
}

/**
 * Removals that do not count: of administrators who remove each other concurrently, two or in a circle, the one whose
 * grant comes first in fold order stays (record_formats 3).
 */
export const beatenRemovals = (
  removals: readonly Removal[],
  beside: (a: PeopleEvent, b: PeopleEvent) => boolean,
  seniority: ReadonlyMap<string, number>,
): readonly Removal[] =>
  removals.filter((removal) => {
    if (removal.by === removal.of) return false;
    const others = removals.filter(({ event }) => beside(event, removal.event));
    const circle = between(removal.of, removal.by, others);
    const place = (user: string) => seniority.get(user) ?? Number.POSITIVE_INFINITY;
    return circle.length > 0 && circle.every((user) => user === removal.of || place(removal.of) < place(user));
  });

/** Everybody on a path of removals from `from` to `to`, both included; empty where there is none. */
function between(from: string, to: string, removals: readonly Removal[]): readonly string[] {
  const after = reach(from, removals, ({ by, of }) => [by, of]);
  if (!after.has(to)) return [];
  const before = reach(to, removals, ({ by, of }) => [of, by]);
  return [...after].filter((user) => before.has(user));
}

function reach(
  start: string,
  removals: readonly Removal[],
  edge: (removal: Removal) => readonly [string, string],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const here = next;
    open.push(...removals.map(edge).flatMap(([tail, head]) => (tail === here ? [head] : [])));
  }
  return seen;
}
