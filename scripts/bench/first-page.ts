import { readFileSync } from 'node:fs';
import { forkedChild } from '#main/hosts/node/children.ts';
import { pagesOver } from '#main/intake/pages.ts';
import { aPdfOf, type ScannedPage } from '#test/support/make-scans.ts';
import { type Figure, median } from './figure.ts';

/** A scan is on screen within half a second, whatever its length. */
const LIMIT_MS = 500;
/** The width of a page in the split view. */
const SHOWN_PX = 1240;
const TIMES = 7;
const HANDLE = 'scan';

const source = new URL('../../test/fixtures/scans/owner-locked.pdf', import.meta.url);
const entry = new URL('../../main/intake/child.ts', import.meta.url).pathname;

/**
 * First page of a scan of 50 and of 500 pages (A4, 200 dpi, JPEG, 150 KB each), from its bytes to its picture through
 * the real child process: the median of seven openings, all of which carry the whole file over.
 */
export async function run(): Promise<Figure[]> {
  const child = forkedChild(entry);
  const pages = pagesOver(child);
  try {
    const page = await theFixturesPage(pages);
    const figures: Figure[] = [];
    for (const count of [50, 500]) {
      const scan = aPdfOf(Array.from({ length: count }, () => page));
      const taken: number[] = [];
      for (let time = 0; time < TIMES; time += 1) taken.push(await timeToFirstPage(pages, scan));
      const value = Math.round(median(taken));
      const name = `first page of a ${count}-page scan (${Math.round(scan.length / 1e6)} MB)`;
      figures.push({
        name,
        value,
        unit: 'ms',
        ratio: Number((value / LIMIT_MS).toFixed(2)),
        of: `limit ${LIMIT_MS} ms`,
      });
    }
    return figures;
  } finally {
    child.kill();
  }
}

type Pages = ReturnType<typeof pagesOver>;

async function theFixturesPage(pages: Pages): Promise<ScannedPage> {
  await pages.open(HANDLE, readFileSync(source));
  const picture = await pages.picture(HANDLE, 1, null);
  if (!picture.ok) throw new Error(`the fixture was not read: ${picture.failure}`);
  const { bytes, width, height } = picture.value;
  return { jpeg: Buffer.from(bytes), width, height };
}

async function timeToFirstPage(pages: Pages, scan: Uint8Array): Promise<number> {
  const begun = performance.now();
  const opened = await pages.open(HANDLE, scan);
  const picture = await pages.picture(HANDLE, 1, SHOWN_PX);
  if (!opened.ok || !picture.ok) throw new Error('the scan was not read');
  return performance.now() - begun;
}
