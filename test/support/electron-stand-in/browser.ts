import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { noBrowserSentence, quietFlags, testBrowser } from '#scripts/browser.mjs';

export type Running = Readonly<{ context: BrowserContext; endpoint: string; close(): Promise<void> }>;

/** A Chromium that reaches no network, with a profile that is removed with it; `endpoint` lets a test drive it too. */
export async function startChromium(): Promise<Running> {
  const executablePath = testBrowser();
  if (executablePath === null) throw new Error(noBrowserSentence());
  const profile = mkdtempSync(join(tmpdir(), 'redress-stand-in-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    handleSIGTERM: false,
    handleSIGINT: false,
    locale: 'en-GB',
    timezoneId: 'Europe/Zagreb',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ...quietFlags,
    ],
  });
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n', 1)[0];
  return {
    context,
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
