import type { StreamKind } from '#core/domain/record/events.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Db } from './open.ts';

export type KeptRow = Readonly<{ stream: string; row: string; asOf: Instant | null }>;

/** Keeps read models of streams: rewritten whole whenever a stream is touched (record 2). */
export type Projector = Readonly<{
  name: string;
  /** A newer version is rebuilt before it is read. */
  version: number;
  kind: StreamKind;
  /** Rewrites the rows of one stream as they stand at `asOf`; inside the caller's transaction. */
  project(id: string, asOf: Instant): void;
  /** Removes every row, before a rebuild. */
  clear(): void;
  /** Every row by its stream, as text to compare, with the moment at which it was folded. */
  rows(): readonly KeptRow[];
  /** Streams of `kind` whose rows would have changed by themselves by `now`. */
  due(now: Instant): readonly string[];
  /** A stream of another kind was touched, on which all rows may rest: an adopted text. */
  unsettle(kind: StreamKind): void;
}>;

export type Projections = Readonly<{
  /** Rewrites the rows of the streams that one act touched. */
  touched(streams: readonly Readonly<{ kind: StreamKind; id: string }>[], asOf: Instant): void;
  /** Refolds what has become due, in transactions of at most `BATCH` streams; answers how many. */
  refresh(now: Instant): number;
  /** The same in steps, each a transaction of its own, with how far it is: for work that others wait for. */
  refreshing(now: Instant): Generator<Readonly<{ done: number; of: number }>, number>;
  /** Rebuilds every projection, or only those of an older version. */
  rebuild(which: 'older' | 'all', asOf: Instant): void;
}>;

/** Streams refolded in one transaction: short enough that nobody waits for it. */
const BATCH = 200;

/** Keeps `projectors` up to date over one open file; `ids` lists the streams of a kind. */
export function projectionsOf(
  db: Db,
  projectors: readonly Projector[],
  ids: (kind: StreamKind) => readonly string[],
): Projections {
  const version = db.prepare<[string], number>('SELECT version FROM projection WHERE name = ?').pluck();
  const setVersion = db.prepare('INSERT OR REPLACE INTO projection VALUES (?, ?)');

  const refold = db.transaction((projector: Projector, streams: readonly string[], asOf: Instant) => {
    for (const id of streams) projector.project(id, asOf);
  });

  const rebuildOne = db.transaction((projector: Projector, asOf: Instant) => {
    projector.clear();
    for (const id of ids(projector.kind)) projector.project(id, asOf);
    setVersion.run(projector.name, projector.version);
  });

  function* refreshing(now: Instant) {
    const due = projectors.map((projector) => ({ projector, streams: projector.due(now) }));
    const of = due.reduce((sum, { streams }) => sum + streams.length, 0);
    let done = 0;
    for (const { projector, streams } of due)
      for (let at = 0; at < streams.length; at += BATCH) {
        const batch = streams.slice(at, at + BATCH);
        refold(projector, batch, now);
        done += batch.length;
        yield { done, of };
      }
    return done;
  }

  const refresh = (now: Instant): number => {
    const work = refreshing(now);
    for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
  };

  return {
    touched(streams, asOf) {
      for (const projector of projectors) {
        for (const kind of new Set(streams.map((stream) => stream.kind))) projector.unsettle(kind);
        const mine = streams.filter((stream) => stream.kind === projector.kind);
        for (const id of new Set(mine.map((stream) => stream.id))) projector.project(id, asOf);
      }
    },
    refresh,
    refreshing,
    rebuild(which, asOf) {
      for (const projector of projectors)
        if (which === 'all' || version.get(projector.name) !== projector.version) rebuildOne(projector, asOf);
    },
  };
}
