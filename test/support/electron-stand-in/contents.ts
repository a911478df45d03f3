import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from '@playwright/test';
import type * as E from 'electron';
import { fromBrowser, originOf, toBrowser } from './addresses.ts';
import { ipcMain } from './ipc.ts';
import { type FromPage, setPreload } from './preload-world.ts';
import type { SessionStandIn } from './session.ts';

/** What Chromium tells of a request that waits for us. */
type Paused = Readonly<{
  requestId: string;
  frameId: string;
  resourceType: string;
  request: Readonly<{ url: string; method: string; headers: Record<string, string> }>;
}>;

/** A frame as a door sees its caller. */
type Frame = { url: string; origin: string; parent: Frame | null };

/** The page of a window: a real page of Chromium, held by what the program said. */
export class ContentsStandIn extends EventEmitter {
  readonly session: SessionStandIn;
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  #mainFrame = '';
  #send: (message: unknown) => void = () => {};
  #opens: Parameters<E.WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });
  /** The address that the program itself is loading: no navigation of the page's. */
  #loading: string | null = null;

  constructor(session: SessionStandIn) {
    super();
    this.session = session;
  }

  setWindowOpenHandler(handler: Parameters<E.WebContents['setWindowOpenHandler']>[0]): void {
    this.#opens = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.#send({ channel, args: structuredClone(args) });
  }
  isDestroyed = (): boolean => this.#page?.isClosed() ?? false;
  get mainFrame(): Frame {
    const url = fromBrowser(this.#page?.url() ?? '');
    return { url, origin: originOf(url), parent: null };
  }

  /** Takes hold of a page before anything is loaded into it. */
  async hold(page: Page, preload: string): Promise<void> {
    this.#page = page;
    const cdp = await page.context().newCDPSession(page);
    this.#cdp = cdp;
    await cdp.send('Page.enable');
    this.#mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    const { send } = await setPreload(cdp, this.#mainFrame, preload, (asked) => void this.#answer(asked));
    this.#send = send;
    cdp.on('Fetch.requestPaused', (paused) => void this.#pass(cdp, paused));
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    cdp.on('Page.windowOpen', ({ url }) => this.#opened(url));
    page.on('popup', (popup) => void popup.close());
    page.on('download', (download) => {
      const item = { getURL: () => fromBrowser(download.url()) };
      if (stopped((event) => this.session.emit('will-download', event, item, this))) void download.cancel();
    });
  }

  async load(address: string): Promise<void> {
    if (this.#page === null || this.#cdp === null) throw new Error('no page is held');
    await this.#settlePermissions(this.#cdp, address);
    this.#loading = address;
    await this.#page.goto(toBrowser(address));
    this.#loading = null;
  }

  /** The browser forgets what it was told here when the client that told it goes. */
  async #settlePermissions(cdp: CDPSession, address: string): Promise<void> {
    const origin = originOf(toBrowser(address));
    for (const [name, granted] of await this.session.granted(this as unknown as E.WebContents, originOf(address)))
      await cdp.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
        origin,
      });
  }

  async #answer({ id, channel, args }: FromPage): Promise<void> {
    try {
      const event = { sender: this, senderFrame: this.mainFrame, type: 'frame' };
      this.#send({ id, value: structuredClone(await ipcMain.knock(channel, event, args)) });
    } catch (error) {
      this.#send({ id, error: `Error invoking remote method '${channel}': ${String(error)}` });
    }
  }

  #opened(url: string): void {
    const details = { url: fromBrowser(url), frameName: '', features: '', disposition: 'foreground-tab' };
    const answer = this.#opens(details as E.HandlerDetails);
    if (answer.action !== 'deny') throw new Error(`a window was opened for ${url}: the stand-in has one window`);
  }

  /** One request of the page: what the program decides about it, and what it serves. */
  async #pass(cdp: CDPSession, paused: Paused): Promise<void> {
    const { requestId } = paused;
    const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'InternetDisconnected') =>
      cdp.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
    const url = fromBrowser(paused.request.url);
    if (paused.resourceType === 'Document' && !this.#mayGo(paused, url)) return void (await fail('Aborted'));
    if (await this.session.cancels(url)) return void (await fail('BlockedByClient'));
    const handler = this.session.schemes.get(url.split(':', 1)[0] ?? '');
    if (handler === undefined) return void (await fail('InternetDisconnected'));
    const { method, headers } = paused.request;
    const answer = await handler(new Request(url, { method, headers }) as never);
    const served = {
      requestId,
      responseCode: answer.status,
      responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    };
    // A page that is loaded again has given up what it had asked for.
    await cdp.send('Fetch.fulfillRequest', served).catch(() => undefined);
  }

  #mayGo({ frameId }: Paused, url: string): boolean {
    if (url === this.#loading) return true;
    const isMainFrame = frameId === this.#mainFrame;
    const details = { url, isMainFrame, isSameDocument: false, frame: null };
    const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    return !events.some((name) => stopped((event) => this.emit(name, Object.assign(event, details))));
  }
}

/** Whether a listener of what `emit` emits prevented the default. */
export function stopped(emit: (event: { preventDefault(): void; defaultPrevented: boolean }) => void): boolean {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  emit(event);
  return event.defaultPrevented;
}
