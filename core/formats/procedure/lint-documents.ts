import { hasDeadLink } from '../../domain/letters/lint-texts.ts';
import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { Finding } from './finding.ts';
import { gapsIn } from './gaps.ts';
import { remedies } from './lint.ts';

/** A fee with its price: `a fee of EUR 20`. A text that says that there is none has no price. */
const PRICED = /\b(?:fee|charge|price)s?\b[^.\n]{0,80}(?:[€£$]|\b(?:EUR|GBP|USD|AED)\b)\s?\d/i;

/** The texts that a procedure names, each once. */
export const documentPaths = ({ document }: Pick<Procedure, 'document'>): readonly string[] => [
  ...new Set([...Object.values(document.text), ...Object.values(document.summary)]),
];

/** What a person must look at in the published texts: they are sent to complainants as they stand (CO-20, XO-14). */
export const lintDocuments = (
  procedure: Pick<Procedure, 'document'>,
  files: Readonly<Record<string, string>>,
): readonly Finding[] => documentPaths(procedure).flatMap((path) => lintText(path, files[path] ?? ''));

function lintText(path: string, text: string): readonly Finding[] {
  const at = (offset: number): Pick<Finding, 'place' | 'line' | 'column' | 'clause'> => {
    const before = text.slice(0, offset).split('\n');
    return { place: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, clause: null };
  };
  const gaps = gapsIn(text).map(
    ({ gap, offset }): Finding => ({
      ...at(offset),
      severity: 'blocker',
      what: gap.note ? `\`${gap.words}\` is a note to the author` : `\`${gap.words}\` is a placeholder`,
      remedy: gap.note ? 'Do what it says and take it out: complainants get this text.' : remedies.blank,
      gap,
    }),
  );
  return [...gaps, ...lines(text).flatMap(({ line, offset }) => lintLine(line, at(offset)))];
}

function lintLine(line: string, at: Pick<Finding, 'place' | 'line' | 'column' | 'clause'>): readonly Finding[] {
  const found = (severity: Finding['severity'], what: string, remedy: string): Finding => ({
    ...at,
    severity,
    what: `\`${line}\` ${what}`,
    remedy,
    gap: null,
  });
  return [
    ...(hasDeadLink(line) ? [found('blocker', 'names the European ODR platform', remedies.dead)] : []),
    // An outside body may have its price; only a person can tell whose fee it is.
    ...(PRICED.test(line) ? [found('warning', 'speaks of a fee', `If it is the firm’s: ${remedies.fee}`)] : []),
  ];
}

function lines(text: string): readonly Readonly<{ line: string; offset: number }>[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const found = { line, offset };
    offset += line.length + 1;
    return found;
  });
}
