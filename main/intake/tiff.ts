import { fail, ok, type Result } from '#core/domain/result.ts';
import type { FileFailure } from '#main/app/ports/pages.ts';
import { damagedWarning, type OpenDocument } from './document.ts';
import { draw, measure, soundness, WIDEST_PX } from './drawing.ts';
import { mediaTypes } from './kind.ts';
import { type Chain, endChainAt, followChain } from './tiff-directories.ts';

/**
 * Opening reads this many pages to their last line, so that the usual letter's damage is known at once; of a longer
 * file a page tells when it is drawn.
 */
const PAGES_READ_AT_OPENING = 12;

/**
 * Opens a TIFF of any number of pages. A page with a corrupt strip is damaged alone. Of a file that is cut short the
 * directories that are whole are read: the chain is ended, in memory, where it leads out of the file, for a strict
 * reader refuses every page of such a file and a lenient one returns rubbish without a word (intake 2).
 */
export async function openTiff(bytes: Uint8Array): Promise<Result<OpenDocument, FileFailure>> {
  const chain = followChain(bytes);
  if (chain.pages === 0) return fail('file.damaged');
  const readable = chain.brokenAt === null ? bytes : endChainAt(bytes, chain.brokenAt);
  const first = await measure(readable);
  if (!first.ok) return first;
  const damaged = await damagedPages(readable, chain);
  if (damaged === null) return fail('file.damaged');
  return ok({
    opened: {
      kind: 'tiff',
      mediaType: mediaTypes.tiff,
      pages: chain.pages,
      damaged,
      warning: warningOf(chain, damaged),
    },
    picture: async (number, width) => {
      if (number < 1 || number > chain.pages) return fail('page.not-found');
      const measured = await measure(readable, number - 1);
      if (!measured.ok) return measured;
      return draw(readable, number - 1, measured.value.setting, width ?? WIDEST_PX);
    },
    close: () => {},
  });
}

/** Numbers (from 1) of pages known to be damaged; null when no page can be read. */
async function damagedPages(readable: Uint8Array, chain: Chain): Promise<readonly number[] | null> {
  const looked = Array.from({ length: Math.min(chain.pages, PAGES_READ_AT_OPENING) }, (_, page) => page);
  const states = await Promise.all(looked.map((page) => soundness(readable, page)));
  if (states.length === chain.pages && states.every((state) => state === 'unreadable')) return null;
  const damaged = new Set([...chain.cut, ...looked.filter((page) => states[page] !== 'whole')]);
  return [...damaged].sort((one, other) => one - other).map((page) => page + 1);
}

function warningOf(chain: Chain, damaged: readonly number[]): string | null {
  if (chain.brokenAt === null) return damagedWarning(damaged);
  const pages = chain.pages === 1 ? '1 page' : `${chain.pages} pages`;
  return `This TIFF is cut short. ${pages} saved, the rest is missing. Scan the paper again if you have it.`;
}
