import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** What a host answers for a file of the page. `body` is empty where the status says it all. */
export type ServedFile = Readonly<{ status: 200 | 404; headers: Readonly<Record<string, string>>; body: Uint8Array }>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The policy of the page: nothing from elsewhere, no inline script; styles by file or by this response's nonce. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** On every answer of every host, whatever it carries. */
export const quietHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The file that `path` (as it stands in the address) names under `root`. Anything else is 404: unknown kinds, paths
 * that do not decode, paths that lead out of `root`.
 */
export async function pageFile(root: string, path: string): Promise<ServedFile> {
  const file = fileUnder(root, path);
  const mediaType = file === null ? undefined : mediaTypes[extname(file)];
  if (file === null || mediaType === undefined) return missing;
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return missing;
  const headers = { ...quietHeaders, 'Content-Type': mediaType };
  if (extname(file) !== '.html') return { status: 200, headers, body: bytes };
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { ...headers, 'Content-Security-Policy': contentPolicy(nonce) },
    body: new TextEncoder().encode(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)),
  };
}

const missing: ServedFile = { status: 404, headers: quietHeaders, body: new Uint8Array() };

function fileUnder(root: string, path: string): string | null {
  const decoded = decoding(path === '/' ? '/index.html' : path);
  if (decoded === null || /[\\\0]/.test(decoded)) return null;
  const file = resolve(root, `.${decoded}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

function decoding(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
