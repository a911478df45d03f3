import type { Result } from '#core/domain/result.ts';

export type FileKind = 'pdf' | 'tiff' | 'jpeg' | 'png';
export type FileFailure =
  | 'file.empty'
  | 'file.kind'
  | 'file.password'
  | 'file.damaged'
  | 'file.too-large'
  | 'file.too-many-pixels';

export type OpenedFile = Readonly<{
  kind: FileKind;
  mediaType: string;
  /** Pages by the file's own directory; null where it cannot be told. */
  pages: number | null;
  /** Numbers (from 1) of pages known to be damaged, and a sentence when something is missing. */
  damaged: readonly number[];
  warning: string | null;
}>;

export type Picture = Readonly<{
  mediaType: 'image/jpeg' | 'image/png';
  bytes: Uint8Array;
  width: number;
  height: number;
  damaged: boolean;
}>;

/** Looks into scans, in a child process that can be killed; the file's bytes stay in memory there (intake 1, 2). */
export type Pages = Readonly<{
  /**
   * Hands on a piece of a file that is still coming in, in its order, so that opening it later under the same handle
   * need not wait for its bytes. `of` is the size of the whole, in bytes.
   */
  take(handle: string, piece: Uint8Array, of: number): void;
  /** Opens a file under `handle`, which the caller chooses; the handle stays good until `close` or eviction. */
  open(handle: string, bytes: Uint8Array): Promise<Result<OpenedFile, FileFailure>>;
  isOpen(handle: string): boolean;
  /** Draws page `number` (from 1) at most `width` px wide. Raw scans at full size when `width` is null. */
  picture(
    handle: string,
    number: number,
    width: number | null,
  ): Promise<Result<Picture, FileFailure | 'page.not-found'>>;
  close(handle: string): void;
}>;
