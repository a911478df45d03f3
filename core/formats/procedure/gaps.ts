import type { Gap } from './finding.ts';

/** Words that the firm has not filled in yet: `[ADR Provider Name]`, `+44 20 XXXX XXXX`. A link `[Text](…)` is none. */
const BLANK = /\[[A-Z][^[\]\n]{0,200}\](?!\()|(?:\+?\d[\d ()-]{0,20})?X{4,}(?:[ -]?X+)*/g;

/** A line to whoever puts a text into force, left standing in what readers get (CO-20). */
const NOTE = /^.*\bbefore going live\b.*$/gim;

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
