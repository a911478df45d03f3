import type { Db } from './open.ts';

export type Kept<T> = Readonly<{ keep: boolean; value: T }>;

/** Runs `work` in one transaction: kept when it answers true with its value, undone otherwise and when it throws. */
export function transaction<T>(db: Db, work: () => Kept<T>): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const { keep, value } = work();
    db.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return value;
  } catch (error) {
    // A full disk makes SQLite undo by itself.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
