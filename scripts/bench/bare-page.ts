import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { quietFlags, rootFlags, testBrowser } from '../browser.mjs';

/**
 * A Chromium and its one page, driven with as little as can be: a driver that looks at every request carries the bytes of
 * each upload over to itself, which takes seconds where the page takes milliseconds.
 */
export type BarePage = Readonly<{
  /** Goes to an address and waits until the page there has its bridge. */
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits until an expression in the page is true. */
  until(expression: string): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Gives the file at a path to the file input that a selector finds. */
  giveFile(selector: string, path: string): Promise<void>;
  close(): Promise<void>;
}>;

/** Starts Chromium with its profile in `folder`. */
export async function barePage(folder: string): Promise<BarePage> {
  const profile = join(folder, 'profile');
  const flags = ['--headless', '--no-first-run', '--window-size=1440,900', '--remote-debugging-port=0', ...quietFlags];
  const args = [...flags, ...rootFlags, `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(testBrowser() ?? '', args, { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${await portOf(browser, join(profile, 'DevToolsActivePort'))}`;
  const targets = (await (await fetch(`${endpoint}/json/list`)).json()) as readonly Readonly<Record<string, string>>[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  const call = callsOver(socket);
  const evaluate = async (expression: string) => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result } = (await call('Runtime.evaluate', asked)) as { result: { value?: unknown } };
    return result.value;
  };
  const until = async (expression: string) => {
    while ((await evaluate(`Boolean(${expression})`)) !== true) await rest(20);
  };
  return {
    evaluate,
    until,
    async goTo(url) {
      await call('Page.navigate', { url });
      await until('window.redress');
    },
    async reload() {
      await evaluate('window.before = true');
      await call('Page.reload', {});
      await until('window.before === undefined && window.redress');
    },
    async giveFile(selector, path) {
      const expression = `document.querySelector(${JSON.stringify(selector)})`;
      const { result } = (await call('Runtime.evaluate', { expression })) as { result: { objectId: string } };
      await call('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
    },
    async close() {
      const exit = once(browser, 'exit');
      // What was started may be a script that only calls the browser: the browser itself is told to end.
      void call('Browser.close', {});
      await exit;
      socket.close();
    },
  };
}

/** Chromium writes the port that it has chosen into its profile. */
async function portOf(browser: ChildProcess, file: string): Promise<string> {
  while (browser.exitCode === null) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port) return port;
    await rest(20);
  }
  throw new Error('Chromium ended before it could be driven');
}

type Said = Readonly<{ id?: number; result?: unknown; error?: { message: string } }>;

function callsOver(socket: WebSocket) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id = 0, result, error } = JSON.parse(String(data)) as Said;
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  });
  let last = 0;
  return (method: string, params: object): Promise<unknown> => {
    last += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise;
  };
}
