import type { Sha256 } from '../ids.ts';
import { containsAll } from './ancestry.ts';
import { type Header, sortedHashes } from './header.ts';
import { stampHolds } from './hlc.ts';
import type { Holdings, Objection } from './incoming.ts';

/** A header with the name that others know it by. */
export type Named = Readonly<{ hash: Sha256; header: Header }>;

/** Fields that are the same in every changeset of one act. */
const SHARED = ['dev', 'act', 'of', 'user', 'second'] as const satisfies readonly (keyof Header)[];

/** Whether headers are one act of one device, in order and whole (record 1). */
export function wholeAct(headers: readonly Header[]): Objection {
  const [first] = headers;
  if (first === undefined) return { kind: 'damaged', why: 'act' };
  const fits = headers.every(
    (header, i) =>
      header.n === i + 1 && header.seq === first.seq + i && SHARED.every((field) => header[field] === first[field]),
  );
  if (!fits || headers.length > first.of) return { kind: 'damaged', why: 'act' };
  return headers.length < first.of ? { kind: 'incomplete', waitingFor: 'rest-of-act' } : null;
}

/** Where the act stands in its device's chain: known, next, ahead of a gap, or on another history than ours. */
export function placeInChain(changesets: readonly Named[], holdings: Holdings): Objection {
  const [first] = changesets;
  if (first === undefined) return { kind: 'damaged', why: 'act' };
  const held = changesets.map(({ header }) => holdings.at(header.dev, header.seq));
  if (held.some((hash, i) => hash !== null && hash !== changesets[i]?.hash))
    return { kind: 'forged', why: 'another-history' };
  if (held.every((hash) => hash !== null)) return { kind: 'known' };
  const { dev, seq } = first.header;
  const next = seq === 1 || holdings.at(dev, seq - 1) !== null;
  return next ? null : { kind: 'incomplete', waitingFor: 'earlier-acts' };
}

/** What the author of a header knew of the people: in their own stream, its parents. */
export const peopleKnownBy = (header: Header): readonly Sha256[] =>
  header.streamKind === 'people' ? header.parents : header.people;

const peopleKnownAfter = ({ hash, header }: Named): readonly Sha256[] =>
  header.streamKind === 'people' ? [hash] : header.people;

/** Looks headers up among those of the act itself and those held. */
export const headersAmong = (changesets: readonly Named[], holdings: Holdings) => {
  const own = new Map(changesets.map(({ hash, header }) => [hash, header]));
  return (hash: Sha256): Header | null => own.get(hash) ?? holdings.header(hash);
};

/**
 * Whether each changeset knows what it must (record_formats 1, 2): all it names is here, its stamp is above its
 * parents', and nobody forgets people that the same device or a parent had known.
 */
export function knowledgeHolds(changesets: readonly Named[], holdings: Holdings): Objection {
  const headerOf = headersAmong(changesets, holdings);
  const peopleParents = (hash: Sha256) => headerOf(hash)?.parents ?? null;
  for (const [i, { header }] of changesets.entries()) {
    const parents = header.parents.map(headerOf).filter((parent) => parent !== null);
    if (parents.length < header.parents.length) return { kind: 'incomplete', waitingFor: 'parents' };
    if (header.people.some((hash) => headerOf(hash) === null)) return { kind: 'incomplete', waitingFor: 'people' };
    if (
      !stampHolds(
        header.hlc,
        parents.map(({ hlc }) => hlc),
      )
    )
      return { kind: 'forged', why: 'stamp' };
    const before = changesets[i - 1] ?? previousOf(header, holdings);
    const asked = sortedHashes([
      ...parents.flatMap(({ people }) => people),
      ...(before ? peopleKnownAfter(before) : []),
    ]);
    if (!containsAll(peopleKnownBy(header), asked, peopleParents)) return { kind: 'forged', why: 'people-forgotten' };
  }
  return null;
}

function previousOf({ dev, seq }: Header, holdings: Holdings): Named | null {
  const hash = seq === 1 ? null : holdings.at(dev, seq - 1);
  const header = hash === null ? null : holdings.header(hash);
  return hash === null || header === null ? null : { hash, header };
}
