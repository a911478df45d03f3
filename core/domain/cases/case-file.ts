import type { CaseId, EventId, ItemId, LetterId, Sha256, UserId } from '../ids.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { ClockReckoning, Moment } from '../procedures/reckoning.ts';
import type { Channel, Dispatch, FactValue, Receipt, SealedFile, Source, Told } from '../record/events/values.ts';
import type { CaseEvent } from '../record/events.ts';
import type { CalendarBook } from '../time/calendar-book.ts';
import type { Instant, PlainDate, Zone } from '../time/moment.ts';
import type { Office } from '../time/office-hours.ts';

/** A fact as it stands, with where it was read, who confirmed it, and what it was before. */
export type FactState = Readonly<{
  fact: string;
  value: FactValue;
  event: EventId;
  source: Source | null;
  by: string;
  at: Instant;
  was: readonly Readonly<{ value: FactValue; by: string; at: Instant; reason: string | null }>[];
}>;

export type LetterState = Readonly<{
  letter: LetterId;
  kind: string;
  purpose: string;
  round: number;
  language: string;
  state: 'frozen' | 'handed-over' | 'replaced';
  pdf: SealedFile;
  data: SealedFile;
  pages: number;
  planned: PlainDate;
  channel: Channel;
  told: readonly Told[];
  template: Readonly<{ id: string; version: string; sha256: Sha256 }>;
  frozenEvent: EventId;
  frozenAt: Instant;
  /** The workstation that froze it: it alone may post it (record 4). */
  dev: string;
  by: string;
  sent: Readonly<{ event: EventId; at: Instant; dispatch: Dispatch }> | null;
}>;

export type Breach = Readonly<{
  clock: string;
  anchor: EventId | null;
  stage: 'post' | 'tray' | 'entry' | 'work';
  due: string;
  sentence: string;
  event: EventId;
}>;

/** A disagreement: more than one leaf with different values under one key (record 4). */
export type OpenConflict = Readonly<{ key: string; leaves: readonly CaseEvent[] }>;

export type StageState = Readonly<{ id: string; state: 'done' | 'now' | 'later'; parallel: boolean }>;

/** The case that people see: a pure fold over its events at one moment (record 3). */
export type CaseFile = Readonly<{
  id: CaseId;
  asOf: Instant;
  zone: Zone;
  /** Everything recorded, in fold order, struck and corrected included. */
  recorded: readonly CaseEvent[];
  /** What counts: after strikes and corrections, in fold order. */
  events: readonly CaseEvent[];
  reference: string;
  /** References of other registrations of the same item (record 4). */
  aliases: readonly string[];
  item: ItemId | null;
  channel: Channel;
  registeredAt: Instant;
  /** The procedure version that governs, pinned at registration or by a later move (G-22), and its hash. */
  procedure: Procedure;
  procedureHash: Sha256;
  book: CalendarBook;
  office: Office;
  facts: Readonly<Record<string, FactState>>;
  receipt: Receipt | null;
  received: Moment | null;
  submitted: Moment | null;
  /** Facts as gates and expressions read them, the engine's counts and unknowns included. */
  known: Readonly<Record<string, unknown>>;
  clocks: readonly ClockReckoning[];
  stages: readonly StageState[];
  handler: UserId | null;
  letters: readonly LetterState[];
  breaches: readonly Breach[];
  unsendable: Readonly<{ letter: string; reason: string; event: EventId }> | null;
  conflicts: readonly OpenConflict[];
  round: number;
  acknowledged: boolean;
  answered: boolean;
  closed: boolean;
  /** Derived events that stand at `asOf`, never stored. */
  derived: readonly Readonly<{ id: string; type: string; at: Instant }>[];
  /** Versions of the calendars that the dates rest on with the days that people settled, as one text. */
  calendars: string;
  nextFlip: Instant | null;
}>;

/** A stream whose first event has not arrived: shown as waiting, never a crash. */
export type WaitingCase = Readonly<{ id: CaseId; waiting: true; recorded: readonly CaseEvent[] }>;

export const isWaiting = (file: CaseFile | WaitingCase): file is WaitingCase => 'waiting' in file;
