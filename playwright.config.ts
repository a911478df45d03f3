import { defineConfig } from '@playwright/test';
import { noBrowserSentence, quietFlags, testBrowser } from './scripts/browser.mjs';
import { setSurroundings } from './test/support/surroundings.ts';

if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error(`node ${process.version}: run through npm or npx, so that Node 24 of node_modules/.bin is used`);
const executablePath = testBrowser();
if (executablePath === null) throw new Error(noBrowserSentence());

setSurroundings();

export default defineConfig({
  testDir: 'test',
  testMatch: ['journeys/**/*.{test,spec}.ts', 'faults/**/*.test.ts'],
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  // Generous: a machine may be busy with other things, and a test that waits for a condition loses nothing by it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Zagreb',
    actionTimeout: 60_000,
    // Nobody watches: what fades and slides in is only waited for.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace more than doubles the time that a journey takes; the page as it stood is told without one.
    trace: process.env.REDRESS_TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath,
      headless: true,
      args: ['--headless', '--no-sandbox', '--disable-gpu', ...quietFlags],
    },
  },
});
