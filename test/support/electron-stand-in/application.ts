import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Running, startChromium } from './browser.ts';
import { stopped } from './contents.ts';
import { heedTest, tellTest } from './control.ts';

/** `app`: the program as a whole. Its windows are pages of one Chromium, started when it becomes ready. */
export class ApplicationStandIn extends EventEmitter {
  #starting: Promise<Running> | null = null;
  #lock: string | null = null;
  readonly #paths = new Map<string, string>();
  sandboxed = false;

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the program never said where ${name} is`);
    return path;
  }
  getVersion = (): string => '0.0.0';
  enableSandbox(): void {
    if (this.#starting !== null) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }

  /** One program for each `userData`, as Electron does; the one that runs is told of the other by a signal. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'SingletonLock');
    mkdirSync(this.getPath('userData'), { recursive: true });
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
    if (holder !== null && isRunning(holder)) {
      process.kill(holder, 'SIGUSR2');
      return false;
    }
    writeFileSync(file, String(process.pid));
    this.#lock = file;
    process.on('SIGUSR2', () => this.emit('second-instance'));
    return true;
  }

  async whenReady(): Promise<void> {
    this.#starting ??= startChromium();
    await this.#starting;
  }
  /** For the stand-in's windows. */
  async browser(): Promise<Running> {
    if (this.#starting === null) throw new Error('a window was made before app was ready');
    return this.#starting;
  }

  quit(): void {
    if (stopped((event) => this.emit('before-quit', event))) return;
    if (stopped((event) => this.emit('will-quit', event))) return;
    this.exit(0);
  }
  exit(code = 0): void {
    const ended = this.#starting?.then(({ close }) => close()) ?? Promise.resolve();
    if (this.#lock !== null) rmSync(this.#lock, { force: true });
    void ended.finally(() => process.exit(code));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const app = new ApplicationStandIn();
heedTest((asked) => {
  if (asked === 'second') app.emit('second-instance');
  else app.quit();
});
process.once('SIGTERM', () => app.quit());
// A test that was killed leaves nobody behind.
process.once('disconnect', () => app.quit());

export const announceWindow = async (): Promise<void> => tellTest({ endpoint: (await app.browser()).endpoint });
