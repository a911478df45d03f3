import type { Result } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Act, Author, Reading } from '#main/app/ports/store.ts';
import { Acting } from './act.ts';
import { actWriter } from './act-writer.ts';
import { type Drafts, draftsIn } from './drafts.ts';
import { keepHouse } from './housekeeping.ts';
import type { Random } from './key-pair.ts';
import { type Look, looksDesk, looksWriter } from './looks.ts';
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

/** Records over one open file, beginning as the workstation `start`. What the machine throws leaves nothing half-written. */
export function recorderOver(needs: RecorderNeeds, start: Self): Recorder {
  const drafts = draftsIn(needs.db);
  const desk = looksDesk();
  const transact = transactor(needs, drafts);
  const writeLooks = looksTransaction(needs.db);
  const dayOf = dayReader(needs.streams);
  let self = start;

  const flush = (looks: readonly Look[]): void => {
    if (looks.length > 0) self = writeLooks(self, looks);
    desk.written(looks);
  };

  return {
    self: () => self,
    become(other) {
      self = other;
    },
    act(author, work) {
      const looks = desk.waiting();
      const { result, next, acted } = transact(self, author, work, looks);
      if (result.ok) {
        self = next;
        desk.written(looks);
      }
      if (acted) needs.remember(self);
      return result;
    },
    look(look) {
      const day = dayOf(self, look.at);
      if (!desk.isFirst(look, day)) {
        desk.wait(look);
        return;
      }
      flush([...desk.waiting(), look]);
      desk.firstWritten(look, day);
    },
    flush: () => {
      flush(desk.waiting());
    },
    draft: drafts.read,
    keepDraft: drafts.keep,
  };
}

type Decided<T, F> = Readonly<{ result: Result<T, F>; next: Self; acted: boolean }>;

/** How an act is decided, chained, written and projected in one transaction, the looks that waited first. */
function transactor(needs: RecorderNeeds, drafts: Drafts) {
  const { db, streams } = needs;
  const writeSelf = selfWriter(db);
  const writeLooks = looksWriter(db);
  const finish = finisher(needs);

  return <T, F>(
    self: Self,
    author: Author,
    work: (act: Act) => Result<T, F>,
    looks: readonly Look[],
  ): Decided<T, F> => {
    const decide = (): Kept<Decided<T, F>> => {
      const now = needs.now();
      const looked = writeLooks(self, looks);
      const acting = new Acting(needs, author, looked, now);
      const result = work({ ...acting.act, keepDraft: drafts.keep });
      const acted = result.ok && acting.count > 0;
      const next = acted ? finish(acting, looked, now) : { ...looked, serial: acting.serial };
      if (result.ok) writeSelf(next);
      return { keep: result.ok, value: { result, next, acted } };
    };
    try {
      return transaction(db, decide);
    } catch (error) {
      streams.forget();
      throw error;
    }
  };
}

/** Chains, writes and projects what was decided, with what the store adds of its own; answers the row to keep. */
function finisher({ db, streams, projections }: RecorderNeeds) {
  const write = actWriter(db, streams);
  return (acting: Acting, before: Self, now: Instant): Self => {
    const zone = zoneIn(streams.events('settings', before.office));
    const kept = keepHouse(acting.act, before, now, dayIn(zone, now), zone);
    const chained = acting.chain();
    write(chained);
    projections.touched(
      chained.links.map(({ header }) => ({ kind: header.streamKind, id: header.streamId })),
      now,
    );
    return { ...chained.self, wall: kept.wall, anchored: kept.anchored };
  };
}

/** Looks alone, in a transaction of their own. */
function looksTransaction(db: Db) {
  const writeSelf = selfWriter(db);
  const writeLooks = looksWriter(db);
  return (self: Self, looks: readonly Look[]): Self =>
    transaction(db, () => {
      const value = writeLooks(self, looks);
      writeSelf(value);
      return { keep: true, value };
    });
}

/** The day of a moment in the office's zone. */
const dayReader = (streams: Streams) => (self: Self, at: Instant) =>
  dayIn(zoneIn(streams.events('settings', self.office)), at);
