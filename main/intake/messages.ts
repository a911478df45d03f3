import type { Result } from '#core/domain/result.ts';
import type { OpenedFile, Picture } from '#main/app/ports/pages.ts';
import type { PictureFailure } from './document.ts';

/** What the pages' process is asked; structured-cloneable. */
export type Asked =
  | Readonly<{ ask: 'open'; handle: string; bytes: Uint8Array }>
  | Readonly<{ ask: 'picture'; handle: string; number: number; width: number | null }>
  | Readonly<{ ask: 'close'; handle: string }>;

export type Answer = Result<OpenedFile | Picture | null, PictureFailure | 'handle.unknown'>;
