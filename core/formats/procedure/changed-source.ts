import { parseDocument } from 'yaml';

/**
 * The text of a procedure with other values of its parameters and another version, comments and order kept, so that
 * what is adopted stays a file that a person can read. Whether the values fit is judged when it is read.
 */
export function changedSource(source: string, version: string, values: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(source);
  document.setIn(['version'], version);
  for (const [name, value] of Object.entries(values)) document.setIn(['params', name, 'value'], value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
