import { fail, type Result } from '#core/domain/result.ts';
import type { FileFailure } from '#main/app/ports/pages.ts';
import type { Arrival, OpenDocument } from './document.ts';
import { openImage } from './image.ts';
import { kindOf } from './kind.ts';
import { pdfArrival } from './pdf.ts';
import { openTiff } from './tiff.ts';

/** Prepares for a file of `size` bytes by what its first piece says it is, whatever the file is called. */
export async function arrivalOf(first: Uint8Array, size: number): Promise<Arrival> {
  if (size === 0) return refused('file.empty');
  const kind = kindOf(first);
  if (kind === null) return refused('file.kind');
  if (kind === 'pdf') return pdfArrival(size);
  return whole(size, (bytes) => (kind === 'tiff' ? openTiff(bytes) : openImage(bytes, kind)));
}

const refused = (failure: FileFailure): Arrival => ({
  take: () => {},
  open: async () => fail(failure),
  drop: () => {},
});

function whole(size: number, open: (bytes: Uint8Array) => Promise<Result<OpenDocument, FileFailure>>): Arrival {
  const bytes = new Uint8Array(size);
  return { take: (piece, at) => bytes.set(piece, at), open: () => open(bytes), drop: () => {} };
}
