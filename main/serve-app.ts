import { randomFillSync } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { Instant } from '#core/domain/time/moment.ts';
import type { App } from './app/app.ts';
import type { Child, Platform } from './app/ports/platform.ts';
import { compose } from './compose.ts';
import { type Asker, answerOver, askOver, type Wire } from './conversation.ts';
import type { AskedOfApp, AskedOfHost, ChildKind, Setting, ToldToHost } from './setting.ts';

/**
 * Runs the application in a worker: builds the Platform out of what the host told and of what the host does when asked
 * over `port`, and answers the host's requests. `now` is for tests; elsewhere it is the machine's clock.
 */
export function serveApp(port: MessagePort, setting: Setting, now: () => number = Date.now): void {
  const wire: Wire = {
    post: (message, transfer = []) => port.postMessage(message, [...transfer]),
    onMessage: (listener) => port.on('message', listener),
  };
  const app = compose(platformOver(wire, setting, now));
  app.subscribe((event) => wire.post({ told: 'event', event } satisfies ToldToHost));
  answerOver(wire, (message) => answered(app, message as AskedOfApp));
}

function answered(app: App, asked: AskedOfApp): Promise<unknown> {
  switch (asked.verb) {
    case 'dispatch':
      return app.dispatch(asked.raw);
    case 'put':
      return app.put(asked.upload, asked.bytes);
    case 'get':
      return app.get(asked.ref);
    case 'close':
      return app.close();
  }
}

function platformOver(wire: Wire, setting: Setting, now: () => number): Platform {
  const host = askOver(wire);
  const tell = (told: ToldToHost) => wire.post(told);
  const preferences = new Map(Object.entries(setting.preferences));
  return {
    paths: setting.paths,
    machineId: setting.machineId,
    passphraseCost: setting.passphraseCost,
    now: () => now() as Instant,
    random: (bytes) => randomFillSync(new Uint8Array(bytes)),
    startChild: childrenOver(host, tell),
    preferences: {
      read: (name) => preferences.get(name),
      write: (name, value) => {
        preferences.set(name, value);
        tell({ told: 'preference', name, value });
      },
    },
    log: (line) => tell({ told: 'log', line }),
    ...(setting.canPickFolder ? { pickFolder: () => pickedFolder(host) } : {}),
  };
}

function childrenOver(host: Asker, tell: (told: ToldToHost) => void): (kind: ChildKind) => Child {
  let last = 0;
  return (kind) => {
    last += 1;
    const child = last;
    return {
      request: (message, { timeoutMs } = {}) =>
        host.ask({ verb: 'child', kind, child, message, timeoutMs } satisfies AskedOfHost),
      kill: () => tell({ told: 'kill', child }),
    };
  };
}

async function pickedFolder(host: Asker): Promise<string | null> {
  const folder = await host.ask({ verb: 'folder' } satisfies AskedOfHost);
  return typeof folder === 'string' ? folder : null;
}
