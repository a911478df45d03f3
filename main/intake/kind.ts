import type { FileKind } from '#main/app/ports/pages.ts';

/** A PDF may have other bytes before its header, but not more than these. */
const PDF_HEADER_WITHIN = 1024;

/** How a file of each kind begins: `II` and `MM` are the two byte orders of TIFF, 42 its number, 43 that of BigTIFF. */
const beginnings: readonly (readonly [FileKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['tiff', [0x49, 0x49, 42, 0]],
  ['tiff', [0x4d, 0x4d, 0, 42]],
  ['tiff', [0x49, 0x49, 43, 0]],
  ['tiff', [0x4d, 0x4d, 0, 43]],
];

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** What a file is by its first bytes, whatever it is called; null when Redress does not read it. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const found = beginnings.find(([, start]) => start.every((byte, place) => bytes[place] === byte));
  if (found !== undefined) return found[0];
  return Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-') ? 'pdf' : null;
}
