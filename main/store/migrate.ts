import { closeSync, constants, copyFileSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Fault } from '#core/domain/fault.ts';
import { faultOf, guarded } from './faults.ts';
import { syncFolder } from './files.ts';
import { migrations, type Steps } from './migrations/index.ts';
import { type Db, openDatabase, peek, prepare } from './open.ts';

/** Migrations that a file has been through, oldest first; none for a new file. */
export function appliedTo(db: Db): readonly string[] {
  const known = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get();
  if (known === undefined) return [];
  return db
    .prepare<[], { name: string }>('SELECT name FROM migrations ORDER BY id')
    .all()
    .map((row) => row.name);
}

/** The first step that a file has not been through; null where there is none. A step this program does not know is `store.newer`. */
export function pendingStep(applied: readonly string[], steps: Steps = migrations): string | null {
  const names = steps.map((step) => step.name);
  const newer = applied.find((name) => !names.includes(name));
  if (newer !== undefined) throw new Fault('store.newer', newer);
  return names.find((name) => !applied.includes(name)) ?? null;
}

/**
 * Brings the store at `file` to this program's schema. A store of a newer program is refused (`store.newer`) before
 * anything is written; an older one is copied to `copies/` first, and each step is one transaction.
 */
export async function migrate(file: string, key: Uint8Array, steps: Steps = migrations): Promise<void> {
  const applied = peek(file, key, appliedTo);
  const next = pendingStep(applied, steps);
  if (next === null) return;
  if (applied.length > 0) copyBefore(next, file, key);
  await runMigrations(file, key, steps);
}

/** A whole copy of the file beside it, the write-ahead log folded in, named after the step it was taken before. */
function copyBefore(step: string, file: string, key: Uint8Array): void {
  guarded('copies', () => {
    const folder = join(dirname(file), 'copies');
    mkdirSync(folder, { recursive: true });
    const db = openDatabase(file, key);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
    const copy = join(folder, `${basename(file, '.db')}-before-${step}.db`);
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    const fd = openSync(copy, 'r+');
    fsyncSync(fd);
    closeSync(fd);
    syncFolder(folder);
  });
}

/** TypeORM is loaded only when there is something to migrate: it costs half a start. */
async function runMigrations(file: string, key: Uint8Array, steps: Steps): Promise<void> {
  const source = await dataSource(file, key, steps);
  try {
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw faultOf(driverError(error), basename(file));
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

/** A TypeORM connection to the store: for the schema and its migrations, never for writing what people do (sync 1.2). */
export async function dataSource(file: string, key: Uint8Array, steps: Steps) {
  const [{ DataSource }, { tables }] = await Promise.all([import('typeorm'), import('./tables.ts')]);
  return new DataSource({
    type: 'better-sqlite3',
    driver: Database,
    database: file,
    entities: tables,
    migrations: [...steps],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    prepareDatabase: (db: Db) => {
      prepare(db, key);
    },
  });
}

const driverError = (error: unknown): unknown =>
  error instanceof Error && 'driverError' in error ? error.driverError : error;
