import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Fault } from '#core/domain/fault.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { appliedTo, pendingStep } from './migrate.ts';
import { type Db, peek, STORE_FILE } from './open.ts';
import type { KeptRow, Projector } from './projector.ts';
import { projectorsOver, type ReadSources } from './projectors.ts';
import { readSelf } from './self.ts';
import { streamsOf } from './streams.ts';
import { slotByWords } from './unlocking.ts';

export type Examined =
  | Readonly<{ state: 'compared'; streams: number; differences: readonly string[] }>
  /** The store wants this step of the schema first; nothing was compared. */
  | Readonly<{ state: 'unmigrated'; step: string }>;

type Asked = Readonly<{
  folder: string;
  word: string;
  passphrase: string;
  readSources: ReadSources;
  now: Instant;
}>;

/**
 * Compares the read models of an office with what a rebuild at the rows' own `asOf` would make (record 2); null where
 * word and passphrase do not open it. The store is opened for reading alone and read as it stood at one moment; the
 * rebuild happens in memory. Rows that will be folded again before they are shown are left out.
 */
export async function examine(asked: Asked): Promise<Examined | null> {
  const slot = await slotByWords(asked.folder, asked.word, asked.passphrase);
  if (slot === null) return null;
  return peek(join(asked.folder, STORE_FILE), slot.storeKey, (db) => {
    const step = pendingStep(appliedTo(db));
    return step === null ? db.transaction(() => compared(db, asked))() : { state: 'unmigrated', step };
  });
}

function compared(db: Db, { readSources, now }: Asked): Examined {
  const self = readSelf(db);
  if (self === null) throw new Fault('store.damaged', `${STORE_FILE} was never founded`);
  const streams = streamsOf(db);
  const scratch = emptyCopy(db);
  try {
    const rebuilt = projectorsOver(scratch, streams, self.office, readSources);
    const differences = projectorsOver(db, streams, self.office, readSources).flatMap((stored, i) =>
      differencesOf(stored, rebuilt[i] as Projector, streams.ids(stored.kind), now),
    );
    return { state: 'compared', streams: streams.ids('case').length + streams.ids('item').length, differences };
  } finally {
    scratch.close();
  }
}

/** The tables of the store without a row, in memory. */
function emptyCopy(db: Db): Db {
  const copy = new Database(':memory:');
  const made = db.prepare<[], string>('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL').pluck().all();
  for (const statement of made) if (!statement.includes('sqlite_sequence')) copy.exec(statement);
  return copy;
}

function differencesOf(stored: Projector, rebuilt: Projector, ids: readonly string[], now: Instant): readonly string[] {
  const stale = new Set(stored.due(now));
  const rows = stored.rows().filter(({ stream }) => !stale.has(stream));
  // A letter's row has no moment of its own: it was folded with its case.
  const asOf = new Map(rows.flatMap(({ stream, asOf }) => (asOf === null ? [] : [[stream, asOf] as const])));
  for (const id of ids) if (!stale.has(id)) rebuilt.project(id, asOf.get(id) ?? now);
  return differing(rows, rebuilt.rows()).map((stream) => `${stored.name} ${stream}`);
}

/** Streams whose rows are not the same on both sides. */
function differing(stored: readonly KeptRow[], rebuilt: readonly KeptRow[]): readonly string[] {
  const grouped = (rows: readonly KeptRow[]) => Map.groupBy(rows, ({ stream }) => stream);
  const [old, fresh] = [grouped(stored), grouped(rebuilt)];
  const text = (rows: readonly KeptRow[] | undefined) => JSON.stringify((rows ?? []).map(({ row }) => row).sort());
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (stream) => text(old.get(stream)) !== text(fresh.get(stream)),
  );
}
