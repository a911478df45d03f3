import type { ActId, Sha256 } from '#core/domain/ids.ts';
import { joinBody, type PlainEvent, writeEvents } from '#core/domain/record/body.ts';
import { uuidV4 } from '#core/domain/record/bytes.ts';
import { actMessage, chainLink } from '#core/domain/record/chain.ts';
import type { AnyDraft, AnyEvent, DraftOf, EventOf, StreamKind } from '#core/domain/record/events.ts';
import {
  ACT_LIMIT,
  FORMAT,
  type Header,
  headerBytes,
  headerHash,
  SCHEMA,
  sortedHashes,
} from '#core/domain/record/header.ts';
import { nextStamp } from '#core/domain/record/hlc.ts';
import { sha256 as sha256Text } from '#core/domain/record/identity.ts';
import { linkedWithin } from '#core/domain/record/leaves.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { readEvents } from '#core/formats/events.ts';
import type { Signer } from '#main/app/ports/keys.ts';
import type { Act, Author, Reading } from '#main/app/ports/store.ts';
import { sha256, utf8 } from './crypto.ts';
import type { Random } from './key-pair.ts';
import type { Self } from './self.ts';
import type { Link, Streams } from './streams.ts';

/** A changeset that is decided but not yet chained: `of`, `parents` and `people` follow when the act is whole. */
type Pending = Readonly<{
  header: Omit<Header, 'of' | 'parents' | 'people'>;
  body: Uint8Array;
  events: readonly AnyEvent[];
}>;

export type Chained = Readonly<{
  act: ActId;
  links: readonly Link[];
  events: readonly (readonly AnyEvent[])[];
  signatures: readonly Readonly<{ role: 'by' | 'second'; user: string; signature: Uint8Array }>[];
  self: Self;
}>;

type PendingHeader<S extends StreamKind> = Pending['header'] & Readonly<{ streamKind: S }>;
type Needs = Readonly<{ reading: Reading; streams: Streams; random: Random }>;

/** An act while it is being decided. Nothing is written until it is chained and the links are appended. */
export class Acting {
  readonly #needs: Needs;
  readonly #author: Author;
  readonly #now: Instant;
  readonly #id: ActId;
  readonly #pending: Pending[] = [];
  #self: Self;

  /** Begins at `now`, as the workstation `start`. */
  constructor(needs: Needs, author: Author, start: Self, now: Instant) {
    this.#needs = needs;
    this.#author = author;
    this.#now = now;
    this.#id = uuidV4(needs.random(16)) as ActId;
    this.#self = start;
  }

  /** What the decision is made with: the record as it stands with this act's own changesets, and the pen. */
  get act(): Omit<Act, 'keepDraft'> {
    const { reading, streams } = this.#needs;
    return {
      ...reading,
      now: this.#now,
      events: <S extends StreamKind>(kind: S, stream: string) =>
        [
          ...streams.events(kind, stream),
          ...this.#pendingOf(kind, stream).flatMap(({ events }) => events),
        ] as readonly EventOf<S>[],
      streams: (kind) => {
        const mine = this.#pending.filter(({ header }) => header.streamKind === kind);
        return [...new Set([...streams.ids(kind), ...mine.map(({ header }) => header.streamId)])];
      },
      record: (kind, stream, drafts) => this.#record(kind, stream, drafts),
      nextSerial: () => {
        this.#self = { ...this.#self, serial: this.#self.serial + 1 };
        return this.#self.serial;
      },
    };
  }

  /** How many changesets it has so far. */
  get count(): number {
    return this.#pending.length;
  }

  get serial(): number {
    return this.#self.serial;
  }

  /** Chains and signs what was recorded. */
  chain(): Chained {
    const links = chained(this.#needs.streams, this.#self, this.#pending);
    const head = links.at(-1)?.head ?? this.#self.head;
    return {
      act: this.#id,
      links,
      events: this.#pending.map(({ events }) => events),
      signatures: this.#signatures(links.map((link) => link.hash)),
      self: { ...this.#self, head },
    };
  }

  #signatures(hashes: readonly Sha256[]): Chained['signatures'] {
    const { by, second } = this.#author;
    const signed = (role: 'by' | 'second', { user, sign }: Signer) => ({
      role,
      user,
      signature: sign(actMessage(this.#self.office, this.#id, role, hashes)),
    });
    return [signed('by', by), ...(second === null ? [] : [signed('second', second)])];
  }

  #pendingOf(kind: StreamKind, stream: string): readonly Pending[] {
    return this.#pending.filter(({ header }) => header.streamKind === kind && header.streamId === stream);
  }

  #record<S extends StreamKind>(kind: S, stream: string, drafts: readonly DraftOf<S>[]): readonly EventOf<S>[] {
    if (this.#pending.length >= ACT_LIMIT) throw new Error(`an act of more than ${ACT_LIMIT} changesets`);
    const linked = linkedWithin(kind, drafts as readonly AnyDraft[], this.#self.dev, this.#self.seq + 1);
    const text = writeEvents(linked as readonly PlainEvent[], this.#author.by.user);
    const body = joinBody(this.#needs.random(16), utf8(text));
    const header = this.#header(kind, stream, body);
    const events = readEvents<S>({ ...header, of: header.n, parents: [], people: [] }, text);
    if (!events.ok) throw new Error(`an event that nobody could read: ${events.failure.type}, ${events.failure.rule}`);
    this.#pending.push({ header, body, events: events.value as readonly AnyEvent[] });
    return events.value;
  }

  #header<S extends StreamKind>(kind: S, stream: string, body: Uint8Array): PendingHeader<S> {
    const hlc = this.#stamp(kind, stream);
    return {
      v: FORMAT,
      dev: this.#self.dev,
      seq: this.#self.seq,
      hlc,
      act: this.#id,
      n: this.#pending.length + 1,
      streamKind: kind,
      streamId: stream,
      user: this.#author.by.user,
      second: secondOf(this.#author),
      wallMs: this.#now,
      schema: SCHEMA,
      bodySha256: sha256Text(sha256, body),
    };
  }

  /** The next stamp of a stream; the chain goes one on. */
  #stamp(kind: StreamKind, stream: string): number {
    const stored = this.#needs.streams.highest(kind, stream);
    const highest = this.#pendingOf(kind, stream).reduce((max, { header }) => Math.max(max, header.hlc), stored);
    const next = nextStamp(this.#self.fresh, this.#now, highest);
    this.#self = { ...this.#self, fresh: next.fresh, seq: this.#self.seq + 1 };
    return next.stamp;
  }
}

function secondOf({ second }: Author): Header['second'] {
  if (second === null) return null;
  if (second.user === 'recovery') throw new Error('the recovery key is not a second person');
  return second.user;
}

/** Puts the changesets of an act onto the device's chain, each knowing the heads that the one before it left. */
function chained(streams: Streams, self: Self, pending: readonly Pending[]): readonly Link[] {
  const heads = new Map<string, readonly Sha256[]>();
  const headsOf = (kind: StreamKind, id: string) => heads.get(`${kind}/${id}`) ?? streams.heads(kind, id);
  let head = self.head;
  return pending.map(({ header, body }) => {
    const { streamKind, streamId } = header;
    const whole: Header = {
      ...header,
      of: pending.length,
      parents: sortedHashes(headsOf(streamKind, streamId)),
      people: streamKind === 'people' ? [] : sortedHashes(headsOf('people', self.office)),
    };
    const bytes = headerBytes(whole);
    const hash = headerHash(sha256, bytes);
    heads.set(`${streamKind}/${streamId}`, [hash]);
    head = chainLink(sha256, head, hash);
    return { header: whole, hash, bytes, body, head };
  });
}
