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
/** The width of a page in the split view, px. */
const SHOWN_PX = 800;
const INPUT = '[aria-label="Files to add"]';

const fixture = new URL('../../test/fixtures/scans/owner-locked.pdf', import.meta.url);
const readingEntry = new URL('../../main/intake/child.ts', import.meta.url).pathname;
const buildScript = new URL('../build.mjs', import.meta.url).pathname;

type Pages = ReturnType<typeof pagesOver>;

/**
 * First page of scans of 50 and of 500 pages (A4 at 50 and 200 dpi, plain and grey), twice: read and drawn by the process
 * that reads scans; and from the drop to the screen of the built program in Chromium, received, sealed and recorded as in
 * daily work. The median of five each.
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

type Scan = Readonly<{ name: string; bytes: Uint8Array }>;

async function figuresOf(page: BarePage, folder: string): Promise<Figure[]> {
  const child = forkedChild(readingEntry);
  const pages = pagesOver(child);
  const figures: Figure[] = [];
  for (const { name, bytes } of await scans(pages)) {
    const file = join(folder, 'scan.pdf');
    writeFileSync(file, bytes);
    figures.push(await figure(`${name}, read and drawn`, () => timeToDraw(pages, bytes)));
    figures.push(await figure(`${name}, from its drop to the screen`, () => timeToFirstPage(page, file)));
  }
  child.kill();
  return figures;
}

async function figure(name: string, measure: () => Promise<number>): Promise<Figure> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) taken.push(await measure());
  const value = Math.round(median(taken));
  return { name, value, unit: 'ms', ratio: Number((value / LIMIT_MS).toFixed(2)), of: `limit ${LIMIT_MS} ms` };
}

async function scans(pages: Pages): Promise<readonly Scan[]> {
  const grey = await theFixturesPage(pages);
  const plain = await aScannedPage(7, 1654, 2339);
  const small = await aScannedPage(7);
  const scan = (count: number, sheet: ScannedPage): Scan => {
    const bytes = aPdfOf(Array.from({ length: count }, () => sheet));
    return { name: `first page of ${count} pages (${Math.round(bytes.length / 1e6)} MB)`, bytes };
  };
  return [scan(50, grey), scan(500, small), scan(500, plain), scan(500, grey)];
}

async function theFixturesPage(pages: Pages): Promise<ScannedPage> {
  await pages.open('fixture', readFileSync(fixture));
  const picture = await pages.picture('fixture', 1, null);
  pages.close('fixture');
  if (!picture.ok) throw new Error(`the fixture was not read: ${picture.failure}`);
  const { bytes, width, height } = picture.value;
  return { jpeg: Buffer.from(bytes), width, height };
}

/** From a file's bytes to its picture through the process that reads scans, as intake 1 measures it. */
async function timeToDraw(pages: Pages, scan: Uint8Array): Promise<number> {
  const begun = performance.now();
  const opened = await pages.open('scan', scan);
  const picture = await pages.picture('scan', 1, SHOWN_PX);
  if (!opened.ok || !picture.ok) throw new Error('the scan was not read');
  return performance.now() - begun;
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
