// A window of the machine's own Chromium, Chrome or Edge, with nothing of it left on the disk.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietFlags, rootFlags } from './browser.mjs';

/**
 * Opens `address` as a program's window. Incognito and without caches: what the page shows and what is typed stays in
 * memory. The profile is thrown away. The pipe is only there to break: with whoever started it, the browser ends too.
 */
export function openWindow(browser, address) {
  const profile = mkdtempSync(join(tmpdir(), 'redress-window-'));
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
  const child = spawn(browser, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  for (const end of child.stdio) end?.on('error', () => {});
  const closed = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  }).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return { profile, closed, close: () => child.kill() };
}
