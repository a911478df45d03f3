import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '#main/app/app.ts';
import { pageFile, quietHeaders } from '../page-files.ts';
import { bodyOf, jsonOf } from './body.ts';
import { admitted, refusedCall, refusedHost, refusedVisit } from './caller.ts';
import { eventStreams } from './event-streams.ts';
import { type Tickets, tickets } from './tickets.ts';

const JSON_TYPE = 'application/json';
const BYTES_TYPE = 'application/octet-stream';
/** One operation's input; a form is a few kilobytes. */
const MAX_REQUEST = 1024 * 1024;
/** One piece of an upload (`Bridge.put`). */
const MAX_PIECE = 4 * 1024 * 1024;

/** A door for the page's script. `open` doors need no bearer. */
type Door = Readonly<{
  takes: string | null;
  limit: number;
  open?: true;
  answer(body: Uint8Array, response: ServerResponse, name: string): void | Promise<void>;
}>;

export type LoopbackServer = Readonly<{
  origin: string;
  /** An address that opens the page once, within the ticket's time. The ticket stands in the fragment. */
  address(): string;
  close(): Promise<void>;
}>;

/**
 * Serves the page from `root` and the application's doors on a port of 127.0.0.1 that the system chooses. Every
 * caller is proved here, once (design: how a fact travels).
 */
export async function serveLoopback(app: App, root: string, ticketMs: number): Promise<LoopbackServer> {
  const known = tickets(ticketMs);
  const streams = eventStreams();
  const doors = doorsOf(app, known, streams);
  let origin = '';
  const server = createServer((request, response) => {
    receive(request, response, { origin, root, doors, known }).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  const port = await listening(server);
  origin = `http://127.0.0.1:${port}`;
  const stopListening = app.subscribe(streams.send);
  return {
    origin,
    address: () => `${origin}/#ticket=${known.issue()}`,
    close: () => {
      stopListening();
      streams.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function doorsOf(app: App, known: Tickets, streams: ReturnType<typeof eventStreams>): Readonly<Record<string, Door>> {
  return {
    enter: {
      open: true,
      takes: JSON_TYPE,
      limit: 1024,
      answer(body, response) {
        const ticket = field(jsonOf(body), 'ticket');
        const bearer = ticket === null ? null : known.redeem(ticket);
        if (bearer === null) refuse(response, 403);
        else sendJson(response, 200, { bearer });
      },
    },
    rpc: {
      takes: JSON_TYPE,
      limit: MAX_REQUEST,
      answer: async (body, response) => sendJson(response, 200, await app.dispatch(jsonOf(body))),
    },
    put: {
      takes: BYTES_TYPE,
      limit: MAX_PIECE,
      answer: async (body, response, upload) => sendJson(response, 200, await app.put(upload, body)),
    },
    get: {
      takes: JSON_TYPE,
      limit: 1024,
      async answer(body, response) {
        const ref = field(jsonOf(body), 'ref');
        if (ref === null) return refuse(response, 400);
        const got = await app.get(ref);
        if (!got.ok) return sendJson(response, 422, got);
        response.writeHead(200, { ...quietHeaders, 'Content-Type': got.mediaType });
        response.end(got.bytes);
      },
    },
    events: {
      takes: null,
      limit: 0,
      answer(_body, response) {
        response.writeHead(200, { ...quietHeaders, 'Content-Type': 'application/x-ndjson' });
        streams.add(response);
      },
    },
  };
}

type Serving = Readonly<{ origin: string; root: string; doors: Readonly<Record<string, Door>>; known: Tickets }>;

async function receive(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { origin, root, doors, known } = serving;
  const wrongHost = refusedHost(request, origin);
  if (wrongHost !== null) return refuse(response, wrongHost);
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const { room, name } = /^\/(?<room>[a-z]+)(?:\/(?<name>[\w-]{1,64}))?$/.exec(path)?.groups ?? {};
  const door = room !== undefined && Object.hasOwn(doors, room) ? doors[room] : undefined;
  if (door === undefined || (name !== undefined) !== (room === 'put'))
    return request.method === 'GET' ? visit(request, response, root, path) : refuse(response, 404);
  if (request.method !== 'POST') return refuse(response, 405);
  const refused = refusedCall(request, origin, door.takes);
  if (refused !== null) return refuse(response, refused);
  if (door.open !== true && !admitted(request, known)) return refuse(response, 401);
  const body = await bodyOf(request, door.limit);
  if (body === null) return refuse(response, 413);
  await door.answer(body, response, name ?? '');
}

async function visit(request: IncomingMessage, response: ServerResponse, root: string, path: string): Promise<void> {
  const refused = refusedVisit(request);
  if (refused !== null) return refuse(response, refused);
  const file = await pageFile(root, path);
  response.writeHead(file.status, file.headers);
  response.end(file.body);
}

function refuse(response: ServerResponse, status: number): void {
  // What was not read of a refused body is not waited for.
  response.writeHead(status, { ...quietHeaders, Connection: 'close' });
  response.end();
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...quietHeaders, 'Content-Type': JSON_TYPE });
  response.end(JSON.stringify(value));
}

function field(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
