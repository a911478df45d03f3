import type { MessagePort } from 'node:worker_threads';
import { answerFor, wireToHost } from './app-wire.ts';
import { compose } from './compose.ts';
import type { Setting } from './setting.ts';
import { platformOver } from './worker-platform.ts';

/**
 * Runs the application in a worker, over the `port` to its host. `now` is for tests; elsewhere it is the machine's
 * clock.
 */
export function serveApp(port: MessagePort, setting: Setting, now: () => number = Date.now): void {
  const wire = wireToHost(port);
  answerFor(compose(platformOver(wire, setting, now)), wire);
}
