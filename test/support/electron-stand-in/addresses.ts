/**
 * Chromium knows no `app:` scheme, and no client of it can teach it one. So `app://redress` is `https://redress.app.invalid`
 * in the browser, an origin like any other, and is called by its own name again before the program sees it.
 */
const ZONE = 'invalid';

export function toBrowser(address: string): string {
  const parts = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<host>[^/?#]*)(?<rest>.*)$/s.exec(address)?.groups;
  if (parts === undefined || parts.scheme === 'http' || parts.scheme === 'https') return address;
  return `https://${parts.host}.${parts.scheme}.${ZONE}${parts.rest}`;
}

export function fromBrowser(address: string): string {
  return address.replace(/^(blob:)?https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/, '$1$3://$2');
}

/** The origin of an address, custom schemes included, as Electron says it. */
export function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(address)?.[0] ?? 'null';
}
