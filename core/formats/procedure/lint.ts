import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { RawFinding } from './finding.ts';
import type { RawProcedure } from './params.ts';

type Path = readonly (string | number)[];

/** `[ADR Provider Name]`, `+44 20 XXXX XXXX`: words that the firm has not filled in yet. */
const PLACEHOLDER = /\[[A-Z][^\]]*\]|X{4,}/;

const FEE = /\b(fee|charge|price)s?\b.*\d/i;

/** Texts of a file, each with its path. */
export function textsIn(value: unknown, path: Path = []): readonly Readonly<{ path: Path; text: string }>[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}

/** Placeholders that keep a procedure from being activated for live use (CO-18, CO-20). */
export function placeholdersIn(raw: RawProcedure): readonly RawFinding[] {
  return textsIn(raw)
    .filter(({ text }) => PLACEHOLDER.test(text))
    .map(({ path, text }) => ({
      severity: 'blocker',
      path,
      what: `\`${text}\` is a placeholder`,
      remedy: 'Fill in the real words before this procedure is activated for live use.',
    }));
}

function emptyLists({ channels, external, closure }: Procedure): readonly RawFinding[] {
  const empty = (block: string, remedy: string, severity: 'blocker' | 'warning' = 'warning'): RawFinding => ({
    severity,
    path: [block],
    what: `\`${block}\` is empty`,
    remedy,
  });
  return [
    ...(channels.length === 0
      ? [empty('channels', 'Name at least one way in which complaints may come.', 'blocker')]
      : []),
    ...(external.length === 0 ? [empty('external', 'Name the outside bodies, or confirm that there are none.')] : []),
    ...(closure.ways.length === 0 ? [empty('closure', 'Name at least one way in which a case may be closed.')] : []),
  ];
}

/** Complaining is free in all procedures (LB-16, XO-31): a price anywhere in the file is a mistake. */
const fees = (raw: RawProcedure): readonly RawFinding[] =>
  textsIn(raw)
    .filter(({ text }) => FEE.test(text))
    .map(({ path, text }) => ({
      severity: 'blocker',
      path,
      what: `\`${text}\` speaks of a fee`,
      remedy: 'Filing a complaint is free: take the price out.',
    }));

/** What a person must look at before live use; none of it keeps the procedure from being read. */
export const lintOf = (raw: RawProcedure, procedure: Procedure): readonly RawFinding[] => [
  ...placeholdersIn(raw),
  ...emptyLists(procedure),
  ...fees(raw),
];
