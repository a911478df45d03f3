import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { drivenBrowser } from '#test/support/driven-browser.ts';
import { bytesAt, filesUnder } from '#test/support/on-disk.ts';
import { testBrowser } from '../../scripts/browser.mjs';

/** `npm start` as a person runs it; windows are drawn by a headless browser, for a gate has no display. */
const start = new URL('../../scripts/start.mjs', import.meta.url).pathname;
let folder: string;
let data: string;
let temporary: string;
const begun: ChildProcess[] = [];

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-start-'));
  [data, temporary] = [join(folder, 'data'), join(folder, 'tmp')];
  mkdirSync(temporary);
});
test.afterEach(() => {
  for (const child of begun.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** No display; nor colours forced and forbidden at once, of which Node would warn among the lines that are told. */
const without = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'FORCE_COLOR', 'NO_COLOR']);
const bareEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.has(name)));

type Started = Readonly<{ child: ChildProcess; said(): string; ended: Promise<number | null> }>;

function npmStart(env: Readonly<Record<string, string>>, args: readonly string[] = []): Started {
  const child = spawn(process.execPath, [...args, start], {
    env: { ...bareEnvironment, REDRESS_DATA: data, TMPDIR: temporary, REDRESS_NO_ELECTRON: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  begun.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      text += part.toString();
    });
  return { child, said: () => text, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/**
 * A browser that draws into memory and can be driven on a port that it writes into its profile. The smallest one knows
 * no `--app`, so it gets the bare address.
 */
function headless(): string {
  const file = join(folder, 'browser.sh');
  const bareAddress = `for a in "$@"; do case $a in --app=*) a=\${a#--app=};; esac; set -- "$@" "$a"; shift; done`;
  const run = `exec "${testBrowser()}" --headless --no-sandbox --remote-debugging-port=0 "$@"`;
  writeFileSync(file, `#!/bin/sh\n${bareAddress}\n${run}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** What it said, but for the building that a tree with newer sources needs first. */
const lines = (started: Started) =>
  started
    .said()
    .trim()
    .split('\n')
    .filter((line) => !/^(building|built in .*)$/.test(line));
const living = () =>
  execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' })
    .split('\n')
    .filter((args) => args.includes(folder));
const windows = () => readdirSync(temporary).filter((name) => name.startsWith('redress-window-'));

test('a Node too old is told in one sentence', async () => {
  const old = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } })";
  const started = npmStart({}, ['--import', old]);
  expect(await started.ended).toBe(1);
  expect(lines(started)).toEqual([expect.stringContaining('Redress needs Node 20.19 or newer')]);
});

test('without a display it prints the address, which opens the program; a signal ends it', async ({ page }) => {
  const started = npmStart({});
  await expect.poll(started.said, { timeout: 50_000 }).toMatch(/http:\S+\n/);
  expect(lines(started)[0]).toMatch(/^There is no display here\. Open this address/);
  await page.goto(lines(started)[1] ?? '');
  await expect(page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
});

test('without Electron or a browser it prints the address too', async () => {
  const started = npmStart({ DISPLAY: ':none', REDRESS_BROWSER: join(folder, 'nowhere') });
  await expect.poll(started.said, { timeout: 50_000 }).toMatch(/http:\S+\n/);
  expect(lines(started)[0]).toMatch(/^Electron could not be had here, nor a Chromium, Chrome or Edge\./);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

test('an Electron that cannot be fetched is given up in time, in one line', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  const started = npmStart({
    DISPLAY: ':none',
    REDRESS_NO_ELECTRON: '',
    REDRESS_ELECTRON_SECONDS: '2',
    REDRESS_BROWSER: join(folder, 'nowhere'),
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-electron'),
    electron_config_cache: join(folder, 'cache'),
  });
  await expect.poll(started.said, { timeout: 50_000 }).toMatch(/http:\S+\n/);
  expect(lines(started).slice(0, 2)).toEqual([
    'fetching Electron, once (at most 2 s)',
    expect.stringContaining('Electron could not be had here'),
  ]);
  started.child.kill('SIGTERM');
  await started.ended;
  silent.close();
});

test('in a browser’s window: closing it ends everything, and nothing of what was typed is left behind', async () => {
  const started = npmStart({ DISPLAY: ':none', REDRESS_BROWSER: headless() });
  await expect.poll(() => portOf(windows()[0]), { timeout: 50_000 }).not.toBeNull();
  const browser = await drivenBrowser(`http://127.0.0.1:${portOf(windows()[0])}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBe(1);
  const [page] = pages() as [Page];
  await page.getByRole('button', { name: 'Set up an office' }).click();
  await page.getByRole('textbox').first().fill('Planted-Zsuzsanna');
  await page.reload();
  expect(holding(folder, 'Planted-Zsuzsanna')).toEqual([]);
  await browser.newBrowserCDPSession().then((session) => session.send('Browser.close').catch(() => undefined));
  expect(await started.ended).toBe(0);
  expect(lines(started)).toEqual([
    expect.stringMatching(/^Electron could not be had here: opening the same program in/),
  ]);
  expect(windows()).toEqual([]);
  expect(living()).toEqual([]);
});

test('kill -9 of the start leaves neither program nor window, and the next start sweeps', async () => {
  const env = { DISPLAY: ':none', REDRESS_BROWSER: headless() };
  const first = npmStart(env);
  await expect.poll(() => portOf(windows()[0]), { timeout: 50_000 }).not.toBeNull();
  const [left] = windows();
  first.child.kill('SIGKILL');
  await expect.poll(living, { timeout: 50_000 }).toEqual([]);

  const second = npmStart(env);
  await expect.poll(() => portOf(windows().find((name) => name !== left)), { timeout: 50_000 }).not.toBeNull();
  expect(windows()).not.toContain(left);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

function portOf(window: string | undefined): string | null {
  try {
    return readFileSync(join(temporary, window ?? '', 'DevToolsActivePort'), 'utf8').split('\n', 1)[0] ?? null;
  } catch {
    return null;
  }
}

/** Files under `top` that hold `text`, as UTF-8 or as UTF-16. */
const holding = (top: string, text: string): readonly string[] =>
  filesUnder(top).filter((file) => {
    const bytes = bytesAt(file);
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
  });
