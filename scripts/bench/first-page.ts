import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bridge } from '#core/contract/bridge.ts';
import { forkedChild } from '#main/hosts/node/children.ts';
import { pagesOver } from '#main/intake/pages.ts';
import { asker, givenOver } from '#test/support/given.ts';
import { startJourneyHost } from '#test/support/journey.ts';
import { aPdfOf, aScannedPage, type ScannedPage } from '#test/support/make-scans.ts';
import { type BarePage, barePage } from './bare-page.ts';
import { type Figure, median } from './figure.ts';

/** A scan is on screen within half a second, whatever its length. */
const LIMIT_MS = 500;
const TIMES = 5;
const INPUT = '[aria-label="Files to add"]';

const fixture = new URL('../../test/fixtures/scans/owner-locked.pdf', import.meta.url);
const readingEntry = new URL('../../main/intake/child.ts', import.meta.url).pathname;
const buildScript = new URL('../build.mjs', import.meta.url).pathname;

/**
 * First page of scans of 50 and of 500 pages (A4, 200 dpi; grey pages of 150 KB, and plain ones as small as an office
 * scanner makes them), from the drop to its picture on the screen of the built program in Chromium: received, sealed and
 * recorded as in daily work. The median of five drops.
 */
export async function run(): Promise<Figure[]> {
  execFileSync(process.execPath, [buildScript], { stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  const host = await startJourneyHost('2026-12-21T09:14:00+02:00', join(folder, 'data'));
  const page = await barePage(folder);
  try {
    await anOfficeIn(page, await host.address());
    return await figuresOf(page, folder);
  } finally {
    await page.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function anOfficeIn(page: BarePage, address: string): Promise<void> {
  await page.goTo(address);
  const bridge = bridgeOf(page);
  await givenOver(bridge, asker(bridge)).anOffice();
  await page.reload();
  await page.until(`document.querySelector('${INPUT}')`);
}

/** The page's own bridge, for what the measurement begins with. */
const bridgeOf = (page: BarePage): Bridge => ({
  request: (envelope) =>
    page.evaluate(`window.redress.request(${JSON.stringify(envelope)})`) as ReturnType<Bridge['request']>,
  put: async (upload, piece) => {
    const bytes = piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer();
    const text = JSON.stringify(Buffer.from(bytes).toString('base64'));
    return page.evaluate(`window.redress.put('${upload}', Uint8Array.fromBase64(${text}).buffer)`) as ReturnType<
      Bridge['put']
    >;
  },
  get: () => Promise.reject(new Error('pictures are looked at in the page')),
  listen: () => () => undefined,
});

async function figuresOf(page: BarePage, folder: string): Promise<Figure[]> {
  const grey = await theFixturesPage();
  const plain = await aScannedPage(7, 1654, 2339);
  const scans = [
    aPdfOf(Array.from({ length: 50 }, () => grey)),
    ...[plain, grey].map((sheet) => aPdfOf(Array.from({ length: 500 }, () => sheet))),
  ];
  const figures: Figure[] = [];
  for (const [number, scan] of scans.entries()) {
    const file = join(folder, `${number}.pdf`);
    writeFileSync(file, scan);
    const taken: number[] = [];
    for (let time = 0; time < TIMES; time += 1) taken.push(await timeToFirstPage(page, file));
    const value = Math.round(median(taken));
    const name = `first page of a ${number === 0 ? 50 : 500}-page scan (${Math.round(scan.length / 1e6)} MB), from its drop`;
    figures.push({ name, value, unit: 'ms', ratio: Number((value / LIMIT_MS).toFixed(2)), of: `limit ${LIMIT_MS} ms` });
  }
  return figures;
}

async function theFixturesPage(): Promise<ScannedPage> {
  const child = forkedChild(readingEntry);
  const pages = pagesOver(child);
  await pages.open('scan', readFileSync(fixture));
  const picture = await pages.picture('scan', 1, null);
  child.kill();
  if (!picture.ok) throw new Error(`the fixture was not read: ${picture.failure}`);
  const { bytes, width, height } = picture.value;
  return { jpeg: Buffer.from(bytes), width, height };
}

/** In the page: counts from the change of the file input to the first frame in which another picture stands on the desk. */
const WATCH = `
  window.firstPage = new Promise((resolve) => {
    const picture = () => document.querySelector('#scan [data-well] img');
    const before = picture()?.src;
    let began = 0;
    const look = () => {
      const now = picture();
      if (now?.complete && now.naturalWidth > 0 && now.src !== before) resolve(performance.now() - began);
      else requestAnimationFrame(look);
    };
    document.querySelector('${INPUT}').addEventListener('change', () => { began = performance.now(); look(); }, { once: true, capture: true });
  });
  true`;

async function timeToFirstPage(page: BarePage, file: string): Promise<number> {
  await page.evaluate(WATCH);
  await page.giveFile(INPUT, file);
  return Number(await page.evaluate('window.firstPage'));
}
