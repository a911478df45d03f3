import { fail, ok, type Result } from '#core/domain/result.ts';
import { type Library, newLibrary } from './pdfium-library.ts';
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

/**
 * Opens a PDF whole in memory. Each has an instance of the library to itself (15 ms, 10 MB): closing it gives all of
 * its memory back, which one instance for all never would, and a file that breaks the library breaks no other.
 */
export async function openPdfium(
  bytes: Uint8Array,
): Promise<Result<Pdf, 'file.password' | 'file.damaged' | 'file.too-large'>> {
  const library = await newLibrary();
  const place = library.wasmExports.malloc(bytes.length);
  if (place === 0) return fail('file.too-large');
  library.HEAPU8.set(bytes, place);
  const document = library._FPDF_LoadMemDocument(place, bytes.length, 0);
  if (document === 0)
    return fail(PASSWORD_ERRORS.includes(library._FPDF_GetLastError()) ? 'file.password' : 'file.damaged');
  const form = formOf(library, document);
  return ok({
    pages: library._FPDF_GetPageCount(document),
    withPage: (index, work) => {
      const page = library._FPDF_LoadPage(document, index);
      if (page === 0) return null;
      if (form !== 0) library._FORM_OnAfterLoadPage(page, form);
      try {
        return work(pageOf(library, page, form));
      } finally {
        if (form !== 0) library._FORM_OnBeforeClosePage(page, form);
        library._FPDF_ClosePage(page);
      }
    },
    close: () => {
      if (form !== 0) library._FPDFDOC_ExitFormFillEnvironment(form);
      library._FPDF_CloseDocument(document);
    },
  });
}

/** What people filled into a form is drawn only where the library is told to keep forms. */
function formOf(library: Library, document: number): number {
  if (library._FPDF_GetFormType(document) === NO_FORM) return 0;
  const struct = library.wasmExports.malloc(FORM_STRUCT_BYTES);
  library.HEAPU8.fill(0, struct, struct + FORM_STRUCT_BYTES);
  new DataView(library.HEAPU8.buffer).setUint32(struct, 2, true);
  return library._FPDFDOC_InitFormFillEnvironment(document, struct);
}
