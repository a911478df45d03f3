import type { OutputOf } from '#core/contract/client.ts';
import type { Clause } from '#core/domain/ids.ts';
import type { Finding } from '#core/formats/procedure/finding.ts';

type FindingView = OutputOf<'procedures.view'>['findings'][number];

/**
 * Findings as screens show them: what keeps it from live use first, then in the order of the text. `gaps` is the clause
 * that a gap falls under where the block it stands in has none of its own (CO-18).
 */
export const findingViews = (findings: readonly Finding[], gaps: Clause | null): FindingView[] =>
  findings
    .map(({ severity, place, line, clause, what, remedy }) => ({
      severity,
      place,
      line,
      clause: clause ?? (severity === 'blocker' ? gaps : null),
      what: quoted(what),
      remedy: quoted(remedy),
    }))
    .toSorted((one, other) => rank(one) - rank(other) || one.line - other.line);

const quoted = (words: string): string => words.replace(/`([^`]*)`/g, '“$1”');

const rank = ({ severity }: FindingView): number => (severity === 'warning' ? 1 : 0);
