import type { EventId } from '../ids.ts';
import { type Day, dayOf } from '../time/civil.ts';
import type { Instant, Zone } from '../time/moment.ts';
import { localDay } from '../time/zone.ts';
import type { EngineEvent } from './engine-input.ts';
import type { EventPick } from './expression.ts';
import { answers } from './vocabulary.ts';

/** An event at its place in the world, with the local day it belongs to (record 3, world order). */
export type Happening = Readonly<{
  id: EventId;
  type: string;
  at: Instant;
  day: Day;
  /** True where only the day is known. */
  dated: boolean;
  order: number;
  by: string | null;
  data: Readonly<Record<string, unknown>>;
}>;

/** Everything that happened, in world order. */
export type World = Readonly<{ all: readonly Happening[]; of: ReadonlyMap<string, readonly Happening[]> }>;

type Placed = Pick<Happening, 'at' | 'order'>;

/** Negative where `one` comes first in the world. */
export const byWorld = (one: Placed, other: Placed): number => one.at - other.at || one.order - other.order;

export const happeningOf = (event: EngineEvent, zone: Zone): Happening => ({
  id: event.id,
  type: event.type,
  at: event.at,
  day: event.date === null ? localDay(zone, event.at) : dayOf(event.date),
  dated: event.date !== null,
  order: event.order,
  by: event.by,
  data: event.data,
});

export function worldOf(happenings: readonly Happening[]): World {
  const all = happenings.toSorted(byWorld);
  return { all, of: Map.groupBy(all, ({ type }) => type) };
}

/** What had happened up to an instant. */
export const worldUntil = (world: World, at: Instant): World => worldOf(world.all.filter((event) => event.at <= at));

const ofType = (world: World, type: string): readonly Happening[] => world.of.get(type) ?? [];

/** Every occurrence of the events of a pick, in world order. */
export const occurrences = (world: World, { events }: EventPick): readonly Happening[] =>
  events.length === 1 && events[0] !== undefined
    ? ofType(world, events[0])
    : events.flatMap((type) => ofType(world, type)).toSorted(byWorld);

/** The occurrence that a pick means: the first for `first(...)`, else the latest (requirements 2.3, `from`). */
export function occurrence(world: World, pick: EventPick): Happening | null {
  const found = occurrences(world, pick);
  return (pick.pick === 'first' ? found[0] : found.at(-1)) ?? null;
}

/** Whether `type` has happened and none of its answers after it (requirements 2.2, `has_open`). */
export function isOpen(world: World, type: string): boolean {
  const asked = ofType(world, type).at(-1);
  if (asked === undefined) return false;
  return !(answers[type] ?? []).some((answer) => ofType(world, answer).some((event) => byWorld(event, asked) > 0));
}
