import type { ServerResponse } from 'node:http';

/** The open event streams of the page: each event is one line of JSON. */
export function eventStreams() {
  const open = new Set<ServerResponse>();
  return {
    add(response: ServerResponse): void {
      open.add(response);
      response.on('close', () => open.delete(response));
      // The first bytes tell the page that it is being listened to.
      response.write('\n');
    },
    send(event: unknown): void {
      for (const response of open) response.write(`${JSON.stringify(event)}\n`);
    },
    end(): void {
      for (const response of open) response.end();
    },
  };
}
