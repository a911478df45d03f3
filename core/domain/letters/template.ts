/**
 * A letter template as the record holds it (record_formats 3): what it can say, in which languages, and its sources.
 * `texts` are the house's sentences by language and name; `{name}` in them is filled with a value of the case.
 */
export type LetterTemplate = Readonly<{
  id: string;
  version: string;
  /** The pack's letter kind that it serves: `ack`. */
  kind: string;
  name: string;
  /** Path of the Typst source that is compiled, among `files`. */
  main: string;
  languages: readonly string[];
  /** Elements in the order in which they are printed. */
  elements: readonly string[];
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Typst sources by path. */
  files: Readonly<Record<string, string>>;
  /** SHA-256 of the fonts by file name. */
  fonts: Readonly<Record<string, string>>;
}>;

const SLOT = /\{([a-z_]+)\}/g;

/** Fills a sentence of the house; null when a value is missing, so that no letter leaves with a hole in it. */
export function filled(text: string, values: Readonly<Record<string, string | null | undefined>>): string | null {
  const names = [...text.matchAll(SLOT)].map(([, name]) => name ?? '');
  if (names.some((name) => (values[name] ?? '') === '')) return null;
  return text.replace(SLOT, (_, name: string) => values[name] ?? '');
}
