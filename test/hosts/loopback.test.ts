import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackServer, serveLoopback } from '#main/hosts/node/server.ts';
import { tickets } from '#main/hosts/node/tickets.ts';
import { recordingApp } from './fixtures/recording-app.ts';

const root = new URL('./fixtures/page', import.meta.url).pathname;
const { app, reached, emit } = recordingApp();
let server: LoopbackServer;
let bearer: string;

type Asked = { method?: string; headers?: Record<string, string | undefined>; body?: string | Uint8Array };
type Got = { status: number; headers: Record<string, unknown>; text: string };

/** One request as it goes over the wire: every header as given, nothing made up by a client. */
function send(path: string, { method = 'POST', headers = {}, body = '' }: Asked = {}): Promise<Got> {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.origin);
    const options = { host: '127.0.0.1', port, path, method, headers: given as Record<string, string> };
    const asking = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** What the page's own script sends, but for what a test changes. */
const fromThePage = (changed: Record<string, string | undefined> = {}) => ({
  Origin: server.origin,
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
  Authorization: `Bearer ${bearer}`,
  ...changed,
});

const ticketOf = (address: string) => new URL(address).hash.replace('#ticket=', '');
const enter = (ticket: string) =>
  send('/enter', { headers: fromThePage({ Authorization: undefined }), body: JSON.stringify({ ticket }) });

beforeAll(async () => {
  server = await serveLoopback(app, root, 60_000);
  bearer = (JSON.parse((await enter(ticketOf(server.address()))).text) as { bearer: string }).bearer;
});
afterAll(() => server.close());
beforeEach(() => void reached.splice(0));

describe('entering', () => {
  test('exchanges the ticket of the address for a bearer, with no cookie', async () => {
    const answer = await enter(ticketOf(server.address()));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ bearer: expect.stringMatching(/^[\w-]{43}$/) });
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  test('refuses a ticket that was used', async () => {
    const ticket = ticketOf(server.address());
    await enter(ticket);
    expect((await enter(ticket)).status).toBe(403);
  });

  test('refuses a ticket that nobody gave out, or none', async () => {
    expect((await enter('x'.repeat(43))).status).toBe(403);
    expect((await send('/enter', { headers: fromThePage(), body: 'null' })).status).toBe(403);
  });

  test('refuses a ticket that is too old', () => {
    let now = 0;
    const known = tickets(60_000, () => now);
    const [early, late] = [known.issue(), known.issue()];
    now = 60_000;
    expect(known.redeem(early)).not.toBeNull();
    now = 60_001;
    expect(known.redeem(late)).toBeNull();
  });
});

describe('a call by the page', () => {
  test('reaches the application', async () => {
    const asked = { operation: 'office.status', input: {} };
    const answer = await send('/rpc', { headers: fromThePage(), body: JSON.stringify(asked) });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: asked });
  });

  test('appends pieces and fetches bytes', async () => {
    const headers = fromThePage({ 'Content-Type': 'application/octet-stream' });
    const piece = await send('/put/upload-1', { headers, body: new Uint8Array(4 * 1024 * 1024) });
    expect(JSON.parse(piece.text)).toEqual({ ok: true, value: { size: 4 * 1024 * 1024 } });
    const page = await send('/get', { headers: fromThePage(), body: '{"ref":"page"}' });
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
    const none = await send('/get', { headers: fromThePage(), body: '{"ref":"none"}' });
    expect(none.status).toBe(422);
    expect(JSON.parse(none.text)).toEqual({ ok: false, failure: 'page.not-found' });
  });

  test('hears events as they happen', async () => {
    const stop = new AbortController();
    const headers = { Authorization: `Bearer ${bearer}`, Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' };
    const { port } = new URL(server.origin);
    const heard = new Promise<string>((resolve) => {
      const options = { host: '127.0.0.1', port, path: '/events', method: 'POST', headers, signal: stop.signal };
      const asking = httpRequest(options, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
          if (text === '\n') emit({ event: 'session.locked' });
          else resolve(text);
        });
        response.on('error', () => undefined);
      });
      asking.on('error', () => undefined);
      asking.end();
    });
    expect(await heard).toBe('\n{"event":"session.locked"}\n');
    stop.abort();
  });
});

describe('a call is refused, and reaches nothing,', () => {
  const refusals: [string, number, Asked & { changed?: Record<string, string | undefined>; path?: string }][] = [
    ['without a bearer', 401, { changed: { Authorization: undefined } }],
    ['with a bearer that nobody gave out', 401, { changed: { Authorization: `Bearer ${'x'.repeat(43)}` } }],
    ['with a bearer of another shape', 401, { changed: { Authorization: 'Basic eA==' } }],
    ['under a foreign Host', 421, { changed: { Host: 'redress.evil.example' } }],
    ['under the name localhost', 421, { changed: { Host: 'localhost' } }],
    ['from a foreign Origin', 403, { changed: { Origin: 'http://127.0.0.1:1' } }],
    ['from no Origin', 403, { changed: { Origin: undefined } }],
    ['from an opaque Origin', 403, { changed: { Origin: 'null' } }],
    ['from another site', 403, { changed: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['from another port of this machine', 403, { changed: { 'Sec-Fetch-Site': 'same-site' } }],
    ['from no page at all', 403, { changed: { 'Sec-Fetch-Site': undefined } }],
    ['as text', 415, { changed: { 'Content-Type': 'text/plain' } }],
    ['as a form', 415, { changed: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    ['with GET', 405, { method: 'GET' }],
    ['with OPTIONS: nobody else may ask', 405, { method: 'OPTIONS' }],
    ['when it is too large', 413, { body: JSON.stringify({ input: 'x'.repeat(1024 * 1024) }) }],
    ['when it says it is too large', 413, { changed: { 'Content-Length': String(2 ** 31) }, body: '' }],
    [
      'when a piece is too large',
      413,
      {
        path: '/put/upload-1',
        changed: { 'Content-Type': 'application/octet-stream' },
        body: new Uint8Array(4 * 1024 * 1024 + 1),
      },
    ],
    ['when it fetches nothing', 400, { path: '/get', body: '{}' }],
    ['at a door that is not there', 404, { path: '/admin' }],
    ['at a door named like a part of every object', 404, { path: '/constructor' }],
    ['at a piece without a name', 404, { path: '/put' }],
  ];
  test.each(refusals)('%s', async (_why, status, { changed, path = '/rpc', ...asked }) => {
    const answer = await send(path, { body: '{}', ...asked, headers: fromThePage(changed) }).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    // A server that answers before it has read a long body may close under the hands of the writer.
    if (answer instanceof Error) expect([413]).toContain(status);
    else {
      expect(answer.status).toBe(status);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect(reached).toEqual([]);
  });

  test('when it listens without a bearer', async () => {
    const answer = await send('/events', { headers: fromThePage({ Authorization: undefined }) });
    expect(answer.status).toBe(401);
  });
});

describe('the page', () => {
  const visit = (path: string, headers: Record<string, string> = {}) => send(path, { method: 'GET', headers });

  test('is served under a strict policy, its nonce new each time', async () => {
    const [first, second] = await Promise.all([visit('/'), visit('/', { 'Sec-Fetch-Site': 'none' })]);
    const policy = String(first.headers['content-security-policy']);
    const nonce = /'nonce-(?<nonce>[^']+)'/.exec(policy)?.groups?.nonce ?? '';
    expect(first.text).toContain(`nonce="${nonce}"`);
    expect(second.text).not.toContain(nonce);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(first.headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test('has files beside it', async () => {
    expect(await visit('/assets/script.js', { 'Sec-Fetch-Site': 'same-origin' })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });

  test.each(['cross-site', 'same-site'])('is not given to a page elsewhere (%s)', async (site) => {
    expect((await visit('/', { 'Sec-Fetch-Site': site })).status).toBe(403);
  });

  test('is not given under a foreign Host', async () => {
    expect((await visit('/', { Host: 'redress.evil.example' })).status).toBe(421);
  });

  test.each([
    '/../page-elsewhere/index.html',
    '/%2e%2e/page-elsewhere/index.html',
    '/assets/..%2f..%2fpage-elsewhere/index.html',
    '/..%5cpage-elsewhere%5cindex.html',
    '/assets/%00script.js',
    '/%E0%A4%A',
    '/assets',
    '/nowhere.js',
  ])('never leads out of its folder: %s', async (path) => {
    const answer = await visit(path);
    expect(answer).toMatchObject({ status: 404, text: '' });
  });
});
