import type { OfficeId, Sha256 } from '../ids.ts';
import { ancestry, parentsAmong } from '../record/ancestry.ts';
import type { Hash } from '../record/bytes.ts';
import { conflictValue } from '../record/conflict-key.ts';
import type { PeopleEvent } from '../record/events.ts';
import { deviceId } from '../record/identity.ts';
import { entitled, isGift, isOwnAffair } from './entitled.ts';
import { founds } from './founding.ts';
import { graphOf, type PeopleChangeset, type PeopleGraph } from './people-graph.ts';
import { beatenRemovals, type Removal, removalsIn, seniorityBy } from './removals.ts';
import { ofType, type Roster, rosterOf } from './roster.ts';

/** Why a people event does not count. */
export type VoidReason =
  /** Its author had no right to it by what he had folded. */
  | 'not-entitled'
  /** Not the act that this office's id was made from. */
  | 'not-the-founding'
  /** Its author was removed beside it; an administrator may confirm it. */
  | 'author-removed'
  /** Two removed each other; the one granted first stays. */
  | 'mutual-removal'
  /** What it rests on has not arrived. */
  | 'waiting';

export type People = Readonly<{
  roster: Roster;
  /** Every event that counts, in fold order. */
  events: readonly PeopleEvent[];
  /** Every event that does not count, by id. */
  void: ReadonlyMap<string, VoidReason>;
}>;

/**
 * Who belongs to the office by everything that has arrived: pure, total on any subset, the same in any order of arrival
 * (record 4, record_formats 3).
 */
export function foldPeople(office: OfficeId, changesets: readonly PeopleChangeset[], hash: Hash): People {
  const graph = graphOf(changesets);
  let out: Void = new Map();
  for (let round = 0; round <= changesets.length + 1; round++) {
    const next = voidBy(office, graph, out, hash);
    if (sameKeys(out, next)) return peopleOf(graph, next);
    out = next;
  }
  // Removals that take away each other's ground have no first: none of it counts until an administrator confirms it.
  return peopleOf(graph, new Map([...out, ...voidBy(office, graph, out, hash)]));
}

/** What somebody knew who had folded `heads`; null while part of it has not arrived. */
export function peopleKnownAt(
  office: OfficeId,
  changesets: readonly PeopleChangeset[],
  heads: readonly Sha256[],
  hash: Hash,
): Roster | null {
  const { known, missing } = ancestry(heads, parentsAmong(changesets));
  if (missing.size > 0) return null;
  return foldPeople(
    office,
    changesets.filter((changeset) => known.has(changeset.hash)),
    hash,
  ).roster;
}

type Void = ReadonlyMap<string, VoidReason>;

function peopleOf(graph: PeopleGraph, out: Void): People {
  const events = graph.events.filter(({ id }) => !out.has(id));
  return { roster: rosterOf(events, graph.knew), events, void: out };
}

const sameKeys = (a: Void, b: Void): boolean => a.size === b.size && [...a.keys()].every((id) => b.has(id));

/** One reading of the whole, given what the reading before found disputed. */
function voidBy(office: OfficeId, graph: PeopleGraph, before: Void, hash: Hash): Void {
  const disputed = (id: string) => before.get(id) === 'author-removed' || before.get(id) === 'mutual-removal';
  const out = new Map<string, VoidReason>();
  for (const changeset of graph.changesets) {
    const known = graph.knownTo(changeset);
    const counting = known?.filter(({ id }) => !out.has(id) && !disputed(id)) ?? null;
    const reason = counting === null ? 'waiting' : objection(office, changeset, rosterOf(counting, graph.knew), hash);
    if (reason !== null) for (const { id } of changeset.events) out.set(id, reason);
  }
  const entitledEvents = graph.events.filter(({ id }) => !out.has(id));
  const removals = removalsIn(entitledEvents);
  const beaten = beatenRemovals(removals, graph.beside, seniorityBy(entitledEvents));
  for (const { event } of beaten) out.set(event.id, 'mutual-removal');
  const standing = removals.filter((removal) => !beaten.includes(removal));
  const undisputed = entitledEvents.filter(({ id }) => !out.has(id) && !disputed(id));
  for (const gift of entitledEvents.filter(isGift))
    if (isVoidGift(gift, standing, undisputed, graph)) out.set(gift.id, 'author-removed');
  return out;
}

/** Why a changeset does not count by what its author had folded; null when it does. */
function objection(
  office: OfficeId,
  { header, events }: PeopleChangeset,
  roster: Roster,
  hash: Hash,
): VoidReason | null {
  const keysFit = ofType(events, 'device_added').every(({ data }) => data.dev === deviceId(hash, data.sign));
  if (header.parents.length === 0) return keysFit && founds(office, header, events, hash) ? null : 'not-the-founding';
  return keysFit && events.every((event) => entitled(roster, event)) ? null : 'not-entitled';
}

/** A key, right or place given by somebody who was removed beside it, and that no administrator has confirmed since. */
function isVoidGift(
  gift: PeopleEvent,
  removals: readonly Removal[],
  counting: readonly PeopleEvent[],
  { beside, knew }: PeopleGraph,
): boolean {
  const against = removals.filter(
    ({ of, whole, event }) => of === gift.user && (whole || !isOwnAffair(gift)) && beside(event, gift),
  );
  if (against.length === 0) return false;
  return !counting.some(
    (event) =>
      event.type === gift.type &&
      !isOwnAffair(event) &&
      (event.replaces ?? []).includes(gift.id) &&
      conflictValue(event) === conflictValue(gift) &&
      against.every((removal) => knew(event, removal.event)),
  );
}
