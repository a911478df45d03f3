import { mkdtempSync, realpathSync, rmdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, win32 } from 'node:path';
import { Fault, type FaultCode } from '#core/domain/fault.ts';
import { cloudFolders, cloudMarkers, cloudVariables, namesAlong } from './cloud-folders.ts';
import { isRemote, type Mount, mountUnder } from './mounts.ts';

/** Where an office is made before it is moved into place whole. */
export const FOUNDING = 'founding';

/** What is known about a folder before anything is written into it. */
export type FolderFacts = Readonly<{
  platform: NodeJS.Platform;
  /** As chosen, and as the system resolves it (a mapped drive resolves to `\\server\share`). */
  path: string;
  real: string;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  /** `statfs` type, which macOS alone is asked for. */
  fileSystem: number | null;
  /** What Linux has mounted there. */
  mount: Mount | null;
  /** Names in the folder and in each one above it, those of folders with a slash at the end. */
  names: readonly string[];
}>;

type Refusal = Readonly<{ code: FaultCode; detail: string }>;

/**
 * Whether a store may live there: never on a share, in a roaming profile or in a folder that a service synchronises,
 * because SQLite's log and its file would be copied apart (devices 8). Pure, so that every system's rule is tested here.
 */
export function judgeFolder(facts: FolderFacts): Refusal | null {
  return onShare(facts) ?? inCloud(facts) ?? roaming(facts);
}

function onShare({ platform, path, real, fileSystem, mount }: FolderFacts): Refusal | null {
  if (platform === 'win32' && [path, real].some(isUnc)) return { code: 'store.folder-shared', detail: 'network share' };
  if (platform === 'darwin' && real.startsWith('/Volumes/') && fileSystem !== null && !isMacLocal(fileSystem))
    return { code: 'store.folder-shared', detail: 'network volume' };
  return mount !== null && isRemote(mount) ? { code: 'store.folder-shared', detail: mount.type } : null;
}

/** `\\server\share` and `\\?\UNC\server\share`; `\\?\C:\` is a local disk said at length. */
const isUnc = (path: string): boolean =>
  /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path) || (/^[\\/]{2}/.test(path) && !/^[\\/]{2}[?.][\\/]/.test(path));

/** macOS numbers its file systems as they are loaded: APFS 25 or 26, HFS+ 17. Not tried on a Mac. */
const isMacLocal = (type: number): boolean => [17, 25, 26].includes(type);

function inCloud(facts: FolderFacts): Refusal | null {
  const synchronised: Refusal = { code: 'store.folder-synchronised', detail: 'cloud folder' };
  if (facts.names.some((name) => cloudMarkers.some((marker) => marker.test(name)))) return synchronised;
  const roots = cloudVariables.map((name) => facts.env[name]).filter((root) => root !== undefined && root !== '');
  if (roots.some((root) => root !== undefined && isInside(facts, root))) return synchronised;
  const below = relativeTo(facts, facts.home);
  return below !== null && cloudFolders.some((folder) => folder.test(below)) ? synchronised : null;
}

function roaming(facts: FolderFacts): Refusal | null {
  const { platform, env } = facts;
  if (platform !== 'win32' || env.APPDATA === undefined || !isInside(facts, env.APPDATA)) return null;
  return { code: 'store.folder-roaming', detail: 'roaming profile' };
}

const isInside = (facts: FolderFacts, root: string): boolean => relativeTo(facts, root) !== null;

/** The way from `root` to the folder, with forward slashes; null when the folder is not below it. */
function relativeTo({ platform, real, path }: FolderFacts, root: string): string | null {
  const system = platform === 'win32' ? win32 : posix;
  for (const place of [real, path]) {
    const way = system.relative(root, place).replaceAll('\\', '/');
    if (way !== '..' && !way.startsWith('../') && !system.isAbsolute(way)) return way;
  }
  return null;
}

/** The folder, or the one it will be made in by the founding of an office; a disk that is gone has neither. */
function standingFolder(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  const folder = stat === undefined ? dirname(path) : path;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Fault('store.folder-missing');
  return folder;
}

/** Tries a folder of its own there, for rights and read-only disks say too little beforehand. */
export function assertWritable(path: string): void {
  const stands = standingFolder(path);
  try {
    rmdirSync(mkdtempSync(join(stands, '.redress-')));
  } catch (error) {
    throw new Fault('store.read-only', '', error);
  }
}

/** A path that does not depend on where the program was started: the next start would not find the office again. */
const isWhole = (path: string, platform: NodeJS.Platform): boolean =>
  (platform === 'win32' ? win32 : posix).isAbsolute(path) && !path.includes('\0');

/** Throws the fault that keeps a store out of `path`. */
export function assertFolder(path: string, machine: Pick<FolderFacts, 'platform' | 'home' | 'env'>): void {
  if (!isWhole(path, machine.platform)) throw new Fault('store.folder-unclear');
  if (machine.platform === 'win32' && isUnc(path)) throw new Fault('store.folder-shared', 'network share');
  const stands = standingFolder(path);
  const drive = machine.platform === 'win32' ? `${stands.replace(/[\\/]+$/, '')}\\` : stands;
  const real = join(realpathSync.native(drive), relative(stands, path));
  const refusal = judgeFolder({
    ...machine,
    path,
    real,
    fileSystem: machine.platform === 'darwin' ? statfsSync(stands).type : null,
    mount: machine.platform === 'linux' ? mountUnder(real) : null,
    names: namesAlong(real),
  });
  if (refusal !== null) throw new Fault(refusal.code, refusal.detail);
}
