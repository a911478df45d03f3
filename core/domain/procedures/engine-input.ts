import type { EventId } from '../ids.ts';
import type { CalendarBook } from '../time/calendar-book.ts';
import type { Instant, PlainDate } from '../time/moment.ts';
import type { Procedure } from './procedure.ts';
import type { ClockReckoning, Moment } from './reckoning.ts';
import type { Act } from './vocabulary.ts';

/**
 * Something that happened to a case, as the engine reads it. Receipt comes as `fact_set {fact: 'receipt', value}`,
 * the channel with `registered`, a classification as `classified {axis, value}`, every other fact as `fact_set`.
 * Struck events are left out by the caller.
 */
export type EngineEvent = Readonly<{
  id: EventId;
  type: string;
  /** Its place in the world: ms; a bare date stands at 00:00 of its day in the firm's zone (record 3). */
  at: Instant;
  /** The day, where only a day is known; null where `at` is the very moment. */
  date: PlainDate | null;
  /** When it was recorded, ms; absent = `at`. An event counts once it is recorded at or before `asOf`. */
  recordedAt?: Instant;
  /** Its place in the fold order: settles what was decided last, and ties at one instant. */
  order: number;
  by: string | null;
  data: Readonly<Record<string, unknown>>;
}>;

export type EngineInput = Readonly<{
  procedure: Procedure;
  calendars: CalendarBook;
  events: readonly EngineEvent[];
  asOf: Instant;
  /** The procedure that governs when only these events are known: a case may have been moved to a newer version (G-22). */
  governing?(events: readonly EngineEvent[]): Procedure;
  /** False leaves `steps` empty: for lists of many cases that show dates and no derivations. */
  explain?: boolean;
}>;

export type StageReckoning = Readonly<{ id: string; state: 'done' | 'now' | 'later'; parallel: boolean }>;

export type EngineResult = Readonly<{
  clocks: readonly ClockReckoning[];
  /** Facts as gates and expressions read them: decided values, else what unknown counts as, else the engine's counts. */
  facts: Readonly<Record<string, unknown>>;
  /** Classifications that nobody has made yet and whose first decision would change the date of a running clock (G-19). */
  undecided: readonly string[];
  /** Whether the procedure lets this complainant complain; null while it cannot be told, which counts as yes (LB-05). */
  eligible: boolean | null;
  submitted: Moment | null;
  received: Moment | null;
  /** Events by rule that stand at `asOf`; never stored (record 3). */
  derived: readonly EngineEvent[];
  stages: readonly StageReckoning[];
  /** The next moment after `asOf` at which this result would change by itself; null = never. */
  nextFlip: Instant | null;
}>;

/**
 * An act that somebody is about to do, asked at `asOf`. `data` holds the act's own data (`to`, `portion`, `printed`,
 * `second_person`, `reason`, any fact) and facts that the program reads from the letter or file at hand.
 */
export type AskedAct = Readonly<{ act: Act; by: string | null; data: Readonly<Record<string, unknown>> }>;
