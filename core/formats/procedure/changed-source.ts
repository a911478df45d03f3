import { parseDocument, visit } from 'yaml';
import { type Fills, withBlanksFilled } from './gaps.ts';

/** A decision made anew: its value, what else it could have been, and why; `why` null keeps the reason that stands. */
export type ChangedParam = Readonly<{ value: unknown; alternatives: readonly unknown[]; why: string | null }>;

export type Changes = Readonly<{
  version: string;
  /** The version of the published text, where its words change with it; null where they stay. */
  documentVersion: string | null;
  params: Readonly<Record<string, ChangedParam>>;
  fills: Fills;
}>;

/**
 * The text of a procedure with other decisions, blanks filled and another version, comments and order kept, so that what
 * is adopted stays a file that a person can read. Typed words are data: they are quoted where YAML would read more into
 * them. Whether the values fit is judged when it is read.
 */
export function changedSource(source: string, { version, documentVersion, params, fills }: Changes): string {
  const document = parseDocument(source);
  document.setIn(['version'], version);
  if (documentVersion !== null) document.setIn(['document', 'version'], documentVersion);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const filled = withBlanksFilled(node.value, fills);
      if (filled !== node.value) node.value = filled;
    },
  });
  for (const [name, { value, alternatives, why }] of Object.entries(params)) {
    document.setIn(['params', name, 'value'], value);
    document.setIn(['params', name, 'alternatives'], document.createNode(alternatives, { flow: true }));
    if (why !== null) document.setIn(['params', name, 'why'], why);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
