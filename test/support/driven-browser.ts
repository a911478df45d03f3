import { type Browser, chromium } from '@playwright/test';

const TRIES = 6;
const TRY_MS = 10_000;

/**
 * Drives a browser that somebody else has started. A Chromium that is only just beginning now and then leaves the first
 * who asks without an answer, so it is asked again.
 */
export async function drivenBrowser(endpoint: string): Promise<Browser> {
  for (let tries = 1; ; tries += 1)
    try {
      return await chromium.connectOverCDP(endpoint, { timeout: TRY_MS });
    } catch (error) {
      if (tries === TRIES) throw error;
    }
}
