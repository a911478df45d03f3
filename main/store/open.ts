import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Fault } from '#core/domain/fault.ts';
import { guarded } from './faults.ts';

export type Db = Database.Database;

/** Bytes of a page of the store, fixed when the file is made (record 5). */
export const PAGE_BYTES = 8192;
/** Name of the store in its data folder (record_formats 4). */
export const STORE_FILE = 'office.db';
const PLAINTEXT = 'SQLite format 3';

/** Cipher before key, both before anything else: the only order that works (sync 1.1). `key` is 32 bytes. */
function unlockPages(db: Db, key: Uint8Array): void {
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`legacy_page_size=${PAGE_BYTES}`);
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  readFirstPage(db);
  if (db.prepare('SELECT sqlite3mc_version() AS cipher').get() === undefined)
    throw new Error('the database driver cannot encrypt');
}

/** Gives a fresh connection its key and habits. FULL is said aloud, because this build defaults WAL to NORMAL. */
export function prepare(db: Db, key: Uint8Array): void {
  unlockPages(db, key);
  if (db.pragma('journal_mode=WAL', { simple: true }) !== 'wal')
    throw new Fault('store.folder-shared', 'the disk keeps no write-ahead log');
  db.pragma('synchronous=FULL');
  if (process.platform === 'darwin') db.pragma('fullfsync=ON');
  db.pragma('cache_size=-65536');
  db.pragma('temp_store=MEMORY');
  db.pragma('secure_delete=ON');
  db.pragma('foreign_keys=ON');
  db.pragma('trusted_schema=OFF');
}

/** A wrong key shows at the first read only. */
function readFirstPage(db: Db): void {
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB')
      throw new Fault('store.wrong-key', STORE_FILE, error);
    throw error;
  }
}

/** Makes the file of a new store. Refuses to touch one that is there. */
export function createDatabase(file: string, key: Uint8Array): Db {
  return guarded(STORE_FILE, () => {
    closeSync(openSync(file, 'wx', 0o600));
    return connect(file, key);
  });
}

/**
 * Asks an existing store something without being able to change it; throws `store.wrong-key`, `store.damaged`. A
 * connection that may write would, with a wrong key, fold the write-ahead log into the file when it closes.
 */
export function peek<T>(file: string, key: Uint8Array, ask: (db: Db) => T): T {
  return guarded(STORE_FILE, () => {
    assertWhole(file);
    const db = new Database(file, { fileMustExist: true, readonly: true });
    try {
      unlockPages(db, key);
      return ask(db);
    } finally {
      db.close();
    }
  });
}

/** Opens a store that has been peeked into. */
export function openDatabase(file: string, key: Uint8Array): Db {
  return guarded(STORE_FILE, () => {
    assertWhole(file);
    return connect(file, key);
  });
}

function connect(file: string, key: Uint8Array): Db {
  const db = new Database(file, { fileMustExist: true });
  try {
    prepare(db, key);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** An empty file would be filled as if it were new. */
function assertWhole(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new Fault('store.damaged', `${STORE_FILE} is missing`);
  if (stat.size < PAGE_BYTES) throw new Fault('store.damaged', `${STORE_FILE} holds ${stat.size} bytes`);
  assertEncrypted(file);
}

/** A driver without the cipher would write plaintext and say nothing (sync 1.1). */
export function assertEncrypted(file: string): void {
  const first = Buffer.alloc(16);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, first, 0, 16, 0);
  } finally {
    closeSync(fd);
  }
  if (first.toString('latin1').startsWith(PLAINTEXT))
    throw new Fault('store.damaged', `${STORE_FILE} is not encrypted`);
}
