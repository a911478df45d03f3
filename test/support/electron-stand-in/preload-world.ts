import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { preloadElectron, type Wired, worldOf } from './worlds.ts';

const WORLD = 'preload';
const BINDING = 'standInPost';
const RECEIVER = 'standInReceive';

/** What the page's script asks of the program, and how it is answered. */
export type FromPage = Readonly<{ id: number; channel: string; args: unknown[] }>;

/**
 * Puts the preload before every document of the page, in a world of its own, as a sandboxed and isolated one: it can
 * require `electron` and nothing else. `frame` is the id of the page's top frame. `onInvoke` is told what it asks; `send` reaches it.
 */
export async function setPreload(cdp: CDPSession, frame: string, file: string, onInvoke: (asked: FromPage) => void) {
  const secret = randomBytes(8).toString('hex');
  const [page, preload] = [`${secret}-page`, `${secret}-preload`];
  let context: number | null = null;
  cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
    // The browser makes that world in frames too, where no preload runs.
    if (made.name === WORLD && (made.auxData as { frameId?: string })?.frameId === frame) context = made.id;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === BINDING && executionContextId === context) onInvoke(JSON.parse(payload, unwire) as FromPage);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  const onlyOnTop = (script: string) => `if (window.top === window) {\n${script}\n}`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: onlyOnTop(`(${worldOf})('${page}', '${preload}');`),
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: onlyOnTop(`
      const world = (${worldOf})('${preload}', '${page}');
      const { module: electron, receive } = (${preloadElectron})(world, (json) => ${BINDING}(json));
      globalThis.${RECEIVER} = receive;
      const require = (name) => {
        if (name !== 'electron') throw new Error('module not found: ' + name);
        return electron;
      };
      (function (require, module, exports) {\n${readFileSync(file, 'utf8')}\n})(require, { exports: {} }, {});`),
  });
  return {
    send(message: unknown): void {
      if (context === null) return;
      const json = JSON.stringify(JSON.stringify(message, wire));
      // The document may have been left in the meantime; then nobody is there to hear it.
      cdp.send('Runtime.evaluate', { contextId: context, expression: `${RECEIVER}(${json})` }).catch(() => undefined);
    },
  };
}

function wire(_key: string, value: unknown): unknown {
  if (!(value instanceof ArrayBuffer) && !(value instanceof Uint8Array)) return value;
  const bytes = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(value);
  return { $bytes: bytes.toString('base64'), buffer: value instanceof ArrayBuffer } satisfies Wired;
}

function unwire(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
  const { $bytes, buffer } = value as Wired;
  const bytes = new Uint8Array(Buffer.from($bytes, 'base64'));
  return buffer ? bytes.buffer : bytes;
}
