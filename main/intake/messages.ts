import type { Result } from '#core/domain/result.ts';
import type { OpenedFile, Picture } from '#main/app/ports/pages.ts';
import type { PictureFailure } from './document.ts';

/**
 * What the pages' process is asked; structured-cloneable. Each opening of a file has a number of its own. Its bytes come
 * in pieces, for a pipe between processes carries one large message at a third of the speed of many small ones.
 */
export type Asked =
  | Readonly<{ ask: 'take'; file: number; bytes: Uint8Array; at: number; of: number }>
  | Readonly<{ ask: 'open'; file: number }>
  | Readonly<{ ask: 'picture'; file: number; number: number; width: number | null }>
  | Readonly<{ ask: 'close'; file: number }>;

export type Answer = Result<OpenedFile | Picture | null, PictureFailure | 'file.unknown'>;
