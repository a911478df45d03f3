import { fail, ok, type Result } from '#core/domain/result.ts';
import type { OpenedFile, Picture } from '#main/app/ports/pages.ts';
import { openCarved } from './carved.ts';
import { type Arrival, damagedWarning, type OpenDocument, type PictureFailure } from './document.ts';
import { encode, HIGHEST_PX, WIDEST_PX } from './drawing.ts';
import { jpegPicture } from './image.ts';
import { mediaTypes } from './kind.ts';
import { type Pdf, pdfMemory } from './pdfium.ts';
import type { PdfPage } from './pdfium-page.ts';

/** The library reads a file whole in memory, which ends at 2 GB (intake 1). */
const MOST_BYTES = 500e6;
/** A page that is drawn, not scanned, is as wide as its scan at 300 dpi would be. */
const DRAWN_DPI = 300;
const POINTS_PER_INCH = 72;
const BITONAL = ['CCITTFaxDecode', 'JBIG2Decode'];
/** Opening looks whether these many pages are there; of a longer file a page tells when it is drawn. */
const PAGES_LOOKED_AT = 12;

/**
 * A PDF on its way into the library's memory. A page that is one JPEG is handed on as the scanner wrote it; anything
 * else is drawn. From a file that is cut short the scanner's pictures are saved as far as they go, with a warning.
 */
export async function pdfArrival(size: number): Promise<Arrival> {
  const memory = size > MOST_BYTES ? null : await pdfMemory(size);
  return {
    take: (piece, at) => memory?.put(piece, at),
    open: async () => {
      if (memory === null) return fail('file.too-large');
      const opened = await orDamaged(async () => memory.open());
      if (opened.ok && opened.value.pages > 0) return ok(documentOf(opened.value));
      if (opened.ok) {
        opened.value.close();
        return fail('file.damaged');
      }
      const bytes = opened.failure === 'file.damaged' ? memory.bytes() : null;
      memory.drop();
      return bytes === null ? opened : openCarved(bytes);
    },
    drop: () => memory?.drop(),
  };
}

function documentOf(pdf: Pdf): OpenDocument {
  const damaged = pagesThatDoNotLoad(pdf);
  const opened: OpenedFile = {
    kind: 'pdf',
    mediaType: mediaTypes.pdf,
    pages: pdf.pages,
    damaged,
    warning: damagedWarning(damaged),
  };
  return {
    opened,
    picture: async (number, width) =>
      number < 1 || number > pdf.pages
        ? fail('page.not-found')
        : orDamaged<Picture, PictureFailure>(() => pagePicture(pdf, number - 1, width)),
    close: () => pdf.close(),
  };
}

type Source = Readonly<{ jpeg: Uint8Array; turn: PdfPage['turn'] }> | 'drawn';

async function pagePicture(pdf: Pdf, index: number, width: number | null): Promise<Result<Picture, PictureFailure>> {
  const source = pdf.withPage(index, (page): Source => {
    const image = page.soleImage;
    const jpeg = image?.isThePage === true && image.filters.join() === 'DCTDecode';
    return jpeg ? { jpeg: image.raw(), turn: page.turn } : 'drawn';
  });
  if (source === null) return fail('file.damaged');
  if (source === 'drawn') return drawnPicture(pdf, index, width, false);
  const picture = await jpegPicture(source.jpeg, { turn: source.turn, mirrored: false }, width);
  return !picture.ok && picture.failure === 'file.damaged' ? drawnPicture(pdf, index, width, true) : picture;
}

async function drawnPicture(
  pdf: Pdf,
  index: number,
  width: number | null,
  damaged: boolean,
): Promise<Result<Picture, PictureFailure>> {
  const drawn = pdf.withPage(index, (page) => {
    const size = sizeOf(page, width);
    const channels = page.soleImage?.filters.some((filter) => BITONAL.includes(filter)) === true ? 1 : 3;
    return { ...size, channels, pixels: page.render(size.width, size.height, channels) } as const;
  });
  if (drawn === null) return fail('file.damaged');
  return ok({ ...(await encode(drawn.pixels, drawn)), damaged });
}

/** Pixels of a drawing that is at most `wanted` wide; whole numbers, for a scale would cut the page's size first (intake 1). */
function sizeOf(page: PdfPage, wanted: number | null): Readonly<{ width: number; height: number }> {
  const { soleImage: image, turn } = page;
  const stored = turn % 180 === 0 ? image?.width : image?.height;
  const own = stored ?? (page.width / POINTS_PER_INCH) * DRAWN_DPI;
  const ratio = page.height / page.width;
  const width = Math.min(wanted ?? WIDEST_PX, WIDEST_PX, own, HIGHEST_PX / ratio);
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width * ratio)) };
}

function pagesThatDoNotLoad(pdf: Pdf): readonly number[] {
  const numbers = Array.from({ length: Math.min(pdf.pages, PAGES_LOOKED_AT) }, (_, index) => index + 1);
  return numbers.filter((number) => pdf.withPage(number - 1, () => true) === null);
}

/** A file can lead the library out of its memory; that is damage of the file, whose instance is spent. */
async function orDamaged<T, F>(work: () => Promise<Result<T, F>>): Promise<Result<T, F | 'file.damaged'>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return fail('file.damaged');
    throw error;
  }
}
