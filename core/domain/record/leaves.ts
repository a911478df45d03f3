import { type DeviceId, type EventId, eventId } from '../ids.ts';
import { conflictKey, conflictValue } from './conflict-key.ts';
import type { AnyEvent, StreamKind } from './events.ts';
import { inFoldOrder } from './order.ts';
import { struckIds } from './striking.ts';

/** What the functions here read of an event. */
export type Linked = Pick<AnyEvent, 'id' | 'type' | 'data' | 'hlc' | 'dev' | 'seq' | 'index'> &
  Readonly<{ replaces?: readonly string[] }>;

/** More than one leaf with different values under one key; `leaves` in fold order. */
export type Conflict<E> = Readonly<{ key: string; leaves: readonly E[] }>;

type Links = ReadonlyMap<string, readonly string[]>;

const linksOf = (events: readonly Linked[]): Links => new Map(events.map((event) => [event.id, event.replaces ?? []]));

/** Everything that `events` reach through `replaces`; links of struck events are followed. */
function reachedFrom(events: readonly Linked[], links: Links): Set<string> {
  const seen = new Set<string>();
  const open = events.flatMap((event) => event.replaces ?? []) as string[];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(links.get(next) ?? []));
  }
  return seen;
}

/**
 * Leaves by key, each list in fold order: X is a leaf if it is not struck and no unstruck event reaches it through
 * `replaces` (record_formats 6). Total on any subset of a stream's events, in any order.
 */
export function leavesByKey<E extends Linked>(
  kind: StreamKind,
  events: readonly E[],
): ReadonlyMap<string, readonly E[]> {
  const struck = struckIds(kind, events);
  const standing = events.filter((event) => !struck.has(event.id));
  const replaced = reachedFrom(standing, linksOf(events));
  const leaves = new Map<string, E[]>();
  for (const event of inFoldOrder(standing)) {
    const key = conflictKey(kind, event);
    if (key === null || replaced.has(event.id)) continue;
    leaves.set(key, [...(leaves.get(key) ?? []), event]);
  }
  return leaves;
}

/** The leaves of one key in fold order: what an event under that key must replace, every one of them. */
export const leavesOf = <E extends Linked>(kind: StreamKind, events: readonly E[], key: string): readonly E[] =>
  leavesByKey(kind, events).get(key) ?? [];

/** The value that is shown: of several leaves the last in fold order, which nothing but a person settles. */
export const shownLeaf = <E extends Linked>(kind: StreamKind, events: readonly E[], key: string): E | null =>
  leavesOf(kind, events, key).at(-1) ?? null;

const disagree = (leaves: readonly Linked[]): boolean => new Set(leaves.map(conflictValue)).size > 1;

/** Every open disagreement of a stream, by key; equal values are none (record 4). */
export const conflictsOf = <E extends Linked>(kind: StreamKind, events: readonly E[]): readonly Conflict<E>[] =>
  [...leavesByKey(kind, events)]
    .filter(([, leaves]) => disagree(leaves))
    .map(([key, leaves]) => ({ key, leaves }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** What a new event needs to be written under its key. */
export type Placed =
  | Readonly<{ ok: true; replaces: readonly EventId[] }>
  /** The key is in conflict, and the event does not say why it settles it: only one with `resolves` may be written. */
  | Readonly<{ ok: false; conflict: Conflict<Linked> }>;

/** The leaves that an author replaces who writes `draft` now; none for an event without a key (record_formats 6). */
export function placeUnderKey<E extends Linked>(
  kind: StreamKind,
  events: readonly E[],
  draft: Pick<AnyEvent, 'type' | 'data'> & Readonly<{ resolves?: string }>,
): Placed {
  const key = conflictKey(kind, draft);
  const leaves = key === null ? [] : leavesOf(kind, events, key);
  if (key !== null && draft.resolves === undefined && disagree(leaves)) return { ok: false, conflict: { key, leaves } };
  return { ok: true, replaces: leaves.map((leaf) => leaf.id) };
}

/**
 * Links drafts of one changeset among themselves: who writes two events under one key has folded the first when he
 * writes the second, so the second replaces it (a letter issued again, and the new one frozen). `seq` is the changeset's.
 */
export function linkedWithin<D extends Pick<AnyEvent, 'type' | 'data'> & Readonly<{ replaces?: readonly EventId[] }>>(
  kind: StreamKind,
  drafts: readonly D[],
  dev: DeviceId,
  seq: number,
): readonly D[] {
  const last = new Map<string, EventId>();
  return drafts.map((draft, index) => {
    const key = conflictKey(kind, draft);
    const before = key === null ? undefined : last.get(key);
    if (key !== null) last.set(key, eventId(dev, seq, index));
    return before === undefined ? draft : { ...draft, replaces: [...(draft.replaces ?? []), before] };
  });
}

/** At most so many combinations are reckoned with; beyond it the clock says so and the case sorts on top. */
export const COMBINATION_LIMIT = 64;

export type Combinations =
  | Readonly<{ kind: 'all'; leaveOut: readonly ReadonlySet<string>[] }>
  | Readonly<{ kind: 'too-many'; count: number }>;

/**
 * One reading per combination of leaves of the open keys: the ids to leave out, so that every open key keeps one leaf
 * and what that leaf replaced. Clocks are folded once per reading and take the polarity over all. Without a conflict
 * there is one reading that leaves nothing out.
 */
export function combinations(kind: StreamKind, events: readonly Linked[]): Combinations {
  const links = linksOf(events);
  const choices = conflictsOf(kind, events).map(({ leaves }) =>
    oneOfEachValue(leaves).map((kept) => left(kept, leaves, links)),
  );
  const count = choices.reduce((product, options) => product * options.length, 1);
  if (count > COMBINATION_LIMIT) return { kind: 'too-many', count };
  const leaveOut = choices.reduce<readonly ReadonlySet<string>[]>(
    (readings, options) => readings.flatMap((reading) => options.map((option) => new Set([...reading, ...option]))),
    [new Set<string>()],
  );
  return { kind: 'all', leaveOut };
}

const oneOfEachValue = (leaves: readonly Linked[]): readonly Linked[] => [
  ...new Map(leaves.map((leaf) => [conflictValue(leaf), leaf])).values(),
];

/** What the other leaves said and replaced, as far as `kept` does not stand on it. */
function left(kept: Linked, leaves: readonly Linked[], links: Links): ReadonlySet<string> {
  const keeps = reachedFrom([kept], links).add(kept.id);
  const others = leaves.flatMap((leaf) => [leaf.id as string, ...reachedFrom([leaf], links)]);
  return new Set(others.filter((id) => !keeps.has(id)));
}
