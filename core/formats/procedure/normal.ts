import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { RawProcedure } from './params.ts';
import { understand } from './read-procedure.ts';

/**
 * Reads back the normalised JSON of an adopted procedure. It was understood when it was adopted: if it is not now, the
 * record is damaged or was written by a newer program, and that is thrown.
 */
export const parseNormal = (normal: string): Procedure => procedureOf(JSON.parse(normal) as RawProcedure);

/** The procedure of a file's content, for example with other parameters; throws what is wrong with it. */
export function procedureOf(raw: RawProcedure): Procedure {
  const understood = understand(raw);
  if (understood.ok) return understood.value.procedure;
  const words = understood.failure.map(({ path, what, remedy }) => `${path.join('.')}: ${what}. ${remedy}`);
  throw new Error(`procedure not understood: ${words.join(' ')}`);
}
