import type { Clause } from '../../domain/ids.ts';
import { factsIn } from '../../domain/procedures/expression.ts';
import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { Gap } from './finding.ts';

/** Words that the firm has not filled in yet: `[ADR Provider Name]`, `+44 20 XXXX XXXX`. A link `[Text](…)` is none. */
const BLANK = /\[[A-Z][^[\]\n]{0,200}\](?!\()|(?:\+?\d[\d ()-]{0,20})?X{4,}(?:[ -]?X+)*/g;

/** A line to whoever puts a text into force, left standing in what readers get (CO-20). */
const NOTE = /^.*\bbefore going live\b.*$/gim;

/** Words by the gap that they fill; a note is taken out by no words at all. */
export type Fills = ReadonlyMap<string, string>;

type FoundGap = Readonly<{ gap: Gap; offset: number }>;

/** The blanks of a text, each where it stands; a blank that comes twice is found twice. */
export const blanksIn = (text: string): readonly FoundGap[] =>
  [...text.matchAll(BLANK)].map(({ 0: words, index }) => ({ gap: { words, note: false }, offset: index }));

/** The gaps of a published text: its blanks, and the notes to its author. */
export const gapsIn = (text: string): readonly FoundGap[] =>
  [
    ...blanksIn(text),
    ...[...text.matchAll(NOTE)].map(({ 0: words, index }) => ({ gap: { words, note: true }, offset: index })),
  ].toSorted((one, other) => one.offset - other.offset);

/** Puts words where blanks stand, in one pass: a blank that was typed is not filled again. */
export const withBlanksFilled = (text: string, fills: Fills): string =>
  text.replace(BLANK, (blank) => fills.get(blank) ?? blank);

/** A published text with its gaps filled; a note without words goes with its line. */
export function withGapsFilled(text: string, fills: Fills): string {
  const noted = text.replace(NOTE, (note) => fills.get(note) ?? note);
  const closed = noted === text ? text : noted.replace(/\n{3,}/g, '\n\n');
  return withBlanksFilled(closed, fills);
}

/** The gate that keeps a procedure with gaps from live use (CO-18). */
export const gapClause = ({ gates }: Pick<Procedure, 'gates'>): Clause | null =>
  gates.find(({ act, require }) => act === 'activate_version' && factsIn(require.condition).includes('placeholders'))
    ?.clause ?? null;
