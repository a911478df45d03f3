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

/** An act while it is being decided. Nothing is written until `chain`. */
export type Acting = Readonly<{ act: Omit<Act, 'keepDraft'>; count(): number; serial(): number; chain(): Chained }>;

export function beginAct(
  needs: Readonly<{ reading: Reading; streams: Streams; random: Random }>,
  author: Author,
  start: Self,
  now: Instant,
): Acting {
  const { streams, random } = needs;
  const id = uuidV4(random(16)) as ActId;
  const pending: Pending[] = [];
  let self = start;

  const pendingOf = (kind: StreamKind, stream: string) =>
    pending.filter(({ header }) => header.streamKind === kind && header.streamId === stream);

  const stamp = (kind: StreamKind, stream: string): number => {
    const stored = streams.highest(kind, stream);
    const highest = pendingOf(kind, stream).reduce((max, { header }) => Math.max(max, header.hlc), stored);
    const next = nextStamp(self.fresh, now, highest);
    self = { ...self, fresh: next.fresh, seq: self.seq + 1 };
    return next.stamp;
  };

  const record = <S extends StreamKind>(kind: S, stream: string, drafts: readonly DraftOf<S>[]) => {
    if (pending.length >= ACT_LIMIT) throw new Error(`an act of more than ${ACT_LIMIT} changesets`);
    const linked = linkedWithin(kind, drafts as readonly AnyDraft[], self.dev, self.seq + 1);
    const text = writeEvents(linked as readonly PlainEvent[], author.by.user);
    const body = joinBody(random(16), utf8(text));
    const hlc = stamp(kind, stream);
    const header = {
      v: FORMAT,
      dev: self.dev,
      seq: self.seq,
      hlc,
      act: id,
      n: pending.length + 1,
      streamKind: kind,
      streamId: stream,
      user: author.by.user,
      second: secondOf(author),
      wallMs: now,
      schema: SCHEMA,
      bodySha256: sha256Text(sha256, body),
    };
    const events = readEvents<S>({ ...header, of: header.n, parents: [], people: [] }, text);
    if (!events.ok) throw new Error(`an event that nobody could read: ${events.failure.type}, ${events.failure.rule}`);
    pending.push({ header, body, events: events.value as readonly AnyEvent[] });
    return events.value;
  };

  return {
    act: {
      ...needs.reading,
      now,
      events: <S extends StreamKind>(kind: S, stream: string) =>
        [
          ...streams.events(kind, stream),
          ...pendingOf(kind, stream).flatMap(({ events }) => events),
        ] as readonly EventOf<S>[],
      streams: (kind) => [
        ...new Set([
          ...streams.ids(kind),
          ...pending.filter(({ header }) => header.streamKind === kind).map(({ header }) => header.streamId),
        ]),
      ],
      record,
      nextSerial() {
        self = { ...self, serial: self.serial + 1 };
        return self.serial;
      },
    },
    count: () => pending.length,
    serial: () => self.serial,
    chain() {
      const links = chained(streams, self, pending);
      const hashes = links.map((link) => link.hash);
      const signed = [
        { role: 'by' as const, signer: author.by },
        { role: 'second' as const, signer: author.second },
      ];
      const signatures = signed.flatMap(({ role, signer }) =>
        signer === null
          ? []
          : [{ role, user: signer.user, signature: signer.sign(actMessage(self.office, id, role, hashes)) }],
      );
      const head = links.at(-1)?.head ?? self.head;
      return { act: id, links, events: pending.map(({ events }) => events), signatures, self: { ...self, head } };
    },
  };
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
