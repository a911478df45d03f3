import { readFile } from 'node:fs/promises';
import { PDFiumModule } from '@hyzyla/pdfium';
import type { Rect } from '#core/domain/letters/window.ts';

/** A page as a reader finds it. `boxOf` = the ink of the first place where `text` stands, mm from the page's top left. */
export type ReadPage = Readonly<{ text: string; boxOf(text: string): Rect | null; ink(): readonly Rect[] }>;

const POINT = 25.4 / 72;
/** Bytes of the four doubles of a character's box. */
const BOX = 32;

/** Calls that the library exports without declaring them. */
type Reader = Awaited<ReturnType<typeof PDFiumModule>> & {
  _FPDFText_GetUnicode(text: number, character: number): number;
  _FPDFText_GetCharBox(text: number, character: number, ...sides: number[]): number;
};

type Glyph = Readonly<{ character: string; box: Rect }>;

let started: Promise<Reader> | null = null;

async function start(): Promise<Reader> {
  const wasm = await readFile(new URL(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')));
  const library = (await PDFiumModule({ wasmBinary: new Uint8Array(wasm).buffer })) as Reader;
  library._FPDF_InitLibraryWithConfig({});
  return library;
}

/** Reads the text of a PDF with the place of every character, by another program than the one that made it. */
export async function readPdf(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  started ??= start();
  const library = await started;
  const at = library.wasmExports.malloc(pdf.length);
  library.HEAPU8.set(pdf, at);
  const document = library._FPDF_LoadMemDocument(at, pdf.length, 0);
  if (document === 0) throw new Error('not a PDF');
  const pages = Array.from({ length: library._FPDF_GetPageCount(document) }, (_, index) =>
    readPage(glyphsOf(library, document, index)),
  );
  library._FPDF_CloseDocument(document);
  library.wasmExports.free(at);
  return pages;
}

function readPage(glyphs: readonly Glyph[]): ReadPage {
  const text = glyphs.map(({ character }) => character).join('');
  return {
    text: text.replace(/\r\n?/g, '\n'),
    boxOf: (wanted) => {
      const start = text.indexOf(wanted);
      return start < 0 ? null : around(glyphs.slice(start, start + wanted.length).map(({ box }) => box));
    },
    ink: () => glyphs.filter(({ character }) => character.trim() !== '').map(({ box }) => box),
  };
}

/** The smallest rectangle around `boxes`. */
export function around(boxes: readonly Rect[]): Rect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

function glyphsOf(library: Reader, document: number, index: number): readonly Glyph[] {
  const page = library._FPDF_LoadPage(document, index);
  const height = library._FPDF_GetPageHeight(page);
  const text = library._FPDFText_LoadPage(page);
  const glyphs = Array.from({ length: library._FPDFText_CountChars(text) }, (_, character) => ({
    // Two characters of one code unit for those beyond the basic plane would shift the places: they are one here.
    character: String.fromCharCode(library._FPDFText_GetUnicode(text, character)),
    box: boxAt(library, text, character, height),
  }));
  library._FPDFText_ClosePage(text);
  library._FPDF_ClosePage(page);
  return glyphs;
}

function boxAt(library: Reader, text: number, character: number, height: number): Rect {
  const at = library.wasmExports.malloc(BOX);
  library._FPDFText_GetCharBox(text, character, at, at + 8, at + 16, at + 24);
  const view = new DataView(library.HEAPU8.buffer);
  const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map((place) => view.getFloat64(at + place, true));
  library.wasmExports.free(at);
  return {
    left: left * POINT,
    top: (height - top) * POINT,
    width: (right - left) * POINT,
    height: (top - bottom) * POINT,
  };
}
