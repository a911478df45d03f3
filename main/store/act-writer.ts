import { ascii, fromHex, uuidBytes } from '#core/domain/record/bytes.ts';
import type { AnyEvent } from '#core/domain/record/events.ts';
import type { Chained } from './act.ts';
import { blobsNamedIn } from './named-blobs.ts';
import type { Db } from './open.ts';
import type { Streams } from './streams.ts';

/** `recovery` signs like a person, under its own name (record_formats 4). */
export const actorBytes = (user: string): Uint8Array => (user === 'recovery' ? ascii(user) : uuidBytes(user));

/**
 * Writes the links of an act, its signatures and the blobs that it names, inside the caller's transaction. Throws where
 * an act names a blob that belongs to another stream.
 */
export function actWriter(db: Db, streams: Streams): (chained: Chained) => void {
  const sign = db.prepare('INSERT INTO act_signature VALUES (?, ?, ?, ?)');
  const owner = db.prepare<[Uint8Array], number>('SELECT stream FROM blob WHERE id = ?').pluck();
  const own = db.prepare('INSERT INTO blob VALUES (?, ?, ?)');

  const ownBlobs = (stream: number, events: readonly AnyEvent[]): void => {
    for (const { blob, sha256 } of blobsNamedIn(events.map((event) => event.data))) {
      const before = owner.get(fromHex(blob));
      if (before === undefined) own.run(fromHex(blob), stream, fromHex(sha256));
      else if (before !== stream) throw new Error('a blob belongs to exactly one stream');
    }
  };

  return ({ act, links, events, signatures }) => {
    links.forEach((link, i) => {
      const recorded = events[i] ?? [];
      ownBlobs(streams.append(link), recorded);
      streams.extend(link.header.streamKind, link.header.streamId, recorded);
    });
    for (const { role, user, signature } of signatures)
      sign.run(uuidBytes(act), role === 'by' ? 1 : 2, actorBytes(user), signature);
  };
}
