import type { Result } from '#core/domain/result.ts';
import type { Press, PressDiagnostic, Pressed } from '#main/app/ports/press.ts';

/** A letter as it goes to the press: sources and pictures by path, data as JSON text. */
export type Sheets = Parameters<Press['compose']>[0];
export type Composed = Result<Pressed, readonly PressDiagnostic[]>;

/** What the application and the press process say to one another. The fonts go over once per process. */
export type PressMessage =
  | Readonly<{ kind: 'hello' }>
  | Readonly<{ kind: 'fonts'; fonts: readonly Uint8Array[] }>
  | Readonly<{ kind: 'compose'; letter: Sheets }>;

export type PressReply =
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'without-fonts' }>
  | Readonly<{ kind: 'composed'; result: Composed }>;
