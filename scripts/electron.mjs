// The Electron binary: where it is, and getting it the official way. Never imports `electron`, which would fetch it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bounded } from './bounded.mjs';
import { inModules } from './tools.mjs';

const { env, platform } = process;
const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const FETCH_SECONDS = Number(env.REDRESS_ELECTRON_SECONDS ?? 120);
/** A machine that could not fetch it is not kept waiting at every start, unless it names a time itself: in ms. */
const TRY_AGAIN_AFTER = 24 * 3600 * 1000;
const failed = inModules('.cache', 'redress-electron-failed');

const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : otherwise);

/** The pinned binary, wholly unpacked; null when there is none. */
export function electronBinary() {
  const folder = inModules('electron');
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const file = join(dist, names[platform] ?? 'electron');
  if (!existsSync(file)) return null;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return readOr(join(dist, 'version'), '').replace(/^v/, '') === version ? file : null;
}

/** The binary, fetched by Electron's own installer if it must be and may; null when it cannot be had. */
export async function haveElectron(say) {
  const here = electronBinary();
  if (here !== null || env.REDRESS_NO_ELECTRON === '1') return here;
  const asked = env.REDRESS_ELECTRON_SECONDS !== undefined;
  if (!asked && existsSync(failed) && Date.now() - statSync(failed).mtimeMs < TRY_AGAIN_AFTER) return null;
  say(`fetching Electron, once (at most ${FETCH_SECONDS} s)`);
  await bounded(process.execPath, [inModules('electron', 'install.js')], FETCH_SECONDS, {
    stdio: 'ignore',
    tick: (seconds) => say(`still fetching Electron, ${seconds} s`),
  });
  const fetched = electronBinary();
  if (fetched === null && !asked) {
    mkdirSync(dirname(failed), { recursive: true });
    writeFileSync(failed, '');
  }
  return fetched;
}
