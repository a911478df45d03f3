import type { OutputOf } from '#core/contract/client.ts';
import type { Finding } from '#core/formats/procedure/finding.ts';

type FindingView = OutputOf<'procedures.view'>['findings'][number];

/** Findings as screens show them: blockers first, then in the order of the text. */
export const findingViews = (findings: readonly Finding[]): FindingView[] =>
  findings
    .map(({ severity, place, line, clause, what, remedy }) => ({ severity, place, line, clause, what, remedy }))
    .toSorted((one, other) => rank(one) - rank(other) || one.line - other.line);

const rank = ({ severity }: FindingView): number => (severity === 'warning' ? 1 : 0);
