import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOUNT = '/bin/mount';
const UNMOUNT = '/bin/umount';
/** How a program ends whose account may not mount. */
const CANNOT_MOUNT = 3;

/**
 * Runs a program of test/support with a folder for a disk of its own and answers what it prints as JSON; mounted by this
 * account, else in a user namespace of its own. Where neither can be had it throws, with what to do.
 */
export function onASmallDisk<T>(program: string): T {
  const disk = mkdtempSync(join(tmpdir(), 'redress-small-'));
  try {
    for (const through of [[], ['unshare', '-rm']]) {
      const [command, ...words] = [...through, process.execPath, join(import.meta.dirname, program), disk];
      const ran = spawnSync(command, words, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
      if (ran.status === 0) return JSON.parse(ran.stdout) as T;
      if (through.length === 0 && ran.status !== CANNOT_MOUNT) throw new Error(ran.stderr);
    }
  } finally {
    rmdirSync(disk);
  }
  throw new Error(
    'This test fills a small disk of its own, which this account may not mount: run it as root, or allow user namespaces so that "unshare -rm true" succeeds.',
  );
}

/** Mounts a disk of `megabytes` on the folder given, works there, and takes it down; answers how the program ends. */
export async function withSmallDisk(root: string, megabytes: number, work: () => Promise<void>): Promise<number> {
  try {
    execFileSync(MOUNT, ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', root], { stdio: 'ignore' });
  } catch {
    return CANNOT_MOUNT;
  }
  try {
    await work();
    return 0;
  } finally {
    execFileSync(UNMOUNT, ['-l', root]);
  }
}

/** From now on the disk may only be read. */
export const makeReadOnly = (root: string): void => {
  execFileSync(MOUNT, ['-o', 'remount,bind,ro', root]);
};
