import type { Result } from '#core/domain/result.ts';

export type PressDiagnostic = Readonly<{ message: string; path: string | null; line: number | null }>;

export type Pressed = Readonly<{ pdf: Uint8Array; pages: number; press: string }>;

/**
 * The letter press: Typst in a child process that can be killed (letters_time A1). `files` are the template's sources
 * by path, `assets` its binaries (logo), `data` the letter's data as JSON text; the same input gives the same bytes.
 */
export type Press = Readonly<{
  compose(asked: {
    main: string;
    files: Readonly<Record<string, string>>;
    assets: Readonly<Record<string, Uint8Array>>;
    data: string;
  }): Promise<Result<Pressed, readonly PressDiagnostic[]>>;
}>;
