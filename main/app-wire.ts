import type { MessagePort } from 'node:worker_threads';
import type { App } from './app/app.ts';
import { answerOver, type Wire } from './conversation.ts';
import type { AskedOfApp, ToldToHost } from './setting.ts';

/** The wire of a worker to the host that started it. */
export const wireToHost = (port: MessagePort): Wire => ({
  post: (message, transfer = []) => port.postMessage(message, [...transfer]),
  onMessage: (listener) => void port.on('message', listener),
});

/** Lets the host at the other end of `wire` use `app`. */
export function answerFor(app: App, wire: Wire): void {
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
