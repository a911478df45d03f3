import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ownFolder, thrownAway } from '#scripts/own-folder.mjs';

const PREFIX = 'redress-tests-';
const MEMORY = '/dev/shm';
/** All that the tests keep at one time lies well within this, bytes. */
const ENOUGH = 2 * 1024 ** 3;

/**
 * What the tests and all that they start run in. Their temporary files lie in a folder of the run's own, which goes
 * with the run, in memory where there is room: hundreds of offices are founded, and each waits for its disk. Compiled
 * modules are kept from one process to the next. Called by the runner's configuration, in each of its processes.
 */
export function setSurroundings(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../node_modules/.cache/node');
  if (basename(tmpdir()).startsWith(PREFIX)) return;
  const folder = ownFolder(memoryHasRoom() ? MEMORY : tmpdir(), PREFIX);
  process.env.TMPDIR = folder;
  process.once('exit', () => thrownAway(folder));
}

/** Whether files can be kept, and programs among them be run, in memory. */
function memoryHasRoom(): boolean {
  if (!existsSync(MEMORY) || !existsSync('/proc/mounts')) return false;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((line) => line.split(' ')[1] === MEMORY);
  if (mount === undefined || mount.split(' ')[3]?.split(',').includes('noexec') === true) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH;
}
