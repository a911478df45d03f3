import type { Clause } from '../../domain/ids.ts';

/** Words that stand for others: a blank to be filled in, or a note to the author that is to be taken out. */
export type Gap = Readonly<{ words: string; note: boolean }>;

/**
 * Something in a procedure or calendar file that a person must look at: an `error` keeps it from being read, a
 * `blocker` lets it work in practice but not be activated for live use, a `warning` is worth a look.
 */
export type Finding = Readonly<{
  severity: 'error' | 'blocker' | 'warning';
  /** Where in the file, as words: `clocks.final.from`. */
  place: string;
  /** From 1; 0 where the text has no such place. */
  line: number;
  column: number;
  /** The clause of the block in which it stands. */
  clause: Clause | null;
  what: string;
  remedy: string;
  /** The words that wait to be filled in; null where it is another kind of finding. */
  gap: Gap | null;
}>;

/** `line 12, column 9, clocks.final.from (LB-28): unknown event \`recieved\`. Did you mean \`received\`?` */
export function findingWords({ line, column, place, clause, what, remedy }: Finding): string {
  const cited = clause === null ? '' : ` (${clause})`;
  return `line ${line}, column ${column}, ${place}${cited}: ${what}. ${remedy}`;
}

/**
 * A finding before it is placed in the text. `offset` counts into the value at `path`; `key` points at its key; `clause`
 * is cited instead of the block's.
 */
export type RawFinding = Readonly<{
  severity?: Finding['severity'];
  path: readonly (string | number)[];
  offset?: number;
  key?: string;
  clause?: Clause | null;
  what: string;
  remedy: string;
  gap?: Gap;
}>;
