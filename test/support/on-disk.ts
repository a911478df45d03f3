import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Every file below a folder. Programs at work take files away while one looks: what has gone is left out. */
export const filesUnder = (folder: string): readonly string[] =>
  entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });

/** Files that lie in the folder itself. */
export const filesIn = (folder: string): readonly string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));

/** What a file holds; nothing when it went while one looked. */
export function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Each file with the SHA-256 of what it holds. */
export const fingerprints = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => `${path} ${createHash('sha256').update(bytesAt(path)).digest('hex')}`).toSorted();
