import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type * as E from 'electron';

const parentPort = new URL('./parent-port.ts', import.meta.url).href;

/** A utility process: a Node process that finds its parent where Electron puts it. */
class UtilityStandIn extends EventEmitter {
  readonly #child: ChildProcess;
  constructor(file: string, args: readonly string[]) {
    super();
    this.#child = fork(file, args, {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 0));
  }
  get pid(): number | undefined {
    return this.#child.pid;
  }
  postMessage(message: unknown): void {
    this.#child.send(message as object, () => {});
  }
  kill = (): boolean => this.#child.kill('SIGTERM');
}

export const utilityProcess = {
  fork: (file: string, args: readonly string[] = [], _options?: E.ForkOptions) => new UtilityStandIn(file, args),
};
