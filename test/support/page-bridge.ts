import type { Page } from '@playwright/test';
import type { Bridge } from '#core/contract/bridge.ts';
import { asker, givenOver } from './given.ts';

/** The bridge of an open page, for what a journey begins with and is not about. */
export const pageBridge = (page: Page): Bridge => ({
  request: (envelope) => page.evaluate((asked) => window.redress.request(asked), envelope),
  put: async (upload, piece) => {
    const bytes = piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer();
    return page.evaluate(
      ([id, text]) => {
        const { fromBase64 } = Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> };
        return window.redress.put(id, fromBase64(text).buffer);
      },
      [upload, Buffer.from(bytes).toString('base64')] as const,
    );
  },
  async get(ref) {
    const got = await page.evaluate(async (asked) => {
      const answer = await window.redress.get(asked);
      const textOf = (bytes: ArrayBuffer) => (new Uint8Array(bytes) as unknown as { toBase64(): string }).toBase64();
      return answer.ok ? { ...answer, bytes: textOf(answer.bytes) } : answer;
    }, ref);
    return got.ok ? { ...got, bytes: new Uint8Array(Buffer.from(got.bytes, 'base64')).buffer } : got;
  },
  listen: () => {
    throw new Error('listen in the page itself');
  },
});

/** Asks and givens over the page, as in tests without one. */
export function overPage(page: Page) {
  const bridge = pageBridge(page);
  const asking = asker(bridge);
  return { ...asking, given: givenOver(bridge, asking) };
}
