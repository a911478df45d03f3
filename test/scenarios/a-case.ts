import type { EventId } from '#core/domain/ids.ts';
import { judge, reckon } from '#core/domain/procedures/engine.ts';
import type { EngineInput, EngineResult } from '#core/domain/procedures/engine-input.ts';
import type { ClockReckoning, Moment, Verdict } from '#core/domain/procedures/reckoning.ts';
import type { Act } from '#core/domain/procedures/vocabulary.ts';
import type { Calendar, CalendarChange, OfficeClosure } from '#core/domain/time/calendar.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { instantWords } from '#core/domain/time/words.ts';
import { procedureOf } from '#core/formats/procedure/normal.ts';
import { type RawProcedure, withParams } from '#core/formats/procedure/params.ts';
import { eventsOf, instantOf } from '#scripts/scenarios/case-of.ts';
import type { Scenario } from '#scripts/scenarios/scenario-file.ts';
import { shippedCalendars, shippedProcedure } from '#scripts/scenarios/shelf.ts';

type Data = Readonly<Record<string, unknown>>;
export type GivenEvent = readonly [at: string, type: string, data?: Data, by?: string];

export type Given = Readonly<{
  /** An instant for everything but post. */
  at?: string;
  channel?: string;
  /** For post: the day of delivery, and what else is known of the paper. */
  delivered?: string;
  paper?: Data;
  facts?: Data;
  events?: readonly GivenEvent[];
  params?: Data;
  confirmed?: readonly (readonly [at: string, calendar: string, date: string])[];
  closures?: readonly OfficeClosure[];
}>;

const LATEST = instantOf('2199-01-01T00:00Z');

let shelf: readonly Calendar[] | null = null;
const procedures = new Map<string, RawProcedure>();

function onTheShelf(id: string): RawProcedure {
  const raw = procedures.get(id) ?? shippedProcedure(id)?.raw;
  if (raw === undefined) throw new Error(`no procedure ${id}`);
  procedures.set(id, raw);
  return raw;
}

/** The shipped holiday tables, read once. */
export function calendarsOnTheShelf(): readonly Calendar[] {
  shelf ??= shippedCalendars();
  return shelf;
}

function intakeOf({ at, channel, delivered, paper }: Given): Scenario['intake'] {
  if (delivered !== undefined) return { channel: 'post', delivered, ...paper };
  return { channel: channel ?? 'email', at: at ?? '2026-12-16T10:30+02:00' };
}

/** A case of a shipped procedure whose clocks and gates can be asked in the words of the clauses. */
export class ACase {
  readonly input: EngineInput;

  constructor(procedure: string, given: Given) {
    const changed = withParams(onTheShelf(procedure), given.params ?? {});
    if (!changed.ok) throw new Error(changed.failure);
    const changes = (given.confirmed ?? []).map(
      ([at, calendar, date], index): CalendarChange => ({
        id: `calendar-${index}` as EventId,
        at: instantOf(at),
        calendar,
        date: date as PlainDate,
        change: 'confirmed',
        name: 'confirmed day',
        reason: '',
      }),
    );
    const events = (given.events ?? []).map(([at, type, data, by]) => ({
      at,
      type,
      ...(data === undefined ? {} : { data: { ...data } }),
      ...(by === undefined ? {} : { by }),
    }));
    this.input = {
      procedure: procedureOf(changed.value),
      calendars: new CalendarBook(calendarsOnTheShelf(), changes, given.closures ?? []),
      events: eventsOf({
        id: 'test',
        procedure,
        title: '',
        intake: intakeOf(given),
        facts: { ...given.facts },
        events,
      }),
      asOf: LATEST,
    };
  }

  reckon(asOf?: string): EngineResult {
    return reckon({ ...this.input, asOf: asOf === undefined ? LATEST : instantOf(asOf) });
  }

  /** The latest instance of a clock. */
  clock(id: string, asOf?: string): ClockReckoning {
    const found = this.reckon(asOf).clocks.findLast(({ clock }) => clock === id);
    if (found === undefined) throw new Error(`no instance of clock ${id}`);
    return found;
  }

  /** Dates as `2026-12-18`, instants as `Fri 18 Dec 2026 09:00` in the firm's zone, nothing as null. */
  shown(moment: Moment | null): string | null {
    if (moment === null) return null;
    return 'date' in moment ? moment.date : instantWords(this.input.procedure.zone, moment.instant);
  }

  due(clock: string, asOf?: string): string | null {
    return this.shown(this.clock(clock, asOf).due);
  }

  outer(clock: string, asOf?: string): string | null {
    return this.shown(this.clock(clock, asOf).outer);
  }

  workBy(clock: string, asOf?: string): string | null {
    return this.shown(this.clock(clock, asOf).workBy);
  }

  until(clock: string, asOf?: string): string | null {
    return this.shown(this.clock(clock, asOf).until);
  }

  opens(clock: string, asOf?: string): string | null {
    return this.shown(this.clock(clock, asOf).opens);
  }

  steps(clock: string): readonly string[] {
    return this.clock(clock).steps.map(({ words }) => words);
  }

  try(act: Act, at: string, data: Data = {}, by: string | null = 'u1'): Verdict {
    return judge({ ...this.input, asOf: instantOf(at) as Instant }, { act, by, data });
  }

  /** `refused LB-31`, `allowed`. */
  verdict(act: Act, at: string, data: Data = {}, by: string | null = 'u1'): string {
    const { verdict, clause } = this.try(act, at, data, by);
    return clause === null ? verdict : `${verdict} ${clause}`;
  }
}
