import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import type * as E from 'electron';
import { announceWindow, app } from './application.ts';
import { ContentsStandIn } from './contents.ts';
import { type SessionStandIn, session } from './session.ts';

/** The only preferences the stand-in can keep: those of an isolated, sandboxed page. Any other is refused. */
const required: E.WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
};

export class BrowserWindow extends EventEmitter {
  static #open = 0;
  readonly webContents: ContentsStandIn;
  readonly #options: E.BrowserWindowConstructorOptions;
  #page: Page | null = null;
  #maximised = false;

  constructor(options: E.BrowserWindowConstructorOptions) {
    super();
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of Object.entries(required))
      if (Reflect.get(preferences, name) !== value) throw new Error(`the stand-in needs ${name}: ${String(value)}`);
    this.#options = options;
    this.webContents = new ContentsStandIn(
      (preferences.session as unknown as SessionStandIn) ?? session.defaultSession,
    );
    BrowserWindow.#open += 1;
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const { context } = await app.browser();
    const page = context.pages()[0] ?? (await context.newPage());
    this.#page = page;
    const { width = 800, height = 600, webPreferences } = this.#options;
    await page.setViewportSize({ width, height });
    await this.webContents.hold(page, webPreferences?.preload ?? '');
    page.once('close', () => this.#closed());
    await this.webContents.load(url);
    this.emit('ready-to-show');
    await announceWindow();
  }
  #closed(): void {
    this.emit('close');
    this.emit('closed');
    BrowserWindow.#open -= 1;
    if (BrowserWindow.#open === 0) app.emit('window-all-closed');
  }

  show = (): void => void this.#page?.bringToFront().catch(() => undefined);
  focus = (): void => this.show();
  restore(): void {
    this.#maximised = false;
  }
  maximize(): void {
    this.#maximised = true;
  }
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => this.#maximised;
  getNormalBounds(): E.Rectangle {
    const { width = 800, height = 600, x = 0, y = 0 } = this.#options;
    return { x, y, width, height };
  }
}
