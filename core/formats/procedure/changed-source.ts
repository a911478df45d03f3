import { parseDocument } from 'yaml';

/** A decision made anew: its value, what else it could have been, and why; `why` null keeps the reason that stands. */
export type ChangedParam = Readonly<{ value: unknown; alternatives: readonly unknown[]; why: string | null }>;

/**
 * The text of a procedure with other decisions and another version, comments and order kept, so that what is adopted
 * stays a file that a person can read. Whether the values fit is judged when it is read.
 */
export function changedSource(
  source: string,
  version: string,
  changes: Readonly<Record<string, ChangedParam>>,
): string {
  const document = parseDocument(source);
  document.setIn(['version'], version);
  for (const [name, { value, alternatives, why }] of Object.entries(changes)) {
    document.setIn(['params', name, 'value'], value);
    document.setIn(['params', name, 'alternatives'], document.createNode(alternatives, { flow: true }));
    if (why !== null) document.setIn(['params', name, 'why'], why);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
