// Brings a clone to the state in which it can run: packages installed, program built. Each only when it must be.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bounded } from './bounded.mjs';
import { hostNode, inModules, npm, root, toolEnvironment } from './tools.mjs';

const INSTALL_SECONDS = Number(process.env.REDRESS_INSTALL_SECONDS ?? 900);
const BUILD_SECONDS = 180;

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lockfile names: by content, for times mean nothing after a checkout. */
export function isInstalled() {
  const kept = inModules('.package-lock.json');
  if (!existsSync(kept)) return false;
  const [want, have] = [packagesOf(join(root, 'package-lock.json')), packagesOf(kept)];
  return Object.entries(want).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') || link || (have[path]?.version ?? (optional ? version : null)) === version,
  );
}

/** Installs what is missing, by the lockfile; false when that failed. */
export async function install(say) {
  if (isInstalled()) return true;
  say('installing packages (the first time takes a minute or two)');
  const [program, args] = npm('ci', '--loglevel=error', '--no-progress');
  const well = await bounded(program, args, INSTALL_SECONDS, {
    tick: (seconds) => say(`still installing, ${seconds} s`),
  });
  if (!well) say('The packages could not be installed: run "npm ci" and read what it says.');
  return well;
}

const sources = ['core', 'main', 'preload', 'renderer', 'resources', 'scripts/build.mjs', 'package-lock.json'];
const configs = () => readdirSync(root).filter((name) => /^vite.*\.ts$/.test(name));

function newest(path) {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : mtimeMs;
}

/** Written when everything else of the build is. */
export const BUILT = join(root, 'out', '.built');

export const isBuilt = () =>
  existsSync(BUILT) &&
  statSync(BUILT).mtimeMs >= Math.max(...[...sources, ...configs()].map((name) => newest(join(root, name))));

/**
 * Builds when a source is newer than what was built; false when that failed. Any Node that can start can build, so that
 * Electron alone is enough on a machine for which node_modules has no Node (Apple Silicon).
 */
export async function buildIfStale(say) {
  if (isBuilt()) return true;
  say('building');
  const node = hostNode() ?? process.execPath;
  const well = await bounded(node, [join(root, 'scripts', 'build.mjs')], BUILD_SECONDS, { env: toolEnvironment() });
  if (!well) say('The program could not be built; what stands above says why.');
  return well;
}
