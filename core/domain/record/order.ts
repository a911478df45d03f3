import type { EventId } from '../ids.ts';
import { type Instant, type Occurred, type PlainDate, placeOf } from '../time/moment.ts';

/** What places a recorded event in fold order. */
export type FoldPlace = Readonly<{ hlc: number; dev: string; seq: number; index: number }>;

/** Fold order (hlc, dev, seq, index) settles what was decided last (record 3). */
export function byFold(a: FoldPlace, b: FoldPlace): number {
  if (a.hlc !== b.hlc) return a.hlc - b.hlc;
  if (a.dev !== b.dev) return a.dev < b.dev ? -1 : 1;
  return a.seq - b.seq || a.index - b.index;
}

export const inFoldOrder = <E extends FoldPlace>(events: readonly E[]): readonly E[] => [...events].sort(byFold);

/** An event that a rule inserts and nobody recorded; its cause is a recorded event or another derived one (record 3). */
export type DerivedEvent = Readonly<{ id: string; rule: string; cause: string; at: Instant }>;

/** The id of a derived event: `rule:<name>:<cause>`. */
export const derivedId = (rule: string, cause: string): string => `rule:${rule}:${cause}`;

export type Placeable = FoldPlace & Readonly<{ id: EventId; occurred: Occurred }>;

type Place = Readonly<{ at: Instant; root: FoldPlace; rules: readonly string[] }>;

/**
 * World order: what clocks, `first`, `last` and `has_open` read. An event stands at its instant, or a bare date at its
 * `at`; equal moments stand in fold order. A derived event stands at its moment in its cause's place of that order,
 * directly after it, by rule name (record_formats 1). One whose cause is not here is left out.
 */
export function inWorldOrder<E extends Placeable, D extends DerivedEvent>(
  events: readonly E[],
  derived: readonly D[] = [],
): readonly (E | D)[] {
  const recorded = new Map<string, Place>(
    events.map((event) => [event.id, { at: placeOf(event.occurred), root: event, rules: [] }]),
  );
  const rules = new Map<string, D>(derived.map((event) => [event.id, event]));
  const placed = [...events, ...derived].flatMap((event) => {
    const place = placeIn(event.id, recorded, rules);
    return place === null ? [] : [{ event, place }];
  });
  return placed.sort((a, b) => byPlace(a.place, b.place)).map(({ event }) => event);
}

function placeIn(
  id: string,
  recorded: ReadonlyMap<string, Place>,
  derived: ReadonlyMap<string, DerivedEvent>,
  below: ReadonlySet<string> = new Set(),
): Place | null {
  const own = recorded.get(id);
  if (own !== undefined) return own;
  const event = derived.get(id);
  if (event === undefined || below.has(id)) return null;
  const cause = placeIn(event.cause, recorded, derived, new Set([...below, id]));
  return cause && { at: event.at, root: cause.root, rules: [...cause.rules, event.rule] };
}

function byPlace(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at - b.at;
  const root = byFold(a.root, b.root);
  if (root !== 0) return root;
  for (const [i, rule] of a.rules.entries()) {
    const other = b.rules[i];
    if (other === undefined) return 1;
    if (rule !== other) return rule < other ? -1 : 1;
  }
  return a.rules.length - b.rules.length;
}

/** Which earlier events an event answers: `has_open(a)` ends with its answers (requirements 2.3). */
export const answersTo: Readonly<Record<string, readonly string[]>> = {
  hold_lifted: ['hold_set'],
  info_received: ['info_requested', 'closure_warning_sent'],
  contact_in: ['closure_warning_sent'],
  consent_given: ['consent_requested'],
  consent_refused: ['consent_requested'],
  redress_accepted: ['redress_offered'],
  redress_declined: ['redress_offered'],
  review_sent: ['escalated'],
  recipient_answered: ['forwarded'],
  portion_closed: ['forwarded'],
};

/**
 * When an event of a bare date occurred (record_formats 1): 00:00 of the day in the firm's zone or, where it answers an
 * event of the same day that the author had folded, that event's instant (the latest). `day` runs from `start` up to,
 * not including, `end`; `alsoAnswers` adds the types that a procedure's clocks tie to this one (`met_by` to `from`).
 */
export function occurredOn(
  type: string,
  day: Readonly<{ date: PlainDate; zone: string; start: Instant; end: Instant }>,
  folded: readonly Readonly<{ type: string; occurred: Occurred }>[],
  alsoAnswers: readonly string[] = [],
): Occurred {
  const answered = [...(answersTo[type] ?? []), ...alsoAnswers];
  const at = folded
    .filter((event) => answered.includes(event.type))
    .map((event) => placeOf(event.occurred))
    .filter((place) => place >= day.start && place < day.end)
    .reduce((latest, place) => (place > latest ? place : latest), day.start);
  return { date: day.date, zone: day.zone, at };
}
