import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { asker, givenOver, me } from '#test/support/given.ts';
import { test as base, type JourneyHost, startJourneyHost } from '#test/support/journey.ts';
import { rpcBridge } from '#test/support/rpc-bridge.ts';

export { expect } from '@playwright/test';

type Asking = ReturnType<typeof asker> & Readonly<{ given: ReturnType<typeof givenOver> }>;

/** An office of LoonieBit on Monday 21 December 2026, 09:14: two persons, an empty tray, and a program that runs. */
export type House = Asking & Readonly<{ host: JourneyHost; recoveryKey: string; data: string }>;

/** The same requests that a page sends, to the program behind `host`. */
export async function askingOver(host: JourneyHost): Promise<Asking> {
  const bridge = await rpcBridge(await host.address());
  const asking = asker(bridge);
  return { ...asking, given: givenOver(bridge, asking) };
}

/**
 * One house serves every test of a worker: each test makes a case of its own, and finds the office open with Tomas
 * signed in. `page` is the program's window, opened but not yet led anywhere.
 */
export const test = base.extend<{ page: Page; to: (place: string) => Promise<void> }, { house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const root = mkdtempSync(join(tmpdir(), 'redress-house-'));
      const data = join(root, 'data');
      const host = await startJourneyHost('2026-12-21T09:14:00+02:00', data);
      const asking = await askingOver(host);
      const recoveryKey = await asking.given.anOffice();
      await asking.given.aSecondPerson();
      await use({ ...asking, host, recoveryKey, data });
      await host.stop();
      rmSync(root, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  page: async ({ context, house }, use) => {
    await house.must('session.unlock', { ...me });
    const page = await context.newPage();
    await page.goto(await house.host.address());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
  },
  /** Goes to a place of the program: `/queue/open`. */
  to: async ({ page }, use) => {
    await use(async (place) => {
      await page.evaluate((path) => {
        location.hash = path;
      }, place);
    });
  },
});
