import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from './app/ports/resources.ts';

/** The program's own files below `folder`. */
export const resourcesIn = (folder: string): Resources => ({
  text: (path) => readFileSync(join(folder, path), 'utf8'),
  bytes: (path) => new Uint8Array(readFileSync(join(folder, path))),
  list: (path) => readdirSync(join(folder, path)).sort(),
});
