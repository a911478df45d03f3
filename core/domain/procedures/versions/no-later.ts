import type { Zone } from '../../time/moment.ts';
import { momentWords } from '../../time/words.ts';
import { ruleWords } from '../condition-words.ts';
import type { Allowance, ClockRule, Procedure } from '../procedure.ts';
import type { ClockReckoning, Moment } from '../reckoning.ts';
import { type MovedDate, movedDates } from './moved-dates.ts';
import { nameWords } from './value-words.ts';

/** A running case as one version of its procedure has it. */
export type Side = Readonly<{ procedure: Procedure; clocks: readonly ClockReckoning[] }>;

/**
 * Why a newer version may not govern a running case (G-22: only if every clock gets no later and nothing is lost); null
 * where it may. First the dates that run now, then the clocks that may still run, then what the complainant is promised
 * besides. Where the words of a clock differ otherwise than by a shorter time it cannot be told, and the case stays.
 */
export const againstMoving = (before: Side, after: Side): string | null =>
  dateAgainst(before, after) ?? ruleAgainst(before, after.procedure) ?? lostPart(before.procedure, after.procedure);

const isDuty = ({ kind }: Readonly<{ kind: ClockReckoning['kind'] }>): boolean =>
  kind === 'duty' || kind === 'interval';

const words = (zone: Zone, moment: Moment | null): string => (moment === null ? 'none' : momentWords(zone, moment));

/** A duty may come earlier or anew; what the complainant may still do, and what is kept, must stay as it is. */
function dateAgainst({ procedure, clocks }: Side, after: Side): string | null {
  const moved = movedDates(procedure.zone, clocks, after.clocks);
  const against = moved.find((date) => (isDuty(date) ? date.turn !== 'earlier' && date.turn !== 'new' : true));
  return against === undefined ? null : dateWords(procedure.zone, against);
}

function dateWords(zone: Zone, { title, clause, was, becomes, turn }: MovedDate): string {
  const [old, now] = [words(zone, was), words(zone, becomes)];
  if (turn === 'later') return `${title} would get later: ${old} now, ${now} by the newer version (${clause}, G-22).`;
  if (turn === 'gone') return `${title} would be lost: it is ${old} now (${clause}, G-22).`;
  return `${title} would not stay as it is: ${old} now, ${now} by the newer version (${clause}, G-22).`;
}

/** Clocks that have been met or have ended are past; of all others every reading counts, for it may still apply. */
function ruleAgainst({ procedure, clocks }: Side, newer: Procedure): string | null {
  const over = (id: string): boolean => {
    const own = clocks.filter(({ clock }) => clock === id);
    return own.length > 0 && own.every(({ standing }) => ['met', 'met-late', 'void', 'unreachable'].includes(standing));
  };
  for (const rule of procedure.clocks.filter(({ id, each }) => each !== null || !over(id))) {
    const is = newer.clocks.find(({ id }) => id === rule.id);
    if (is === undefined) return `${rule.title} is gone in the newer version (${rule.clause}, G-22).`;
    if (rule.promise && !is.promise) return `${rule.title} is no promise any more (${rule.clause}, G-22).`;
    if (!isNoLater(rule, is))
      return `${rule.title} might get later: ${ruleWords(rule)} The newer version says: ${ruleWords(is)} (G-22)`;
  }
  return null;
}

/** What says how long a clock takes, and what only names it or reminds of it. */
const ASIDE: ReadonlySet<string> = new Set(['title', 'clause', 'promise', 'within', 'outer', 'warn']);

/** When a clock starts, runs, ends and is moved. */
const rest = (rule: ClockRule): string => JSON.stringify(Object.entries(rule).filter(([name]) => !ASIDE.has(name)));

function isNoLater(was: ClockRule, is: ClockRule): boolean {
  if (rest(was) !== rest(is)) return false;
  return allNoLater(was.within, is.within, isDuty(was)) && allNoLater(was.outer, is.outer, isDuty(was));
}

const allNoLater = (was: readonly Allowance[], is: readonly Allowance[], mayShorten: boolean): boolean =>
  was.length === is.length &&
  was.every((one, index) => {
    const other = is[index];
    if (other === undefined || one.within.unit !== other.within.unit) return false;
    const same = (allowance: Allowance) => JSON.stringify([allowance.when, allowance.count, allowance.roll]);
    const shorter = mayShorten ? other.within.count <= one.within.count : other.within.count === one.within.count;
    return same(one) === same(other) && shorter;
  });

/** What a letter must say, who else may be asked, and what a gate keeps: by name, for the first that is not there any more. */
function lostPart(before: Procedure, after: Procedure): string | null {
  const [had, has] = [partsOf(before), new Set(partsOf(after).map(({ id }) => id))];
  const lost = had.find(({ id }) => !has.has(id));
  return lost === undefined ? null : `The newer version has no longer ${lost.words} (G-22).`;
}

type Part = Readonly<{ id: string; words: string }>;

function partsOf({ letters, external, tiers, closure, channels, gates }: Procedure): readonly Part[] {
  const part = (kind: string, id: string, said: string): Part => ({ id: `${kind} ${id}`, words: said });
  return [
    ...Object.entries(letters).flatMap(([kind, elements]) =>
      elements.map((one) => part('letter', `${kind} ${one}`, `${nameWords(one)} in the letter ${nameWords(kind)}`)),
    ),
    ...external.map(({ id, name }) => part('body', id, `${name} as a body to turn to`)),
    ...tiers.map(({ id }) => part('tier', id, `the review by ${nameWords(id)}`)),
    ...closure.reopen.map((event) => part('reopen', event, `the reopening after ${nameWords(event)}`)),
    ...channels.map(({ id }) => part('channel', id, `the channel ${nameWords(id)}`)),
    ...gates.map(({ act, clause }) =>
      part('gate', `${act} ${clause}`, `the gate of ${clause} before ${nameWords(act)}`),
    ),
  ];
}
