import type { Db } from './open.ts';

export type Drafts = Readonly<{
  /** The draft under a key as JSON; null where there is none. */
  read(key: string): string | null;
  /** Keeps a draft, or drops it with null. */
  keep(key: string, json: string | null): void;
}>;

/** What is typed and not decided: on this workstation only (record_formats 4). */
export function draftsIn(db: Db): Drafts {
  const read = db.prepare<[string], string>('SELECT json FROM draft WHERE key = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM draft WHERE key = ?');
  return {
    read: (key) => read.get(key) ?? null,
    keep(key, json) {
      if (json === null) drop.run(key);
      else put.run(key, json);
    },
  };
}
