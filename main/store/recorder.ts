import { ascii, fromHex, uuidBytes } from '#core/domain/record/bytes.ts';
import type { AnyEvent } from '#core/domain/record/events.ts';
import type { Result } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Act, Author, Reading } from '#main/app/ports/store.ts';
import { type Acting, beginAct, type Chained } from './act.ts';
import { keepHouse } from './housekeeping.ts';
import type { Random } from './key-pair.ts';
import { type Look, looksDesk, looksWriter } from './looks.ts';
import { blobsNamedIn } from './named-blobs.ts';
import type { Db } from './open.ts';
import type { Projections } from './projector.ts';
import { type Self, selfWriter } from './self.ts';
import type { Streams } from './streams.ts';
import { type Kept, transaction } from './transaction.ts';
import { dayIn, zoneIn } from './zone.ts';

/** The pen of the store: what people do becomes changesets, one transaction an act. */
export type Recorder = Readonly<{
  self(): Self;
  /** Goes on as another workstation: the next act writes its row and begins its chain. */
  become(self: Self): void;
  act<T, F>(author: Author, work: (act: Act) => Result<T, F>): Result<T, F>;
  look(look: Look): void;
  /** Writes the looks that wait, at lock and at quit. */
  flush(): void;
  draft(key: string): string | null;
  keepDraft(key: string, json: string | null): void;
}>;

export type RecorderNeeds = Readonly<{
  db: Db;
  streams: Streams;
  reading: Reading;
  projections: Projections;
  random: Random;
  now(): Instant;
  /** Puts the workstation's place outside the data folder, durably (record_formats 4, Waking elsewhere). */
  remember(self: Self): void;
}>;

/** `recovery` signs like a person, under its own name (record_formats 4). */
export const actorBytes = (user: string): Uint8Array => (user === 'recovery' ? ascii(user) : uuidBytes(user));

export function recorderOver(needs: RecorderNeeds, start: Self): Recorder {
  const { db, streams, projections } = needs;
  const writeSelf = selfWriter(db);
  const writeLooks = looksWriter(db);
  const write = actWriter(db, streams);
  const drafts = draftsIn(db);
  const desk = looksDesk();
  let self = start;

  const zone = () => zoneIn(streams.events('settings', self.office));

  /** Chains and projects what was decided, with what the store adds of its own; answers the row to keep. */
  const finish = (acting: Acting, before: Self, now: Instant): Self => {
    const kept = keepHouse(acting.act, before, now, dayIn(zone(), now), zone());
    const chained = acting.chain();
    write(chained);
    projections.touched(streamsOf(chained), now);
    return { ...chained.self, wall: kept.wall, anchored: kept.anchored };
  };

  const decide = <T, F>(author: Author, work: (act: Act) => Result<T, F>, looks: readonly Look[]) =>
    transaction(db, (): Kept<Decided<T, F>> => {
      const now = needs.now();
      const looked = writeLooks(self, looks);
      const acting = beginAct(needs, author, looked, now);
      const result = work({ ...acting.act, keepDraft: drafts.keep });
      const acted = result.ok && acting.count() > 0;
      const next = acted ? finish(acting, looked, now) : { ...looked, serial: acting.serial() };
      if (result.ok) writeSelf(next);
      return { keep: result.ok, value: { result, next, acted } };
    });

  const act = <T, F>(author: Author, work: (act: Act) => Result<T, F>): Result<T, F> => {
    const looks = desk.take();
    let decided: Decided<T, F>;
    try {
      decided = decide(author, work, looks);
    } catch (error) {
      desk.putBack(looks);
      streams.forget();
      throw error;
    }
    if (!decided.result.ok) desk.putBack(looks);
    else self = decided.next;
    if (decided.acted) needs.remember(self);
    return decided.result;
  };

  const flush = (looks: readonly Look[]): void => {
    if (looks.length === 0) return;
    const next = transaction(db, () => {
      const written = writeLooks(self, looks);
      writeSelf(written);
      return { keep: true, value: written };
    });
    self = next;
  };

  return {
    self: () => self,
    become(other) {
      self = other;
    },
    act,
    look(look) {
      desk.wait(look);
      if (desk.isFirst(look, dayIn(zone(), look.at))) flush(desk.take());
    },
    flush: () => {
      flush(desk.take());
    },
    draft: drafts.read,
    keepDraft: drafts.keep,
  };
}

type Decided<T, F> = Readonly<{ result: Result<T, F>; next: Self; acted: boolean }>;

const streamsOf = ({ links }: Chained) => links.map(({ header }) => ({ kind: header.streamKind, id: header.streamId }));

/** Writes the links of an act, its signatures and the blobs that it names. */
function actWriter(db: Db, streams: Streams): (chained: Chained) => void {
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

/** What is typed and not decided: on this workstation only (record_formats 4). */
function draftsIn(db: Db) {
  const read = db.prepare<[string], string>('SELECT json FROM draft WHERE key = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM draft WHERE key = ?');
  return {
    read: (key: string): string | null => read.get(key) ?? null,
    keep(key: string, json: string | null): void {
      if (json === null) drop.run(key);
      else put.run(key, json);
    },
  };
}
