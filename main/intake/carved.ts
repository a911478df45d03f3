import { fail, ok, type Result } from '#core/domain/result.ts';
import type { FileFailure } from '#main/app/ports/pages.ts';
import { type Carved, carveJpegs } from './carve.ts';
import type { OpenDocument } from './document.ts';
import { asItIs, soundness } from './drawing.ts';
import { jpegPicture } from './image.ts';
import { mediaTypes } from './kind.ts';

/**
 * Opens what can be saved of a PDF that no reader opens: one page for each of the scanner's JPEGs, in their order.
 * The true number of pages is lost, and the warning says so.
 */
export async function openCarved(pdf: Uint8Array): Promise<Result<OpenDocument, FileFailure>> {
  const saved: Carved[] = [];
  for (const jpeg of carveJpegs(pdf))
    if (jpeg.whole || (await soundness(jpeg.bytes, 0)) !== 'unreadable') saved.push(jpeg);
  if (saved.length === 0) return fail('file.damaged');
  const damaged = saved.flatMap(({ whole }, index) => (whole ? [] : [index + 1]));
  return ok({
    opened: {
      kind: 'pdf',
      mediaType: mediaTypes.pdf,
      pages: saved.length,
      damaged,
      warning: warningOf(saved.length - damaged.length, damaged.length),
    },
    picture: async (number, width) => {
      const page = saved[number - 1];
      return page === undefined ? fail('page.not-found') : jpegPicture(page.bytes, asItIs, width);
    },
    close: () => {},
  });
}

function warningOf(whole: number, inPart: number): string {
  const pages = whole === 1 ? '1 page' : `${whole} pages`;
  const part = inPart === 0 ? '' : ` and ${inPart} in part`;
  return `This PDF is cut short. ${pages} saved${part}, the rest is missing. Scan the paper again if you have it.`;
}
