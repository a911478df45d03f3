import type { Bridge } from '#core/contract/bridge.ts';
import type { Reply } from '#core/contract/operation.ts';

/**
 * The bridge over the loopback host's doors, with no page: a request says what the page's own script would say.
 * `address` is one that the host gave out; its ticket is used up.
 */
export async function rpcBridge(address: string): Promise<Bridge> {
  const { origin, hash } = new URL(address);
  const send = (path: string, type: string, body: BodyInit, bearer?: string) =>
    fetch(`${origin}/${path}`, {
      method: 'POST',
      headers: {
        Origin: origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': type,
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      body,
    });
  const json = 'application/json';
  const entered = await send('enter', json, JSON.stringify({ ticket: hash.replace('#ticket=', '') }));
  const { bearer } = (await entered.json()) as { bearer: string };
  const replyTo = async (path: string, type: string, body: BodyInit) =>
    (await (await send(path, type, body, bearer)).json()) as Reply;
  return {
    request: (envelope) => replyTo('rpc', json, JSON.stringify(envelope)),
    put: async (upload, piece) => {
      const bytes = piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer();
      return replyTo(`put/${upload}`, 'application/octet-stream', bytes);
    },
    async get(ref) {
      const answer = await send('get', json, JSON.stringify({ ref }), bearer);
      if (!answer.ok) return (await answer.json()) as { ok: false; failure: string };
      return { ok: true, mediaType: answer.headers.get('content-type') ?? '', bytes: await answer.arrayBuffer() };
    },
    listen: () => {
      throw new Error('listen in a page');
    },
  };
}
