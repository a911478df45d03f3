import type { DeviceId, EventId, PublicKey, UserId } from '../ids.ts';
import type { PeopleEvent } from '../record/events.ts';
import { leavesByKey } from '../record/leaves.ts';
import { byFold } from '../record/order.ts';

export type PublicKeys = Readonly<{ sign: PublicKey; seal: PublicKey }>;
/** A right in one procedure, or in every one and in the office itself (`*`). */
export type Grant = Readonly<{ procedure: string; role: string; event: EventId }>;

export type Member = Readonly<{
  user: UserId;
  /** Taken off the roster: no right is left, whatever was granted before or beside it. */
  removed: boolean;
  /** The keys given last; null before any. */
  keys: PublicKeys | null;
  grants: readonly Grant[];
}>;

export type Device = PublicKeys &
  Readonly<{ dev: DeviceId; station: string; standing: 'provisional' | 'confirmed' | 'revoked' | 'lost' }>;

/** Who belongs to the office, with which keys and rights, and from which workstations. No names (record_formats 4). */
export type Roster = Readonly<{
  people: ReadonlyMap<UserId, Member>;
  devices: ReadonlyMap<DeviceId, Device>;
  recovery: PublicKeys | null;
}>;

export const emptyRoster: Roster = { people: new Map(), devices: new Map(), recovery: null };

/** Whether the author of `later` had folded `earlier`. */
export type Knew = (later: PeopleEvent, earlier: PeopleEvent) => boolean;

const inFoldOrderKnew: Knew = (later, earlier) => byFold(earlier, later) < 0;

/**
 * Folds people events that all count (`soundPeople` sorts the others out). A removal beats a grant made beside it
 * (record 4), and a person added again starts without the old rights.
 */
export function rosterOf(events: readonly PeopleEvent[], knew: Knew = inFoldOrderKnew): Roster {
  const leaves = [
    ...leavesByKey(
      'people',
      events.filter(({ type }) => type !== 'range_adopted'),
    ).values(),
  ];
  const recovery = leaves.flat().findLast((event) => event.type === 'recovery_given');
  return {
    people: new Map(peopleOf(leaves, events, knew).map((member) => [member.user, member])),
    devices: new Map(devicesOf(leaves.flat(), events).map((device) => [device.dev, device])),
    recovery: recovery === undefined ? null : { sign: recovery.data.sign, seal: recovery.data.seal },
  };
}

type Leaves = readonly PeopleEvent[];
type Of<T extends PeopleEvent['type']> = Extract<PeopleEvent, { type: T }>;

/** Events of one type, narrowed. */
export const ofType = <T extends PeopleEvent['type']>(events: readonly PeopleEvent[], type: T): readonly Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type);

function peopleOf(leaves: readonly Leaves[], events: readonly PeopleEvent[], knew: Knew): readonly Member[] {
  const last = leaves.flat();
  const removals = ofType(events, 'person_removed');
  const users = new Set(
    [...ofType(last, 'person_added'), ...ofType(last, 'person_removed')].map(({ data }) => data.user),
  );
  return [...users].sort().map((user) => {
    const removed = ofType(last, 'person_removed').some(({ data }) => data.user === user);
    const keys = ofType(last, 'keys_given').findLast(({ data }) => data.user === user)?.data;
    const ends = removals.filter(({ data }) => data.user === user);
    return {
      user,
      removed,
      keys: keys === undefined ? null : { sign: keys.sign, seal: keys.seal },
      grants: removed ? [] : leaves.flatMap((ofKey) => grantOf(ofKey, user, ends, knew)),
    };
  });
}

/** The right that the leaves of one grant give: none where one of them takes it away. */
function grantOf(leaves: Leaves, user: UserId, removals: readonly PeopleEvent[], knew: Knew): readonly Grant[] {
  const granted = ofType(leaves, 'granted').filter(({ data }) => data.user === user);
  if (granted.length < leaves.length) return [];
  const last = granted.findLast((grant) => removals.every((removal) => knew(grant, removal)));
  return last === undefined ? [] : [{ procedure: last.data.procedure, role: last.data.role, event: last.id }];
}

function devicesOf(leaves: Leaves, events: readonly PeopleEvent[]): readonly Device[] {
  const added = new Map(ofType(events, 'device_added').map(({ data }) => [data.dev, data]));
  return [...added.values()].map(({ dev, sign, seal, station }) => {
    const own = leaves.filter((event) => 'dev' in event.data && event.data.dev === dev);
    return { dev, sign, seal, station, standing: standingOf(own) };
  });
}

function standingOf(leaves: Leaves): Device['standing'] {
  if (leaves.some(({ type }) => type === 'device_revoked')) return 'revoked';
  if (leaves.some(({ type }) => type === 'device_lost')) return 'lost';
  return ofType(leaves, 'device_added').some(({ data }) => data.provisional !== true) ? 'confirmed' : 'provisional';
}
