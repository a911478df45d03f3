import { type Library, withMemory } from './pdfium-library.ts';

const IMAGE_OBJECT = 3;
const ANNOTATIONS = 0x01;
const GREY = 0x08;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;
/** The library's own numbers for bitmaps of one and three bytes a pixel are 1 and 2. */
const bitmapOf = { 1: 1, 3: 2 } as const;

export type SoleImage = Readonly<{
  /** Pixels as stored, before the page turns it. */
  width: number;
  height: number;
  filters: readonly string[];
  /** Fills its page upright and whole, with nothing over it: what the file holds is what the page shows. */
  isThePage: boolean;
  /** The bytes as the scanner wrote them. */
  raw(): Uint8Array;
}>;

export type PdfPage = Readonly<{
  /** Points (1/72 inch), after the page's own turn. */
  width: number;
  height: number;
  turn: 0 | 90 | 180 | 270;
  /** The image that is all there is on the page. */
  soleImage: SoleImage | null;
  /** Pixels from left to right and top to bottom, `channels` bytes each. */
  render(width: number, height: number, channels: 1 | 3): Uint8Array;
}>;

/** The open page `page` of the library; `form` is the form it is drawn with, 0 for none. Good until it is closed. */
export function pageOf(library: Library, page: number, form: number): PdfPage {
  const [width, height] = [library._FPDF_GetPageWidth(page), library._FPDF_GetPageHeight(page)];
  return {
    width,
    height,
    turn: ([0, 90, 180, 270] as const)[library._FPDFPage_GetRotation(page) & 3] ?? 0,
    soleImage: soleImageOf(library, page, width, height),
    render: (across, down, channels) => render(library, page, form, across, down, channels),
  };
}

function soleImageOf(library: Library, page: number, width: number, height: number): SoleImage | null {
  if (library._FPDFPage_CountObjects(page) !== 1) return null;
  const object = library._FPDFPage_GetObject(page, 0);
  if (library._FPDFPageObj_GetType(object) !== IMAGE_OBJECT) return null;
  const filters = Array.from({ length: library._FPDFImageObj_GetImageFilterCount(object) }, (_, index) =>
    filterName(library, object, index),
  );
  const [pixelsAcross, pixelsDown] = withMemory(library, 8, (at, view) => {
    library._FPDFImageObj_GetImagePixelSize(object, at, at + 4);
    return [view().getUint32(at, true), view().getUint32(at + 4, true)] as const;
  });
  const turned = library._FPDFPage_GetRotation(page) % 2 === 1;
  const [across, down] = turned ? [height, width] : [width, height];
  return {
    width: pixelsAcross,
    height: pixelsDown,
    filters,
    isThePage:
      fills(library, object, across, down) &&
      library._FPDFPage_GetAnnotCount(page) === 0 &&
      library._FPDFPageObj_HasTransparency(object) === 0,
    raw: () => rawBytes(library, object),
  };
}

/** Whether an object's matrix lays it upright over the whole page, within a hundredth of its measures. */
function fills(library: Library, object: number, across: number, down: number): boolean {
  const near = (value: number, wanted: number, whole: number) => Math.abs(value - wanted) <= whole / 100;
  return withMemory(library, 24, (at, view) => {
    if (library._FPDFPageObj_GetMatrix(object, at) === 0) return false;
    const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, (_, index) =>
      view().getFloat32(at + 4 * index, true),
    );
    return near(a, across, across) && near(d, down, down) && near(b, 0, across) && near(c, 0, down);
  });
}

function filterName(library: Library, object: number, index: number): string {
  const length = library._FPDFImageObj_GetImageFilter(object, index, 0, 0);
  return withMemory(library, length, (at) => {
    library._FPDFImageObj_GetImageFilter(object, index, at, length);
    return Buffer.from(library.HEAPU8.slice(at, at + length - 1)).toString('latin1');
  });
}

function rawBytes(library: Library, object: number): Uint8Array {
  const length = library._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  return withMemory(library, length, (at) => {
    library._FPDFImageObj_GetImageDataRaw(object, at, length);
    return library.HEAPU8.slice(at, at + length);
  });
}

function render(
  library: Library,
  page: number,
  form: number,
  width: number,
  height: number,
  channels: 1 | 3,
): Uint8Array {
  return withMemory(library, width * height * channels, (at) => {
    const bitmap = library._FPDFBitmap_CreateEx(width, height, bitmapOf[channels], at, width * channels);
    try {
      const flags = ANNOTATIONS | (channels === 1 ? GREY : RED_FIRST);
      library._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      library._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
      if (form !== 0) library._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
      return library.HEAPU8.slice(at, at + width * height * channels);
    } finally {
      library._FPDFBitmap_Destroy(bitmap);
    }
  });
}
