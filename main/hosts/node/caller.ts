import type { IncomingMessage } from 'node:http';
import type { Tickets } from './tickets.ts';

/** Why a request is refused before anything of it is read, as an HTTP status; null when it may come in. */
export type Refused = 403 | 415 | 421 | null;

/**
 * For every request. A foreign `Host` is a name that somebody bent to this address (DNS rebinding): it is told that
 * this is not the server it wants.
 */
export const refusedHost = (request: IncomingMessage, origin: string): Refused =>
  `http://${request.headers.host ?? ''}` === origin ? null : 421;

/** For files of the page: opened by a person or by the page itself, never linked, framed or fetched from elsewhere. */
export function refusedVisit(request: IncomingMessage): Refused {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'none' || site === 'same-origin' ? null : 403;
}

/** For every door of the page: the page's own script alone, with the type of content that the door takes. */
export function refusedCall(request: IncomingMessage, origin: string, mediaType: string | null): Refused {
  const { headers } = request;
  if (headers.origin !== origin || headers['sec-fetch-site'] !== 'same-origin') return 403;
  return mediaType === null || headers['content-type'] === mediaType ? null : 415;
}

/** Whether the request carries a bearer that this server gave out. */
export function admitted(request: IncomingMessage, known: Tickets): boolean {
  const bearer = /^Bearer (?<secret>[\w-]{43})$/.exec(request.headers.authorization ?? '')?.groups?.secret;
  return bearer !== undefined && known.admits(bearer);
}
