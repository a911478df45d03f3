import type { Sha256 } from '../ids.ts';
import { type Header, sortedHashes } from './header.ts';

/** A changeset as its stream's graph knows it. */
export type Linked = Readonly<{ hash: Sha256; header: Pick<Header, 'parents'> }>;

/** What a changeset had folded before it was written, by hash; null for a changeset that is not here. */
export type ParentsOf = (hash: Sha256) => readonly Sha256[] | null;

export const parentsAmong = (changesets: readonly Linked[]): ParentsOf => {
  const parents = new Map(changesets.map(({ hash, header }) => [hash, header.parents]));
  return (hash) => parents.get(hash) ?? null;
};

/** The heads of a stream: changesets that no other has folded. An author writes them as `parents`. */
export function headsOf(changesets: readonly Linked[]): readonly Sha256[] {
  const folded = new Set(changesets.flatMap(({ header }) => header.parents));
  return sortedHashes(changesets.map(({ hash }) => hash).filter((hash) => !folded.has(hash)));
}

export type Ancestry = Readonly<{ known: ReadonlySet<Sha256>; missing: ReadonlySet<Sha256> }>;

/** Everything that `heads` contain or descend from, and what of it is not here. */
export function ancestry(heads: readonly Sha256[], parentsOf: ParentsOf): Ancestry {
  const known = new Set<Sha256>();
  const missing = new Set<Sha256>();
  const open = [...heads];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (known.has(next) || missing.has(next)) continue;
    const parents = parentsOf(next);
    if (parents === null) missing.add(next);
    else {
      known.add(next);
      open.push(...parents);
    }
  }
  return { known, missing };
}

/** Whether who knows `heads` knows each of `asked` too. */
export const containsAll = (heads: readonly Sha256[], asked: readonly Sha256[], parentsOf: ParentsOf): boolean => {
  const { known } = ancestry(heads, parentsOf);
  return asked.every((hash) => known.has(hash));
};
