import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { guarded } from './faults.ts';

/**
 * Holds the data folder for this process alone; throws `store.locked-by-another`. The lock is one of the operating
 * system on the file `lock`, so that it goes with a process that died and no restart finds a stale one; the row says
 * who holds it. Answers how to let go.
 */
export function takeLock(folder: string): () => void {
  return guarded('lock', () => {
    const db = new Database(join(folder, 'lock'), { timeout: 0 });
    try {
      db.pragma('locking_mode=EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT) STRICT; DELETE FROM holder');
      db.prepare('INSERT INTO holder VALUES (?, ?)').run(process.pid, hostname());
      db.exec('COMMIT');
      return () => {
        db.close();
      };
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
