import type { z } from 'zod';

/** Field names over all members of a union. */
type FieldsOf<T> = T extends unknown ? keyof T : never;
type Forgotten<T, P> = P extends z.ZodType ? Exclude<FieldsOf<T>, FieldsOf<z.output<P>>> : never;

export type Parsers<D> = { readonly [K in keyof D]: z.ZodType<D[K]> };

/** A parser per type of event. A field of the domain that a parser forgets is a type error here, not a refused event there. */
export const parsers =
  <D>() =>
  <P extends Parsers<D>>(
    table: P & { [K in keyof D]: [Forgotten<D[K], P[K]>] extends [never] ? unknown : Forgotten<D[K], P[K]> },
  ): Parsers<D> =>
    table;
