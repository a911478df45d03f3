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
export type Streams = Readonly<{
  /** Events in fold order: every stored link is later than those its author had folded. */
  events<S extends StreamKind>(kind: S, id: string): readonly EventOf<S>[];
  /** Ids of all streams of a kind, in the order in which they began here. */
  ids(kind: StreamKind): readonly string[];
  heads(kind: StreamKind, id: string): readonly Sha256[];
  /** Highest stamp of the stream, 0 for a new one. */
  highest(kind: StreamKind, id: string): number;
  /** Appends a link to its stream; answers the number of the stream. */
  append(link: Link): number;
  /** What was appended is known without reading it back. */
  extend(kind: StreamKind, id: string, events: readonly AnyEvent[]): void;
  /** After a rollback: nothing that was read inside it may be believed. */
  forget(): void;
}>;

/** Streams over one open file. Reading throws `store.damaged`, or `store.newer` for what a newer program wrote. */
export function streamsOf(db: Db): Streams {
  const numbers = streamNumbers(db);
  const list = db.prepare<[string], Uint8Array>('SELECT name FROM stream WHERE kind = ? ORDER BY id').pluck();
  const links = db.prepare<[number], StoredLink>(
    'SELECT head, header, body, deflated FROM changeset WHERE stream = ? ORDER BY hlc, dev, seq',
  );
  const heads = db.prepare<[number], Uint8Array>('SELECT hash FROM stream_head WHERE stream = ?').pluck();
  const highest = db.prepare<[number], number | null>('SELECT max(hlc) FROM changeset WHERE stream = ?').pluck();
  const kept = keptEvents();

  const read = (kind: StreamKind, id: string): readonly AnyEvent[] => {
    const stream = numbers.of(kind, id);
    return stream === null ? [] : links.all(stream).flatMap(eventsOf);
  };

  return {
    events: <S extends StreamKind>(kind: S, id: string) =>
      kept.keep(`${kind}/${id}`, kept.of(`${kind}/${id}`) ?? read(kind, id)) as readonly EventOf<S>[],
    ids: (kind) => list.all(kind).map((name) => streamId(kind, name)),
    heads(kind, id) {
      const stream = numbers.of(kind, id);
      return stream === null ? [] : heads.all(stream).map((hash) => toHex(hash) as Sha256);
    },
    highest(kind, id) {
      const stream = numbers.of(kind, id);
      return stream === null ? 0 : (highest.get(stream) ?? 0);
    },
    append: linkWriter(db, numbers),
    extend(kind, id, events) {
      const before = kept.of(`${kind}/${id}`);
      if (before !== undefined) kept.keep(`${kind}/${id}`, [...before, ...events]);
    },
    forget: kept.forget,
  };
}

type Numbers = ReturnType<typeof streamNumbers>;

/** Streams are numbered in the store, so that a name is kept once. */
function streamNumbers(db: Db) {
  const find = db.prepare<[string, Uint8Array], number>('SELECT id FROM stream WHERE kind = ? AND name = ?').pluck();
  const add = db.prepare('INSERT INTO stream (kind, name) VALUES (?, ?)');
  const of = (kind: StreamKind, id: string): number | null => find.get(kind, streamName(kind, id)) ?? null;
  return {
    of,
    given: (kind: StreamKind, id: string): number =>
      of(kind, id) ?? Number(add.run(kind, streamName(kind, id)).lastInsertRowid),
  };
}

function linkWriter(db: Db, numbers: Numbers): Streams['append'] {
  const add = db.prepare('INSERT INTO changeset VALUES (@dev, @seq, @stream, @hlc, @head, @header, @body, @deflated)');
  const dropHead = db.prepare('DELETE FROM stream_head WHERE stream = ? AND hash = ?');
  const addHead = db.prepare('INSERT INTO stream_head VALUES (?, ?)');
  return ({ header, hash, bytes, body, head }) => {
    const stream = numbers.given(header.streamKind, header.streamId);
    const packed = deflateRawSync(body);
    const deflated = packed.length < body.length;
    add.run({
      dev: fromHex(header.dev),
      seq: header.seq,
      stream,
      hlc: header.hlc,
      head: fromHex(head),
      header: bytes,
      body: deflated ? packed : body,
      deflated: deflated ? 1 : 0,
    });
    for (const parent of header.parents) dropHead.run(stream, fromHex(parent));
    addHead.run(stream, fromHex(hash));
    return stream;
  };
}

/** Events of the streams asked for last. */
function keptEvents() {
  const kept = new Map<string, readonly AnyEvent[]>();
  return {
    of: (stream: string): readonly AnyEvent[] | undefined => kept.get(stream),
    keep(stream: string, events: readonly AnyEvent[]): readonly AnyEvent[] {
      kept.delete(stream);
      kept.set(stream, events);
      const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return events;
    },
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
