// A window of the machine's own Chromium, Chrome or Edge, with nothing of it left on the disk.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { quietFlags, rootFlags } from './browser.mjs';
import { ownFolder, thrownAway } from './own-folder.mjs';

/**
 * Opens `address` as a program's window. Incognito and without caches: what the page shows and what is typed stays in
 * memory. The profile is thrown away. The pipe is only there to break: when we close it, or end ourselves, the browser
 * ends too.
 */
export function openWindow(browser, address) {
  const profile = ownFolder(tmpdir(), 'redress-window-');
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--incognito',
    '--disk-cache-size=1',
    '--media-cache-size=1',
    '--disable-breakpad',
    '--window-size=1440,900',
    '--remote-debugging-pipe',
    ...quietFlags,
    ...rootFlags,
  ];
  const child = spawn(browser, flags, {
    env: { ...process.env, TMPDIR: profile },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  for (const end of [toBrowser, fromBrowser]) end.on('error', () => {});
  fromBrowser.resume();
  // What we start may be a script around the browser: both are gone when the pipe is, not when the script is.
  const closed = new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  }).then(() => thrownAway(profile));
  return { closed, close: () => toBrowser.destroy() };
}
