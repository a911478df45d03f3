import { readFile } from 'node:fs/promises';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The library's calls that we use; some it exports without declaring them. */
export type Library = Awaited<ReturnType<typeof PDFiumModule>> & {
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_HasTransparency(object: number): number;
  _FPDF_GetFormType(document: number): number;
};

/** The one instance that is kept for the next file is no larger than this. */
const SPARE_BYTES = 128e6;

let compiled: Promise<WebAssembly.Module> | null = null;
let spare: Library | null = null;

/**
 * An instance of the library with nothing open. Each file has one to itself: a file that breaks the library breaks no
 * other, and a large one leaves no memory occupied. The last one given back is used again, for memory that has been
 * touched before is many times quicker to fill.
 */
export async function takeLibrary(): Promise<Library> {
  const kept = spare;
  spare = null;
  return kept ?? newLibrary();
}

/** Gives back an instance that works and has nothing open. */
export function giveBack(library: Library): void {
  if (spare === null && library.HEAPU8.length <= SPARE_BYTES) spare = library;
}

/** A fresh instance (15 ms, 10 MB). */
export async function newLibrary(): Promise<Library> {
  compiled ??= readFile(new URL(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'))).then((wasm) =>
    WebAssembly.compile(wasm),
  );
  const wasm = await compiled;
  const library = await PDFiumModule({
    instantiateWasm: (imports, done) => {
      // The callback takes the instance first, whatever its type says.
      const give = done as unknown as (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
      give(new WebAssembly.Instance(wasm, imports), wasm);
      return {};
    },
  });
  library._FPDF_InitLibraryWithConfig({});
  return library as Library;
}

/** Lends memory of the library, which may move while it works: `view` is to be asked for anew after every call. */
export function withMemory<T>(library: Library, bytes: number, work: (at: number, view: () => DataView) => T): T {
  const at = library.wasmExports.malloc(bytes);
  if (at === 0) throw new RangeError(`no memory for ${bytes} bytes of a page`);
  try {
    return work(at, () => new DataView(library.HEAPU8.buffer));
  } finally {
    library.wasmExports.free(at);
  }
}
