import type { Clause } from '../../domain/ids.ts';
import { hasDeadLink } from '../../domain/letters/lint-texts.ts';
import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { RawFinding } from './finding.ts';
import { blanksIn, gapClause } from './gaps.ts';
import { housePromises } from './lint-promises.ts';
import type { RawProcedure } from './params.ts';

type Path = readonly (string | number)[];

const FEE = /\b(fee|charge|price)s?\b.*\d/i;

export const remedies = {
  blank: 'Fill in the real words before this procedure is activated for live use.',
  fee: 'Filing a complaint is free: take the price out.',
  lost: 'Put the list back as the firm has it, or take the words out: complainants get this text.',
  dead: 'The platform closed on 20 July 2025 and must not be named: take it out.',
} as const;

/** Texts of a file, each with its path. */
export function textsIn(value: unknown, path: Path = []): readonly Readonly<{ path: Path; text: string }>[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}

/** Placeholders that keep a procedure from being activated for live use (CO-18, CO-20). */
export const placeholdersIn = (raw: RawProcedure): readonly RawFinding[] =>
  textsIn(raw).flatMap(({ path, text }) =>
    blanksIn(text).map(({ gap, offset }) => ({
      severity: 'blocker',
      path,
      offset,
      what: `\`${gap.words}\` is a placeholder`,
      remedy: remedies.blank,
      gap,
    })),
  );

type EmptyList = Readonly<{ path: Path; list: readonly unknown[]; remedy: string; severity?: 'blocker' }>;

/** Lists that a text may have lost on its way here: each is worth a look, and without a channel nobody can complain. */
const listsOf = ({ channels, external, closure, tiers, intake, redress }: Procedure): readonly EmptyList[] => [
  {
    path: ['channels'],
    list: channels,
    remedy: 'Name at least one way in which complaints may come.',
    severity: 'blocker',
  },
  { path: ['external'], list: external, remedy: 'Name the outside bodies, or confirm that there are none.' },
  { path: ['closure', 'ways'], list: closure.ways, remedy: 'Name at least one way in which a case may be closed.' },
  { path: ['closure', 'reopen'], list: closure.reopen, remedy: 'Name what opens a closed case again.' },
  { path: ['tiers'], list: tiers, remedy: 'Name who answers, and to whom a dissatisfied complainant may turn.' },
  {
    path: ['intake', 'fields', 'required'],
    list: intake.required,
    remedy: 'Name what a complaint must say, or confirm that it may say anything.',
  },
  { path: ['redress', 'kinds'], list: redress.kinds, remedy: 'Name what may be offered when a complaint is upheld.' },
];

/** The clause of the decision that stands at a place, where one does. */
function decidedBy(raw: RawProcedure, path: Path, { params }: Procedure): Clause | null {
  const written = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], raw);
  const name = typeof written === 'string' && written.startsWith('$') ? written.slice(1) : '';
  return Object.hasOwn(params, name) ? (params[name]?.clause ?? null) : null;
}

const emptyLists = (raw: RawProcedure, procedure: Procedure): readonly RawFinding[] =>
  listsOf(procedure)
    .filter(({ list }) => list.length === 0)
    .map(({ path, remedy, severity }) => ({
      severity: severity ?? 'warning',
      path,
      clause: decidedBy(raw, path, procedure),
      what: `\`${path.join('.')}\` is empty`,
      remedy,
    }));

/** Complaining is free in all procedures (LB-16, XO-31): a price anywhere in the file is a mistake. */
const fees = (raw: RawProcedure): readonly RawFinding[] =>
  textsIn(raw)
    .filter(({ text }) => FEE.test(text))
    .map(({ path, text }) => ({
      severity: 'blocker',
      path,
      what: `\`${text}\` speaks of a fee`,
      remedy: remedies.fee,
    }));

const deadLinks = (raw: RawProcedure): readonly RawFinding[] =>
  textsIn(raw)
    .filter(({ text }) => hasDeadLink(text))
    .map(({ path, text }) => ({
      severity: 'blocker',
      path,
      what: `\`${text}\` names the European ODR platform`,
      remedy: remedies.dead,
    }));

/** What a person must look at before live use; none of it keeps the procedure from being read. */
export const lintOf = (raw: RawProcedure, procedure: Procedure): readonly RawFinding[] => [
  ...placeholdersIn(raw).map((found) => ({ ...found, clause: gapClause(procedure) })),
  ...emptyLists(raw, procedure),
  ...fees(raw),
  ...deadLinks(raw),
  ...housePromises(procedure),
];
