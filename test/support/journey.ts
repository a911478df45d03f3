import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

const entry = new URL('./journey-host.ts', import.meta.url).pathname;
const built = new URL('../../out/main/node-host.js', import.meta.url).pathname;

/** The built Node host of one test, on a folder of its own. */
export type JourneyHost = Readonly<{
  /** Everything Redress keeps: `office/`, `practice/`, `machine/`, preferences. */
  folder: string;
  /** The host's own temporary folder: what it leaves there, a test can see. */
  temporary: string;
  pid(): number;
  /** All that it and its children have written to their outputs so far: its log. */
  said(): string;
  /** A fresh address that opens the page once. */
  address(): Promise<string>;
  /** Moves the application's clock to an instant (ISO 8601), from where it runs on. */
  moveClock(to: string): Promise<void>;
  /** Ends it the way a signal does, and starts it again on the same folder; `page` must be opened again. */
  restart(): Promise<void>;
  /** kill -9. `restart` starts it again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}>;

/** Starts the built Node host, its clock at `now` (ISO 8601). `folder` is made, and removed by whoever made it. */
export async function startJourneyHost(now: string, folder: string): Promise<JourneyHost> {
  if (!existsSync(built)) throw new Error('build first: npm run build');
  const temporary = join(folder, '..', 'temporary');
  mkdirSync(temporary, { recursive: true });
  let clock = now;
  let said = '';
  let child = await started();

  async function started(): Promise<ChildProcess> {
    const env = { ...process.env, REDRESS_DATA: folder, REDRESS_NOW: clock, TMPDIR: temporary };
    const host = fork(entry, [], { execArgv: [], env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [host.stdout, host.stderr])
      stream?.on('data', (part: Buffer) => {
        said += part.toString();
        process.stderr.write(part);
      });
    await answer(host, 'ready');
    return host;
  }

  async function ended(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  return {
    folder,
    temporary,
    pid: () => child.pid ?? 0,
    said: () => said,
    async address() {
      child.send('address');
      return String(await answer(child, 'address'));
    },
    async moveClock(to) {
      clock = to;
      child.send({ to: Date.parse(to) });
      await answer(child, 'moved');
    },
    async restart() {
      await ended('SIGTERM');
      child = await started();
    },
    kill: () => ended('SIGKILL'),
    stop: () => ended('SIGTERM'),
  };
}

/** Waits for the message of the host that has `key`; rejects when it ends first. */
function answer(host: ChildProcess, key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const heard = (message: object) => {
      if (!(key in message)) return;
      host.off('message', heard);
      host.off('exit', gone);
      resolve(Reflect.get(message, key));
    };
    const gone = () => reject(new Error(`the host ended before it said "${key}"`));
    host.on('message', heard);
    host.once('exit', gone);
  });
}

/**
 * `page` is the program's window, opened at its address, over `host`. Set the day with
 * `test.use({ now: '2026-03-02T09:00:00+01:00' })`.
 */
export const test = base.extend<{ now: string; host: JourneyHost; page: Page }>({
  now: ['2026-03-02T09:00:00+01:00', { option: true }],
  host: async ({ now }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'redress-journey-'));
    const host = await startJourneyHost(now, join(root, 'data'));
    await use(host);
    await host.stop();
    rmSync(root, { recursive: true, force: true });
  },
  page: async ({ context, host }, use) => {
    const page = await context.newPage();
    await page.goto(await host.address());
    await use(page);
  },
});
