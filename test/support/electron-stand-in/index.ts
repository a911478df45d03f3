import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, type Page } from '@playwright/test';
import { drivenBrowser } from '../driven-browser.ts';
import type { FromTest, ToTest } from './control.ts';

const register = new URL('./register.ts', import.meta.url).href;
const built = new URL('../../../out/main/electron.js', import.meta.url).pathname;

export type ThroughElectron = Readonly<{
  /** The program's window: a page of a real Chromium. Its `app://redress/` is `https://redress.app.invalid/` here. */
  page: Page;
  /** What the person chooses in the next native dialog; without it, the person cancels. */
  choose(...paths: string[]): void;
  /** The machine goes to sleep, or is locked. */
  power(what: 'suspend' | 'lock-screen'): void;
  /** The program's error boxes so far. */
  errorBoxes: readonly string[];
  pid: number;
  /** Quits as a person does, and waits until the program has ended; answers its exit code. */
  quit(): Promise<number | null>;
  /** kill -9; nothing where it has ended. */
  kill(): Promise<void>;
}>;

/**
 * Starts the built Electron host, unmodified, against the stand-in of `electron`. `folder` is where it keeps everything
 * (REDRESS_DATA); `entry` is for the stand-in's own tests.
 */
export async function startThroughElectron(options: { folder: string; entry?: string }): Promise<ThroughElectron> {
  const errorBoxes: string[] = [];
  // What the browser leaves there goes with it, however it ends.
  const temporary = mkdtempSync(join(tmpdir(), 'redress-stand-in-'));
  const program = fork(options.entry ?? built, [], {
    execArgv: ['--import', register],
    env: { ...process.env, REDRESS_DATA: options.folder, TMPDIR: temporary },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  program.once('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  program.on('message', (message: ToTest) => {
    if ('errorBox' in message) errorBoxes.push(message.errorBox);
  });
  const endpoint = await windowOf(program, errorBoxes);
  const browser = await drivenBrowser(endpoint);
  const tell = (message: FromTest) => void program.send(message);
  return {
    page: pageOf(browser),
    choose: (...paths) => tell({ chosen: paths }),
    power: (what) => tell({ power: what }),
    errorBoxes,
    pid: program.pid ?? 0,
    async quit() {
      const exit = once(program, 'exit');
      tell({ quit: true });
      const [code] = (await exit) as [number | null];
      return code;
    },
    async kill() {
      if (program.exitCode !== null || program.signalCode !== null) return;
      const exit = once(program, 'exit');
      program.kill('SIGKILL');
      await exit;
      await browser.close();
    },
  };
}

/** The address at which the window of `program` can be driven; rejects when it ends without showing one. */
function windowOf(program: ChildProcess, errorBoxes: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    program.on('message', (message: ToTest) => {
      if ('endpoint' in message) resolve(message.endpoint);
    });
    program.once('exit', (code) => reject(new Error(`it ended (${code}) without a window: ${errorBoxes.join('; ')}`)));
  });
}

function pageOf(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the window has no page');
  return page;
}

type Fixtures = Readonly<{
  /** Where the programs of one test keep everything. */
  folder: string;
  /** Starts the program on `folder`; one that still runs when the test ends, or fails, is killed. */
  start(entry?: string): Promise<ThroughElectron>;
}>;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-program-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const begun: ThroughElectron[] = [];
    await use(async (entry) => {
      const program = await startThroughElectron(entry === undefined ? { folder } : { folder, entry });
      begun.push(program);
      return program;
    });
    for (const program of begun) await program.kill();
  },
});
