import type { Clause } from '../../domain/ids.ts';
import { hasDeadLink } from '../../domain/letters/lint-texts.ts';
import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { Finding } from './finding.ts';
import { gapClause, gapsIn } from './gaps.ts';
import { remedies } from './lint.ts';

/** A fee with its price: `a fee of EUR 20`. A text that says that there is none has no price. */
const PRICED = /\b(?:fee|charge|price)s?\b[^.\n]{0,80}(?:[€£$]|\b(?:EUR|GBP|USD|AED)\b)\s?\d/i;

/** The texts that a procedure names, each once. */
export const documentPaths = ({ document }: Pick<Procedure, 'document'>): readonly string[] => [
  ...new Set([...Object.values(document.text), ...Object.values(document.summary)]),
];

/** What a person must look at in the published texts: they are sent to complainants as they stand (CO-20, XO-14). */
export const lintDocuments = (
  procedure: Pick<Procedure, 'document' | 'gates'>,
  files: Readonly<Record<string, string>>,
): readonly Finding[] =>
  documentPaths(procedure).flatMap((path) => lintText(path, files[path] ?? '', gapClause(procedure)));

function lintText(path: string, text: string, clause: Clause | null): readonly Finding[] {
  const at = (offset: number): Pick<Finding, 'place' | 'line' | 'column' | 'clause'> => {
    const before = text.slice(0, offset).split('\n');
    return { place: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, clause: null };
  };
  const gaps = gapsIn(text).map(
    ({ gap, offset }): Finding => ({
      ...at(offset),
      clause,
      severity: 'blocker',
      what: gap.note ? `\`${gap.words}\` is a note to the author` : `\`${gap.words}\` is a placeholder`,
      remedy: gap.note ? 'Do what it says and take it out: complainants get this text.' : remedies.blank,
      gap,
    }),
  );
  return [...gaps, ...linesOf(text).flatMap((each) => lintLine(each, at(each.offset)))];
}

function lintLine({ line, next }: Line, at: Pick<Finding, 'place' | 'line' | 'column' | 'clause'>): readonly Finding[] {
  const found = (severity: Finding['severity'], what: string, remedy: string): Finding => ({
    ...at,
    severity,
    what: `\`${line}\` ${what}`,
    remedy,
    gap: null,
  });
  return [
    ...(isListLost(line, next) ? [found('warning', 'announces a list, and none follows', remedies.lost)] : []),
    ...(hasDeadLink(line) ? [found('blocker', 'names the European ODR platform', remedies.dead)] : []),
    // An outside body may have its price; only a person can tell whose fee it is.
    ...(PRICED.test(line) ? [found('warning', 'speaks of a fee', `If it is the firm’s: ${remedies.fee}`)] : []),
  ];
}

type Line = Readonly<{ line: string; offset: number; next: string | null }>;

/** The lines of a text, each with where it begins and the next one that is not empty. */
function linesOf(text: string): readonly Line[] {
  const all = text.split('\n');
  let offset = 0;
  return all.map((line, index) => {
    const begins = offset;
    offset += line.length + 1;
    return { line, offset: begins, next: all.slice(index + 1).find((each) => each.trim() !== '') ?? null };
  });
}

/** Words that lead to a list; a head such as `Contact us:` leads to anything. */
const LEADS = /^(?:\S+\s+){4,}.*:\s*$/;
const ITEM = /^\s*(?:[-*•]|\d+[.)])\s/;

/** Whether a line leads to a list that was lost on its way here: a whole sentence follows, or nothing (PL-01, PL-17). */
const isListLost = (line: string, next: string | null): boolean =>
  LEADS.test(line) && (next === null || (!ITEM.test(next) && /[.:]\s*$/.test(next)));
