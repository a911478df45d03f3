import type { OutputOf } from '#core/contract/client.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { Finding } from '#core/formats/procedure/finding.ts';
import { publishedTexts } from './published-texts.ts';

type FindingView = OutputOf<'procedures.view'>['findings'][number];

/** Findings as screens show them: what keeps it from live use first, then file by file in the order of the text. */
export function findingViews(findings: readonly Finding[], procedure: Procedure): FindingView[] {
  const titles = new Map(publishedTexts(procedure).map(({ title, path }) => [path, title]));
  return findings
    .map((finding) => findingView(finding, titles))
    .toSorted((one, other) => rank(one) - rank(other) || file(one) - file(other) || one.line - other.line);
}

function findingView(finding: Finding, titles: ReadonlyMap<string, string>): FindingView {
  const { severity, place, line, clause, what, remedy, gap } = finding;
  return {
    severity,
    place: titles.get(place) ?? place,
    text: titles.has(place),
    line,
    clause,
    what: quoted(what),
    remedy: quoted(remedy),
    gap,
  };
}

const quoted = (words: string): string => words.replace(/`([^`]*)`/g, '“$1”');

const rank = ({ severity }: FindingView): number => (severity === 'warning' ? 1 : 0);
const file = ({ text }: FindingView): number => (text ? 1 : 0);
