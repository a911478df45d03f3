import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Fault } from '#core/domain/fault.ts';
import type { Sha256 } from '#core/domain/ids.ts';
import { splitBody } from '#core/domain/record/body.ts';
import { ascii, asciiText, fromHex, toHex, uuidBytes, uuidText } from '#core/domain/record/bytes.ts';
import type { AnyEvent, EventOf, StreamKind } from '#core/domain/record/events.ts';
import { type Header, readHeader } from '#core/domain/record/header.ts';
import { readEvents } from '#core/formats/events.ts';
import { fromUtf8 } from './crypto.ts';
import type { Db } from './open.ts';

/** One link of a chain as it is kept: header and body byte for byte. */
export type Link = Readonly<{ header: Header; hash: Sha256; bytes: Uint8Array; body: Uint8Array; head: Sha256 }>;

export type StoredLink = Readonly<{ head: Uint8Array; header: Uint8Array; body: Uint8Array; deflated: number }>;

/** How many streams are kept read: the office-wide ones and the cases at hand. */
const KEPT = 400;

/** Ids in columns are binary: 16 bytes of a UUID, 8 of a device, the ASCII of a day. */
export function streamName(kind: StreamKind, id: string): Uint8Array {
  if (kind === 'device') return fromHex(id);
  return kind === 'post' ? ascii(id) : uuidBytes(id);
}

function streamId(kind: StreamKind, name: Uint8Array): string {
  if (kind === 'device') return toHex(name);
  return kind === 'post' ? (asciiText(name) ?? '') : uuidText(name);
}

/** The changesets of the store, read and appended; appending happens inside the caller's transaction. */
export type Streams = ReturnType<typeof streamsOf>;

export function streamsOf(db: Db) {
  const findStream = db
    .prepare<[string, Uint8Array], number>('SELECT id FROM stream WHERE kind = ? AND name = ?')
    .pluck();
  const addStream = db.prepare('INSERT INTO stream (kind, name) VALUES (?, ?)');
  const listStreams = db.prepare<[string], Uint8Array>('SELECT name FROM stream WHERE kind = ? ORDER BY id').pluck();
  const readLinks = db.prepare<[number], StoredLink>(
    'SELECT head, header, body, deflated FROM changeset WHERE stream = ? ORDER BY hlc, dev, seq',
  );
  const addLink = db.prepare(
    'INSERT INTO changeset VALUES (@dev, @seq, @stream, @hlc, @head, @header, @body, @deflated)',
  );
  const readHeads = db.prepare<[number], Uint8Array>('SELECT hash FROM stream_head WHERE stream = ?').pluck();
  const dropHead = db.prepare('DELETE FROM stream_head WHERE stream = ? AND hash = ?');
  const addHead = db.prepare('INSERT INTO stream_head VALUES (?, ?)');
  const highestStamp = db.prepare<[number], number | null>('SELECT max(hlc) FROM changeset WHERE stream = ?').pluck();

  const kept = new Map<string, readonly AnyEvent[]>();
  const keep = (key: string, events: readonly AnyEvent[]) => {
    kept.delete(key);
    kept.set(key, events);
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return events;
  };

  const numberOf = (kind: StreamKind, id: string): number | null => findStream.get(kind, streamName(kind, id)) ?? null;

  const read = (kind: StreamKind, id: string): readonly AnyEvent[] => {
    const stream = numberOf(kind, id);
    return stream === null ? [] : readLinks.all(stream).flatMap((link) => eventsOf(link));
  };

  return {
    numberOf,
    /** Events in fold order: every stored link is later than those its author had folded. */
    events<S extends StreamKind>(kind: S, id: string): readonly EventOf<S>[] {
      const key = `${kind}/${id}`;
      return keep(key, kept.get(key) ?? read(kind, id)) as readonly EventOf<S>[];
    },
    ids: (kind: StreamKind): readonly string[] => listStreams.all(kind).map((name) => streamId(kind, name)),
    heads(kind: StreamKind, id: string): readonly Sha256[] {
      const stream = numberOf(kind, id);
      return stream === null ? [] : readHeads.all(stream).map((hash) => toHex(hash) as Sha256);
    },
    /** Highest stamp of the stream, 0 for a new one. */
    highest(kind: StreamKind, id: string): number {
      const stream = numberOf(kind, id);
      return stream === null ? 0 : (highestStamp.get(stream) ?? 0);
    },
    append(link: Link): number {
      const { streamKind, streamId: id, dev, seq, hlc, parents } = link.header;
      const stream =
        numberOf(streamKind, id) ?? Number(addStream.run(streamKind, streamName(streamKind, id)).lastInsertRowid);
      const packed = deflateRawSync(link.body);
      const deflated = packed.length < link.body.length;
      addLink.run({
        dev: fromHex(dev),
        seq,
        stream,
        hlc,
        head: fromHex(link.head),
        header: link.bytes,
        body: deflated ? packed : link.body,
        deflated: deflated ? 1 : 0,
      });
      for (const parent of parents) dropHead.run(stream, fromHex(parent));
      addHead.run(stream, fromHex(link.hash));
      return stream;
    },
    /** What was appended is known without reading it back. */
    extend(kind: StreamKind, id: string, events: readonly AnyEvent[]): void {
      const key = `${kind}/${id}`;
      const before = kept.get(key);
      if (before !== undefined) keep(key, [...before, ...events]);
    },
    /** After a rollback: nothing that was read inside it may be believed. */
    forget(): void {
      kept.clear();
    },
  };
}

/** The body as it was hashed. */
export const plainBody = (link: StoredLink): Uint8Array =>
  link.deflated === 1 ? new Uint8Array(inflateRawSync(link.body)) : new Uint8Array(link.body);

/** Header of a stored link; what this program cannot read is damage, or the work of a newer one. */
export function headerOf(link: Pick<StoredLink, 'header'>): Header {
  const read = readHeader(new Uint8Array(link.header));
  if (read.ok) return read.value;
  throw new Fault(
    read.failure.why === 'newer' ? 'store.newer' : 'store.damaged',
    `changeset header, ${read.failure.field}`,
  );
}

/** Events of a stored link; none where its body was erased. */
export function eventsOf(link: StoredLink): readonly AnyEvent[] {
  const header = headerOf(link);
  const place = `changeset ${header.dev}-${header.seq}`;
  const body = splitBody(plainBody(link));
  if (!body.ok) {
    if (body.failure === 'erased') return [];
    throw new Fault('store.damaged', place);
  }
  const events = readEvents(header, fromUtf8(body.value));
  if (events.ok) return events.value;
  throw new Fault(events.failure.why === 'newer' ? 'store.newer' : 'store.damaged', `${place}, ${events.failure.rule}`);
}
