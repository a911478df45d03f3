import type { OfficeId, Sha256 } from '../ids.ts';
import type { PeopleChangeset } from '../people/people-graph.ts';
import type { PackRoles } from '../people/rights.ts';
import type { Roster } from '../people/roster.ts';
import type { Result } from '../result.ts';
import type { Hash, VerifySignature } from './bytes.ts';
import type { SignatureRole } from './chain.ts';
import type { Actor } from './events/values.ts';
import type { AnyEvent, StreamKind } from './events.ts';
import type { Header } from './header.ts';

/** An act as it arrives: header and body bytes in their order, and the signatures that followed them. */
export type IncomingAct = Readonly<{
  changesets: readonly Readonly<{ header: Uint8Array; body: Uint8Array }>[];
  signatures: readonly Readonly<{ role: SignatureRole; user: Actor; signature: Uint8Array }>[];
}>;

/** One changeset that could be read. `events` is null where an erasure has taken the body, or takes it now. */
export type ReadChangeset = Readonly<{ hash: Sha256; header: Header; events: readonly AnyEvent[] | null }>;

/** What is held here already. */
export type Holdings = Readonly<{
  office: OfficeId;
  /** Hash of the header at this place of a device's chain; null = not here. */
  at(dev: string, seq: number): Sha256 | null;
  header(hash: Sha256): Header | null;
  /** The roster of somebody who had folded `heads` of the people stream; `added` has arrived just now. Null = not all is here. */
  rosterAt(heads: readonly Sha256[], added: readonly PeopleChangeset[]): Roster | null;
  /** Whether a valid `erased` names the stream. */
  erased(kind: StreamKind, id: string): boolean;
  /** Roles of the procedures adopted so far. */
  packs: readonly PackRoles[];
}>;

export type Tools = Readonly<{
  hash: Hash;
  verify: VerifySignature;
  /** Reads the events of a body (`core/formats/events.ts` over its UTF-8). */
  read(header: Header, eventsUtf8: Uint8Array): Result<readonly AnyEvent[], { why: 'newer' | 'damaged' }>;
}>;

export type Awaited = 'rest-of-act' | 'earlier-acts' | 'parents' | 'people' | 'signature';
export type Forgery =
  | 'another-history'
  | 'stamp'
  | 'people-forgotten'
  | 'signer-unknown'
  | 'signature'
  | 'second-same-person'
  | 'without-the-right';
export type Damage = 'header' | 'act' | 'body' | 'body-missing';

/** What becomes of an act that arrives (style 16): applied whole, parked until more comes, or kept apart and told. */
export type Verdict =
  /** `verified`: its signatures have been checked; otherwise they are checked before it is ever shown as verified. */
  | Readonly<{ kind: 'applies'; changesets: readonly ReadChangeset[]; verified: boolean }>
  | Readonly<{ kind: 'known' }>
  | Readonly<{ kind: 'incomplete'; waitingFor: Awaited }>
  | Readonly<{ kind: 'from-a-newer-redress' }>
  | Readonly<{ kind: 'forged'; why: Forgery }>
  | Readonly<{ kind: 'damaged'; why: Damage }>;

/** A verdict that ends the questions; null lets the next one be asked. */
export type Objection = Exclude<Verdict, { kind: 'applies' }> | null;
