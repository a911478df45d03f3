import type { Unit } from '../procedures/amount.ts';
import type { Condition } from '../procedures/expression.ts';
import type { Allowance, ClockRule, Procedure } from '../procedures/procedure.ts';
import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { PlainDate } from '../time/moment.ts';

/** The classification under which a period applies. */
export type Applies = Readonly<{ axis: string; values: readonly (string | number | boolean)[] }>;

/** A stretch of time as a procedure promises it; `applies` null = otherwise. */
export type Period = Readonly<{
  count: number;
  unit: Unit;
  /** Whether the first day counts (G-01). */
  included: boolean;
  from: 'received' | 'submitted';
  applies: Applies | null;
}>;

/**
 * A time limit that the letter may name: the answer itself, or the last date for it. `periods` are all that the rule
 * knows, empty where its conditions cannot be said in a letter; `extendable` = the firm may give a new date with reasons.
 */
export type Timeframe = Readonly<{
  reckoning: ClockReckoning;
  role: 'answer' | 'latest';
  periods: readonly Period[];
  extendable: boolean;
}>;

/** A date that the letter prints, to be recorded as told (record 3). */
export type PrintedDate = Readonly<{ clock: string; date: PlainDate }>;

/** A time limit ready to be said: its date, or every period while a deciding classification is unknown (G-19). */
export type Said =
  | Readonly<{ how: 'date'; timeframe: Timeframe; date: PlainDate; period: Period | null }>
  | Readonly<{ how: 'periods'; timeframe: Timeframe }>;

/**
 * The time limits of a case that a letter may name: its clocks that the final answer meets, if they are promises of the
 * firm (G-18) and have a date that can still be kept by the rule (a cap that passed before receipt has none).
 */
export function timeframesOf(
  procedure: Pick<Procedure, 'clocks'>,
  clocks: readonly ClockReckoning[],
): readonly Timeframe[] {
  const rules = procedure.clocks.filter(
    ({ kind, promise, metBy }) => kind === 'duty' && promise && metBy?.events.includes('final_sent') === true,
  );
  return rules.flatMap((rule) =>
    clocks
      .filter(({ clock, standing }) => clock === rule.id && standing !== 'unreachable' && standing !== 'dormant')
      .map((reckoning) => ({
        reckoning,
        role: procedure.clocks.some(({ cap }) => cap === rule.id) ? ('latest' as const) : ('answer' as const),
        periods: periodsOf(rule),
        extendable: rule.extend !== null,
      })),
  );
}

function periodsOf(rule: ClockRule): readonly Period[] {
  const from = 'events' in rule.from && rule.from.events.events.includes('submitted') ? 'submitted' : 'received';
  const periods = rule.within.map((allowance) => periodOf(allowance, from));
  return periods.some((period) => period === null) ? [] : periods.filter((period) => period !== null);
}

function periodOf({ when, within, count }: Allowance, from: Period['from']): Period | null {
  const applies = when === null ? null : appliesIf(when.condition);
  if (when !== null && applies === null) return null;
  return { ...within, included: count === 'included', from, applies };
}

/** A condition that can be said in a letter: one classification has one of some values. */
function appliesIf(condition: Condition): Applies | null {
  if (condition.is === 'in' && condition.left.term === 'fact')
    return { axis: condition.left.fact, values: condition.values };
  if (condition.is !== 'compare' || condition.op !== '==' || condition.left.term !== 'fact') return null;
  return condition.right.term === 'value' ? { axis: condition.left.fact, values: [condition.right.value] } : null;
}

/** How a time limit is said; null when it has no date (G-29), or an undecided one whose periods cannot be told apart. */
export function saidAs(timeframe: Timeframe, known: Readonly<Record<string, unknown>>): Said | null {
  if (timeframe.reckoning.undecided.length > 0)
    return timeframe.periods.length > 1 ? { how: 'periods', timeframe } : null;
  const due = timeframe.reckoning.due;
  if (due === null || !('date' in due)) return null;
  return { how: 'date', timeframe, date: due.date, period: applying(timeframe, known) };
}

/** The period that gave the date; null where an extension or a cap moved it and no period explains it any more. */
function applying({ reckoning, periods }: Timeframe, known: Readonly<Record<string, unknown>>): Period | null {
  if (reckoning.steps.some(({ kind }) => kind === 'extended' || kind === 'capped')) return null;
  const holds = ({ axis, values }: Applies): boolean => values.some((value) => value === known[axis]);
  const conditional = periods.find(({ applies }) => applies !== null && holds(applies));
  return conditional ?? periods.find(({ applies }) => applies === null) ?? null;
}
