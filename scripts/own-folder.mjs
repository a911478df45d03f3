// A temporary folder that is known to be this process's own, so that what a killed one left behind can be thrown away.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const thrownAway = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Throws away the folders of processes that were killed before they could. */
function sweep(parent, prefix) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix)))
    if (!isRunning(Number(name.slice(prefix.length).split('-')[0]))) thrownAway(join(parent, name));
}

/** Makes a folder in `parent` whose name is `prefix`, this process and chance. */
export function ownFolder(parent, prefix) {
  sweep(parent, prefix);
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}
