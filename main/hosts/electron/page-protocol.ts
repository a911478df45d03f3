import { protocol, type Session } from 'electron';
import { pageFile, quietHeaders } from '../page-files.ts';

export const PAGE_ORIGIN = 'app://redress';

/** Makes `app:` a scheme like https, with origins and a policy of its own. Once, before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the page from `root`, the same files and policy as every host; no other name, no other method. */
export function servePage(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'redress' || request.method !== 'GET')
      return new Response(null, { status: 404, headers: quietHeaders });
    const { status, headers, body } = await pageFile(root, pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}

/** Whether `address` is a place of the page. Compared as a parsed address, for `app://redress.example` begins alike. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'app:' && url.host === 'redress';
}
