import type { Clause } from '../ids.ts';
import type { Combination } from '../time/calendar.ts';
import type { OfficeHours } from '../time/office-hours.ts';
import type { Amount } from './amount.ts';
import type { EventPick, Written } from './expression.ts';
import type { FactRule } from './fact-rules.ts';
import type {
  ChannelRule,
  ExternalBody,
  Forwarding,
  IntakeRules,
  Learning,
  Outcome,
  Parties,
  ReceiptRules,
  Records,
  Review,
  Tier,
} from './procedure-parts.ts';
import type { ClockKind } from './reckoning.ts';
import type { Act, ClockPart, LetterElement } from './vocabulary.ts';

export type Counting = 'included' | 'excluded';
export type Roll = 'none' | 'back' | 'forward';

/** One way to reckon a clock: `when` null = always. */
export type Allowance = Readonly<{ when: Written | null; within: Amount; count: Counting; roll: Roll | null }>;

/** Where a clock starts: an event, or the result of another clock. */
export type Origin = Readonly<{ events: EventPick }> | Readonly<{ clock: string; part: ClockPart }>;

/** A notice that moves a due date, if it leaves in time; never past `max` (requirements 2.3). */
export type Extension = Readonly<{ by: string; max: string | null; needs: readonly LetterElement[] }>;

export type ClockRule = Readonly<{
  id: string;
  /** What people read: of the procedure, or the common one of its id. */
  title: string;
  kind: ClockKind;
  clause: Clause;
  promise: boolean;
  when: Written | null;
  each: string | null;
  per: 'portion' | 'recipient' | null;
  from: Origin;
  /** A duty takes the earliest of those that are true, a permission, entitlement or retention the latest. */
  within: readonly Allowance[];
  /** The last fair reading: the earliest of those that are true; empty = none of its own. */
  outer: readonly Allowance[];
  clear: boolean;
  hours: 'elapsed' | 'office_hours';
  calendar: Combination | null;
  metBy: EventPick | null;
  until: EventPick | null;
  renew: string | null;
  roll: Roll;
  cap: string | null;
  extend: Extension | null;
  pauses: readonly (readonly [string, string])[];
  /** How long before `due` to remind; null = by the office's own habit. */
  warn: Amount | null;
}>;

export type GateElse = 'refuse' | 'warn' | 'second_person';

/** `words`: what to tell the user when it speaks; empty = the condition is put into words. */
export type Gate = Readonly<{ act: Act; require: Written; else: GateElse; clause: Clause; words: string }>;

/** A classification: each axis is also a fact. `values` run from lowest to highest. */
export type Axis = Readonly<{
  id: string;
  values: readonly (string | number | boolean)[];
  /** Scores whose maximum is the value: `impact` of `service`, `client`, `regulatory`. */
  axes: readonly string[];
  raiseOnly: boolean;
  secondPerson: boolean;
  clause: Clause | null;
  rule: Written | null;
  map: Readonly<Record<string, string | number | boolean>>;
  start: 'triage' | 'max_of_stated_and_triage';
  notify: Readonly<Record<string, string>>;
}>;

export type Role = Readonly<{
  id: string;
  title: string;
  can: readonly Act[];
  notIf: readonly ('involved_in_matter' | 'handled_before')[];
}>;

export type Stage = Readonly<{
  id: string;
  enter: Written;
  exit: Written;
  next: string | null;
  notify: readonly string[];
  parallel: boolean;
  sheet: readonly string[];
}>;

/** An event by rule, derived when its moment has come and never stored (record 3): `rule:<id>`. */
export type DerivedRule = Readonly<{
  id: string;
  event: string;
  /** `received`, or the end of the due day of a clock: the event then bears 23:59 of that day. */
  at: Readonly<{ event: 'received' }> | Readonly<{ clock: string }>;
  when: Written | null;
  clause: Clause;
}>;

export type Param = Readonly<{
  value: unknown;
  alternatives: readonly unknown[];
  clause: Clause;
  why: string;
}>;

/** A procedure as the engine runs it: every word of requirements 2.2, and nothing about any firm in code. */
export type Procedure = Readonly<{
  id: string;
  version: string;
  firm: Readonly<{
    name: string;
    brand: string;
    number: string | null;
    address: string | null;
    email: string | null;
    phones: readonly string[];
    web: string | null;
  }>;
  zone: string;
  office: OfficeHours;
  dayEnd: 'midnight' | 'office_close';
  source: Readonly<{ title: string; read: string }>;
  activates: string | null;
  publish: Readonly<{ changeNotice: string | null; proof: boolean }>;
  /** Published texts by language: path inside the resources, and what stands there. */
  document: Readonly<{
    version: string;
    text: Readonly<Record<string, string>>;
    summary: Readonly<Record<string, string>>;
  }>;
  params: Readonly<Record<string, Param>>;
  facts: Readonly<Record<string, FactRule>>;
  calendars: Readonly<{ duties: Combination; permissions: Combination; estimated: 'by_polarity' | 'closed' }>;
  channels: readonly ChannelRule[];
  receipt: ReceiptRules;
  parties: Parties;
  intake: IntakeRules;
  axes: readonly Axis[];
  roles: readonly Role[];
  stages: readonly Stage[];
  derived: readonly DerivedRule[];
  clocks: readonly ClockRule[];
  gates: readonly Gate[];
  letters: Readonly<Record<string, readonly LetterElement[]>>;
  outcomes: readonly Outcome[];
  redress: Readonly<{ kinds: readonly string[]; accept: 'written' | 'any'; pay: string | null }>;
  tiers: readonly Tier[];
  forwarding: readonly Forwarding[];
  external: readonly ExternalBody[];
  closure: Readonly<{ ways: readonly Written[]; reopen: readonly string[] }>;
  records: Records;
  learning: Learning;
  review: Review;
  /** Texts like `[ADR Provider Name]` or `XXXX` that the firm must fill before live use. */
  placeholders: number;
}>;
