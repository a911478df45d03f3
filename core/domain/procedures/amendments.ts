import type { EventId } from '../ids.ts';
import { changeWords } from '../time/calendar-words.ts';
import type { Instant } from '../time/moment.ts';
import { dateWords } from '../time/words.ts';
import { localDay } from '../time/zone.ts';
import { isClassified } from './decisions.ts';
import { derive } from './derived.ts';
import type { EngineEvent, EngineInput } from './engine-input.ts';
import type { Procedure } from './procedure.ts';
import { Reckoner } from './reckoner.ts';
import type { ClockReckoning, Moment } from './reckoning.ts';

/** Something recorded after intake that may move a date, and that a person must be able to see (G-16). */
type Turn = Readonly<{ recorded: Instant; order: number; by: EventId; cause: string }>;

const recordedAt = (event: EngineEvent): Instant => event.recordedAt ?? event.at;

const shown = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : String(value));

function causeOf(event: EngineEvent, procedure: Procedure, seen: Set<string>): string | null {
  const { type, data } = event;
  if (procedure.clocks.some(({ extend }) => extend?.by === type))
    return `delay notice of ${dateWords(localDay(procedure.zone, event.at))}`;
  if (type === 'moved_to_version') return `moved to version ${shown(data.version)}: ${shown(data.reason)} (G-22)`;
  const fact = type === 'classified' ? data.axis : type === 'fact_set' ? data.fact : undefined;
  if (typeof fact !== 'string') return null;
  const again = seen.has(fact);
  seen.add(fact);
  if (fact === 'receipt') return again ? 'corrected receipt (G-16)' : null;
  if (!isClassified(procedure, fact)) return null;
  const name = fact.replaceAll('_', ' ');
  return again
    ? `reclassified: ${name} ${shown(data.value)} (G-16)`
    : `first decision: ${name} ${shown(data.value)} (G-16)`;
}

/** Events at or before the registration are intake: they move nothing that anybody has seen. */
function turnsOf(input: EngineInput): readonly Turn[] {
  const { procedure, asOf } = input;
  const events = input.events
    .filter((event) => recordedAt(event) <= asOf)
    .toSorted((one, other) => one.order - other.order);
  const registered = events.find(({ type }) => type === 'registered');
  const seen = new Set<string>();
  const turns = events.flatMap((event): Turn[] => {
    const cause = causeOf(event, procedure, seen);
    const intake = registered === undefined || recordedAt(event) <= recordedAt(registered);
    if (cause === null || intake) return [];
    return [{ recorded: recordedAt(event), order: event.order, by: event.id, cause }];
  });
  return [...turns, ...calendarTurns(input, registered)].toSorted(
    (one, other) => one.recorded - other.recorded || one.order - other.order,
  );
}

/** Days confirmed or added since the case was registered (G-16 d). */
function calendarTurns(
  { procedure, calendars, asOf }: EngineInput,
  registered: EngineEvent | undefined,
): readonly Turn[] {
  if (registered === undefined) return [];
  const used = new Set([...procedure.calendars.duties.calendars, ...procedure.calendars.permissions.calendars]);
  return calendars.changes
    .filter(({ at, calendar }) => at <= asOf && at > recordedAt(registered) && used.has(calendar))
    .map((change) => ({
      recorded: change.at,
      order: -1,
      by: change.id,
      cause: changeWords(change, calendars),
    }));
}

/** The case as it was known just before a turn, or just after it. */
function known(input: EngineInput, turn: Turn, after: boolean): EngineInput {
  const includes = (recorded: Instant, order: number, id: EventId): boolean =>
    id === turn.by ? after : recorded < turn.recorded || (recorded === turn.recorded && order < turn.order);
  const { calendars } = input;
  const changes = calendars.changes.filter(({ at, id }) => includes(at, -1, id));
  const events = input.events.filter((event) => includes(recordedAt(event), event.order, event.id));
  return {
    ...input,
    procedure: input.governing?.(events) ?? input.procedure,
    explain: false,
    events,
    calendars: calendars.with(changes),
  };
}

const keyOf = ({ clock, anchor }: ClockReckoning): string => `${clock} ${anchor ?? ''}`;

const headline = ({ due, until }: ClockReckoning): Moment | null => due ?? until;

const same = (one: Moment | null, other: Moment | null): boolean => JSON.stringify(one) === JSON.stringify(other);

const headlines = (input: EngineInput): ReadonlyMap<string, Moment | null> =>
  new Map(new Reckoner(derive(input).scene).all().map((clock) => [keyOf(clock), headline(clock)]));

export type Amendments = ReadonlyMap<string, ClockReckoning['amendments']>;

/** Every date that a decision, a delay notice, a corrected receipt or a calendar moved after registration (G-16). */
export function amendmentsOf(input: EngineInput): Amendments {
  const amendments = new Map<string, ClockReckoning['amendments']>();
  for (const turn of turnsOf(input)) {
    const before = headlines(known(input, turn, false));
    for (const [key, now] of headlines(known(input, turn, true))) {
      const was = before.get(key) ?? null;
      if (was === null || same(was, now)) continue;
      amendments.set(key, [...(amendments.get(key) ?? []), { was, cause: turn.cause, by: turn.by }]);
    }
  }
  return amendments;
}

/** The clock with its amendments, oldest first, each told among its steps too. */
export function withAmendments(clock: ClockReckoning, amendments: Amendments): ClockReckoning {
  const found = amendments.get(keyOf(clock)) ?? [];
  return found.length === 0 ? clock : { ...clock, amendments: found };
}
