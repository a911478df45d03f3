import type { Clause, EventId } from '../ids.ts';
import type { Instant, PlainDate } from '../time/moment.ts';

/** A result of a clock: a local date for days and longer, an instant for hours. */
export type Moment = Readonly<{ date: PlainDate }> | Readonly<{ instant: Instant }>;

export type ClockKind = 'duty' | 'permission' | 'entitlement' | 'retention' | 'interval';

/** One step of the derivation, in words that stand alone, with what drew it. */
export type Step = Readonly<{
  kind:
    | 'start'
    | 'counted'
    | 'weekend'
    | 'holiday'
    | 'closure'
    | 'hours'
    | 'rolled'
    | 'capped'
    | 'extended'
    | 'amended'
    | 'result';
  date: PlainDate | null;
  /** Number of the counted day, from 1. */
  day?: number;
  words: string;
}>;

/**
 * How a clock stands. There is no paused state. `dormant`: its start has not happened. `void`: it ended without being
 * met (an interval after the final response, a permission after contact). `unreachable`: a cap passed before receipt.
 */
export type ClockStanding = 'dormant' | 'running' | 'met' | 'met-late' | 'void' | 'unreachable' | 'refused';

export type ClockReckoning = Readonly<{
  clock: string;
  /** What people read: `Final response`. */
  title: string;
  kind: ClockKind;
  /** The event of `each` that this instance belongs to; null for a clock that stands alone. */
  anchor: EventId | null;
  clause: Clause;
  promise: boolean;
  standing: ClockStanding;
  /** The moment of its start event: an instant where it is known, else the day. */
  start: Moment | null;
  due: Moment | null;
  outer: Moment | null;
  /** Last office moment at or before `due` and after receipt and start; null = none, act at the first office moment (G-27). */
  workBy: Moment | null;
  /** Permissions: last day waited; entitlements and retention: last day. */
  until: Moment | null;
  opens: Moment | null;
  /** A new date that a delay notice named too late: kept and shown, but `due` stays (requirements 2.3). */
  target: Moment | null;
  met: Readonly<{ event: EventId; at: Instant }> | null;
  /** Axes still undecided whose first decision would change this clock's date (G-19). */
  undecided: readonly string[];
  /** Earlier results that stood before an extension, a correction or a decision, oldest first (G-16). */
  amendments: readonly Readonly<{ was: Moment; cause: string; by: EventId }>[];
  steps: readonly Step[];
  /** One sentence: the rule in words with its clause. */
  rule: string;
  /** Why the clock gives no date (G-29); null otherwise. */
  refusal: string | null;
}>;

/** What the gates say to an act (requirements 2.2): the strictest of several speaks. */
export type Verdict = Readonly<{
  verdict: 'allowed' | 'refused' | 'warn' | 'second_person';
  clause: Clause | null;
  /** Why, and what would make it possible; empty when allowed without remark. */
  sentence: string;
  /** Clauses of all gates that were asked. */
  asked: readonly Clause[];
}>;
