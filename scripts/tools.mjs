// Which Node and which npm do the work. Plain Node 20: this runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The project's own folder. */
export const root = dirname(import.meta.dirname);
export const inModules = (...parts) => join(root, 'node_modules', ...parts);

const NEEDED = 24;
const thisMajor = Number(process.versions.node.split('.')[0]);

/** A Node that runs the host and the tests: the one of node_modules, else this one if it is new enough; else null. */
export function hostNode() {
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const own = inModules(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return thisMajor >= NEEDED ? process.execPath : null;
}

/** The environment of what we start: `node` there is `hostNode` too. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: [inModules('.bin'), process.env.PATH ?? ''].join(delimiter),
});

/** How npm is called from here: the one that called us, by the Node that it runs on. */
export const npm = (...args) =>
  process.env.npm_execpath === undefined
    ? [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
    : [process.env.npm_node_execpath ?? process.execPath, [process.env.npm_execpath, ...args]];
