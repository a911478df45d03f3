import { fail, ok, type Result } from '#core/domain/result.ts';
import { giveBack, type Library, takeLibrary } from './pdfium-library.ts';
import { type PdfPage, pageOf } from './pdfium-page.ts';

const NO_FORM = 0;
const PASSWORD_ERRORS = [4, 5];
const FORM_STRUCT_BYTES = 256;

export type Pdf = Readonly<{
  pages: number;
  /** Works on page `index` (from 0) and lets go of it; null when the file does not hold the page. */
  withPage<T>(index: number, work: (page: PdfPage) => T): T | null;
  close(): void;
}>;

/** A PDF in the library's memory, there in full or on its way. */
export type PdfMemory = Readonly<{
  put(piece: Uint8Array, at: number): void;
  /** Opens what is there; the memory belongs to the open document from then on. */
  open(): Result<Pdf, 'file.password' | 'file.damaged'>;
  /** A copy of what is there. */
  bytes(): Uint8Array;
  /** Lets go of a memory that did not become a document. */
  drop(): void;
}>;

/** Memory of the library for a PDF of `size` bytes; null when it has none to give. */
export async function pdfMemory(size: number): Promise<PdfMemory | null> {
  const library = await takeLibrary();
  const place = library.wasmExports.malloc(size);
  if (place === 0) return null;
  let working = false;
  const ask: Ask = (work) => {
    working = true;
    const done = work();
    working = false;
    return done;
  };
  const drop = () => {
    // An instance that threw in the middle of its work is never asked again.
    if (working) return;
    library.wasmExports.free(place);
    giveBack(library);
  };
  return {
    put: (piece, at) => library.HEAPU8.set(piece, place + at),
    bytes: () => library.HEAPU8.slice(place, place + size),
    open: () => {
      const document = ask(() => library._FPDF_LoadMemDocument(place, size, 0));
      if (document !== 0) return ok(documentOf(library, document, ask, drop));
      return fail(PASSWORD_ERRORS.includes(library._FPDF_GetLastError()) ? 'file.password' : 'file.damaged');
    },
    drop,
  };
}

/** Has the library do `work`, and remembers when it never came back from it. */
type Ask = <T>(work: () => T) => T;

function documentOf(library: Library, document: number, ask: Ask, drop: () => void): Pdf {
  const form = ask(() => formOf(library, document));
  return {
    pages: library._FPDF_GetPageCount(document),
    withPage: (index, work) =>
      ask(() => {
        const page = library._FPDF_LoadPage(document, index);
        if (page === 0) return null;
        if (form !== null) library._FORM_OnAfterLoadPage(page, form.handle);
        const done = work(pageOf(library, page, form?.handle ?? 0));
        if (form !== null) library._FORM_OnBeforeClosePage(page, form.handle);
        library._FPDF_ClosePage(page);
        return done;
      }),
    close: () => {
      if (form !== null) {
        library._FPDFDOC_ExitFormFillEnvironment(form.handle);
        library.wasmExports.free(form.struct);
      }
      library._FPDF_CloseDocument(document);
      drop();
    },
  };
}

/** What people filled into a form is drawn only where the library is told to keep forms. */
function formOf(library: Library, document: number): Readonly<{ handle: number; struct: number }> | null {
  if (library._FPDF_GetFormType(document) === NO_FORM) return null;
  const struct = library.wasmExports.malloc(FORM_STRUCT_BYTES);
  library.HEAPU8.fill(0, struct, struct + FORM_STRUCT_BYTES);
  new DataView(library.HEAPU8.buffer).setUint32(struct, 2, true);
  return { handle: library._FPDFDOC_InitFormFillEnvironment(document, struct), struct };
}
