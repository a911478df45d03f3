import type { Session, WebContents, WebPreferences } from 'electron';
import { isPageAddress, PAGE_ORIGIN } from './page-protocol.ts';

/** What the window's page may do by itself: nothing but draw, and speak through the preload's one object. */
export const webPreferences = (preload: string, session: Session): WebPreferences => ({
  preload,
  session,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
});

/** Keeps a window on the page: it goes nowhere else, opens nothing, embeds nothing. */
export function holdContents(contents: WebContents): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Grants a session nothing: no permission, no device, no address but the page's own; saves only what the page made. */
export function holdSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }));
  session.on('will-download', (event, item) => {
    if (!isOwnRequest(item.getURL())) event.preventDefault();
  });
}

const isOwnRequest = (url: string): boolean =>
  isPageAddress(url) || url.startsWith(`blob:${PAGE_ORIGIN}/`) || url.startsWith('data:image/');
