import type { ClockReckoning } from '../procedures/reckoning.ts';
import type { PlainDate } from '../time/moment.ts';

/** A stretch of time as a procedure promises it. `axis` = the classification under which it applies; null = otherwise. */
export type Period = Readonly<{
  count: number;
  unit: 'hours' | 'business-days' | 'days' | 'weeks' | 'months' | 'years';
  /** Whether the first day counts (G-01). */
  included: boolean;
  from: 'received' | 'submitted';
  axis: string | null;
}>;

/**
 * A time limit that the letter may name: the answer itself, or the last date for it. `periods` are all that the rule
 * knows, the one without condition last; `extendable` = the procedure lets the firm give a new date with reasons.
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

/** The time limits that may be printed: promises of the firm alone (G-18), and none whose cap cannot be reached. */
export function promised(timeframes: readonly Timeframe[]): readonly Timeframe[] {
  return timeframes.filter(
    ({ reckoning }) => reckoning.promise && reckoning.standing !== 'unreachable' && reckoning.standing !== 'dormant',
  );
}

/** How a time limit is said; null when it has neither date nor periods (a calendar that does not reach, G-29). */
export function saidAs(timeframe: Timeframe, known: Readonly<Record<string, unknown>>): Said | null {
  if (timeframe.reckoning.undecided.length > 0 && timeframe.periods.length > 1) return { how: 'periods', timeframe };
  const due = timeframe.reckoning.due;
  if (due === null || !('date' in due)) return null;
  return { how: 'date', timeframe, date: due.date, period: applying(timeframe, known) };
}

/** The period that gave the date; null where an extension or a cap moved it and no period explains it any more. */
function applying(timeframe: Timeframe, known: Readonly<Record<string, unknown>>): Period | null {
  if (timeframe.reckoning.steps.some(({ kind }) => kind === 'extended' || kind === 'capped')) return null;
  const conditional = timeframe.periods.find(({ axis }) => axis !== null && known[axis] === true);
  return conditional ?? timeframe.periods.find(({ axis }) => axis === null) ?? null;
}
