import type { Sha256 } from '../ids.ts';
import { ancestry, parentsAmong } from '../record/ancestry.ts';
import type { PeopleEvent } from '../record/events.ts';
import type { Header } from '../record/header.ts';
import { byFold, inFoldOrder } from '../record/order.ts';
import type { Knew } from './roster.ts';

/** A changeset of the people stream whose signature has been checked. */
export type PeopleChangeset = Readonly<{ hash: Sha256; header: Header; events: readonly PeopleEvent[] }>;

/** Who had folded what when writing to the people stream. */
export type PeopleGraph = Readonly<{
  /** In fold order: each after everything its author had folded. */
  changesets: readonly PeopleChangeset[];
  events: readonly PeopleEvent[];
  knew: Knew;
  /** Whether two events were written by people who knew nothing of each other's. */
  beside(a: PeopleEvent, b: PeopleEvent): boolean;
  /** The events that a changeset's author had folded; null while some of them have not arrived. */
  knownTo(changeset: PeopleChangeset): readonly PeopleEvent[] | null;
}>;

export function graphOf(changesets: readonly PeopleChangeset[]): PeopleGraph {
  const ordered = [...changesets].sort((a, b) => byFold(place(a), place(b)));
  const parentsOf = parentsAmong(changesets);
  const folded = new Map(ordered.map(({ hash, header }) => [hash, ancestry(header.parents, parentsOf)]));
  const home = new Map<string, Sha256>(ordered.flatMap(({ hash, events }) => events.map(({ id }) => [id, hash])));
  const knew: Knew = (later, earlier) => {
    const [own, other] = [home.get(later.id), home.get(earlier.id)];
    if (own === undefined || other === undefined) return false;
    return own === other ? later.index > earlier.index : folded.get(own)?.known.has(other) === true;
  };
  return {
    changesets: ordered,
    events: inFoldOrder(ordered.flatMap(({ events }) => events)),
    knew,
    beside: (a, b) => a.id !== b.id && !knew(a, b) && !knew(b, a),
    knownTo({ hash }) {
      const { known, missing } = folded.get(hash) ?? { known: new Set(), missing: new Set() };
      return missing.size > 0 ? null : ordered.filter((other) => known.has(other.hash)).flatMap(({ events }) => events);
    },
  };
}

const place = ({ header }: PeopleChangeset) => ({ hlc: header.hlc, dev: header.dev, seq: header.seq, index: 0 });
