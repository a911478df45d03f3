import type { Result } from '#core/domain/result.ts';
import type { FileFailure, OpenedFile, Picture } from '#main/app/ports/pages.ts';

export type PictureFailure = FileFailure | 'page.not-found';

/** A file that has been opened and is held in memory until it is closed. Asked one thing at a time. */
export type OpenDocument = Readonly<{
  opened: OpenedFile;
  /** Page `number` from 1, at most `width` px wide; null asks for the scanner's own bytes where the file holds them. */
  picture(number: number, width: number | null): Promise<Result<Picture, PictureFailure>>;
  close(): void;
}>;

/** A file on its way in, piece by piece. What came in is let go by `open`, or by `drop` when nobody wants it any more. */
export type Arrival = Readonly<{
  take(piece: Uint8Array, at: number): void;
  open(): Promise<Result<OpenDocument, FileFailure>>;
  drop(): void;
}>;

/** What to say of pages (from 1) that cannot be read whole; null when there are none. */
export function damagedWarning(damaged: readonly number[]): string | null {
  if (damaged.length === 0) return null;
  return damaged.length === 1
    ? `Page ${damaged[0]} is damaged; what can be read is shown. Scan it again if you have the paper.`
    : `Pages ${damaged.join(', ')} are damaged; what can be read is shown. Scan them again if you have the paper.`;
}
