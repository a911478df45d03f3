import type { Bridge } from '#core/contract/bridge.ts';
import type { Reply } from '#core/contract/operation.ts';
import { eventsOver } from './event-lines.ts';

const STORED = 'redress.bearer';

const ticketHere = (): string | null => /^#ticket=(?<ticket>[\w-]+)$/.exec(location.hash)?.groups?.ticket ?? null;

/** The ticket of this window's address, taken out of it, so that it is neither seen, kept nor sent anywhere. */
function takeTicket(): string | null {
  const ticket = ticketHere();
  if (ticket !== null) history.replaceState(null, '', '/');
  return ticket;
}

/** The bearer of this window: for its ticket, or kept from before it was loaded again. */
async function enter(ticket: string | null): Promise<string | null> {
  if (ticket !== null) {
    const answer = await fetch('/enter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ticket }),
    });
    if (answer.ok) sessionStorage.setItem(STORED, ((await answer.json()) as { bearer: string }).bearer);
  }
  return sessionStorage.getItem(STORED);
}

type Refused = Readonly<{ ok: false; failure: string }>;
type Got = Awaited<ReturnType<Bridge['get']>>;
const refused = (failure: string): Refused => ({ ok: false, failure });

const readReply = async (answer: Response): Promise<Reply> => (await answer.json()) as Reply;

async function readBytes(answer: Response): Promise<Got> {
  if (!answer.ok) return (await answer.json()) as Refused;
  return { ok: true, mediaType: answer.headers.get('Content-Type') ?? '', bytes: await answer.arrayBuffer() };
}

function loopbackBridge(): Bridge {
  const entered = enter(takeTicket());

  async function call(path: string, mediaType: string, body: BodyInit, signal?: AbortSignal): Promise<Response> {
    const bearer = (await entered) ?? '';
    return fetch(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': mediaType },
      body,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** What `read` makes of the answer, or how the host let us down. */
  async function asked<T>(calling: Promise<Response>, read: (answer: Response) => Promise<T>): Promise<T | Refused> {
    try {
      const answer = await calling;
      if (answer.ok || answer.status === 422) return await read(answer);
      return refused(answer.status === 401 ? 'host.not-entered' : 'request.bug');
    } catch {
      return refused('host.gone');
    }
  }

  return {
    request: (envelope) => asked(call('/rpc', 'application/json', JSON.stringify(envelope)), readReply),
    put: async (upload, piece) => {
      const sendable = piece instanceof Blob || piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer();
      return asked(call(`/put/${upload}`, 'application/octet-stream', sendable), readReply);
    },
    get: (ref) => asked(call('/get', 'application/json', JSON.stringify({ ref })), readBytes),
    listen: eventsOver((signal) => call('/events', 'application/json', '', signal)),
  };
}

if (!('redress' in window)) {
  Object.defineProperty(window, 'redress', { value: loopbackBridge() });
  // A new address typed over the old one changes the fragment only: the window begins anew with it.
  addEventListener('hashchange', () => {
    if (ticketHere() !== null) location.reload();
  });
}
