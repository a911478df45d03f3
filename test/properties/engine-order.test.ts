import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '#core/domain/ids.ts';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { EngineEvent, EngineInput, EngineResult } from '#core/domain/procedures/engine-input.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { endOfDay } from '#core/domain/time/zone.ts';
import { shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { ACase } from '../scenarios/a-case.ts';
import { LONG_MS, tried } from './engine-runs.ts';

const RECEIVED = Date.parse('2026-12-18T09:30Z');
const HOUR = 3_600_000;

const kinds: readonly (readonly [type: string, data: Readonly<Record<string, unknown>>])[] = [
  ['lodged', { by: 'complainant' }],
  ['assigned', { to: 'u1' }],
  ['ack_sent', {}],
  ['update_sent', {}],
  ['contact_in', { channel: 'email' }],
  ['contact_out', { channel: 'phone' }],
  ['info_requested', {}],
  ['info_received', {}],
  ['classified', { axis: 'fraud', value: true }],
  ['classified', { axis: 'fraud', value: false }],
  ['classified', { axis: 'priority', value: 'high' }],
  ['classified', { axis: 'priority', value: 'low' }],
  ['classified', { axis: 'psd_complaint', value: true }],
  ['classified', { axis: 'psd_complaint', value: false }],
  ['extension_sent', { new_date: '2027-01-22' }],
  ['extension_sent', { new_date: '2027-02-26' }],
  ['escalated', {}],
  ['forwarded', { recipient: 'A', portion: 'P1' }],
  ['recipient_chased', { recipient: 'A' }],
  ['final_sent', { outcome: 'rejected' }],
  ['closed', { ground: 'no_contact' }],
];

const events = fc.array(fc.record({ kind: fc.constantFrom(...kinds), hours: fc.integer({ min: 0, max: 24 * 60 }) }), {
  maxLength: 12,
});

function inputOf(procedure: string, drawn: readonly { kind: (typeof kinds)[number]; hours: number }[]): EngineInput {
  const { input } = new ACase(procedure, { at: new Date(RECEIVED).toISOString().replace('.000', '') });
  const later = drawn.map(({ kind: [type, data], hours }, index): EngineEvent => {
    const at = (RECEIVED + hours * HOUR) as Instant;
    return { id: `d${index}` as EventId, type, at, date: null, recordedAt: at, order: 100 + index, by: 'u1', data };
  });
  return { ...input, events: [...input.events, ...later] };
}

describe.each(shippedProcedureIds())('the clocks of %s', (procedure) => {
  test(
    'are the same in whatever order the events arrived',
    () => {
      const shuffled = events.chain((drawn) => {
        const input = inputOf(procedure, drawn);
        return fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.events], { minLength: input.events.length }));
      });
      return tried(
        fc.property(shuffled, ([input, order]) => {
          expect(reckon({ ...input, events: order })).toEqual(reckon(input));
        }),
        { seed: 7, runs: 60, longRuns: 2000 },
      );
    },
    LONG_MS,
  );

  test(
    'G-16: a duty becomes later only by a first decision, a delay notice within its limit, a corrected receipt or a day of the calendar, and each says so',
    () => {
      const history = fc.tuple(events, fc.oneof(fc.constantFrom(...kinds), correction, calendarDay));
      return tried(
        fc.property(history, ([drawn, last]) => {
          const input = inputOf(procedure, drawn);
          const next = 'calendar' in last ? withDay(input, last) : withEvent(input, last);
          const [before, after] = [reckon(input), reckon(next)];
          for (const clock of before.clocks.filter((one) => movesByItself(one, input))) {
            const now = after.clocks.find(({ clock: id, anchor }) => id === clock.clock && anchor === clock.anchor);
            if (now === undefined || now.due === null || endOf(now, next) <= endOf(clock, input)) continue;
            expect([now.clock, wayOf(last, input)]).toEqual([now.clock, expect.any(String)]);
            expect(now.amendments.map(({ by }) => by)).toContain(LAST);
            if (wayOf(last, input) === 'delay notice')
              expect(endOf(now, next)).toBeLessThanOrEqual(capOf(now, after, next));
          }
        }),
        { seed: 8, runs: 120, longRuns: 2000 },
      );
    },
    LONG_MS,
  );
});

const LAST = 'last' as EventId;
/** After everything drawn. */
const AFTER = (RECEIVED + 61 * 24 * HOUR) as Instant;

type Kind = (typeof kinds)[number];
type Day = Readonly<{ calendar: string; date: string; change: 'confirmed' | 'closed' }>;

/** The receipt corrected to another day around the first one. */
const correction = fc.integer({ min: -20, max: 20 }).map((days): Kind => {
  const at = RECEIVED + days * 24 * HOUR;
  return ['fact_set', { fact: 'receipt', value: { at } }];
});

const calendarDay: fc.Arbitrary<Day> = fc.record({
  calendar: fc.constantFrom('lt', 'ew', 'cy', 'ae'),
  date: fc.integer({ min: 0, max: 70 }).map((days) => new Date(RECEIVED + days * 24 * HOUR).toISOString().slice(0, 10)),
  change: fc.constantFrom('confirmed' as const, 'closed' as const),
});

const withEvent = (input: EngineInput, [type, data]: Kind): EngineInput => {
  const event = { id: LAST, type, at: AFTER, date: null, recordedAt: AFTER, order: 1000, by: 'u1', data };
  return { ...input, events: [...input.events, event] };
};

const withDay = (input: EngineInput, { calendar, date, change }: Day): EngineInput => ({
  ...input,
  calendars: input.calendars.after({
    id: LAST,
    at: AFTER,
    calendar,
    reason: 'announced',
    date: date as PlainDate,
    change,
    name: 'a day',
  }),
});

/** A duty with a start of its own: what counts from another clock, or from the latest of several events, moves with them. */
function movesByItself({ clock, kind, due }: ClockReckoning, { procedure }: EngineInput): boolean {
  const from = procedure.clocks.find(({ id }) => id === clock)?.from;
  return kind === 'duty' && due !== null && from !== undefined && 'events' in from && from.events.pick !== 'last';
}

/** Which of the four ways of G-16 the last thing recorded is; null = none of them. */
function wayOf(last: Kind | Day, { events: before }: EngineInput): string | null {
  if ('calendar' in last) return 'calendar';
  const [type, data] = last;
  if (type === 'fact_set') return 'corrected receipt';
  if (type === 'extension_sent') return 'delay notice';
  const decided = before.some((event) => event.type === 'classified' && event.data.axis === data.axis);
  return type === 'classified' && !decided ? 'first decision' : null;
}

/** Where a delay notice must end: the clock that limits it. */
function capOf({ clock }: ClockReckoning, { clocks }: EngineResult, input: EngineInput): number {
  const max = input.procedure.clocks.find(({ id }) => id === clock)?.extend?.max ?? null;
  return max === null
    ? Number.POSITIVE_INFINITY
    : endOf(
        clocks.find((one) => one.clock === max),
        input,
      );
}

function endOf(clock: ClockReckoning | undefined, { procedure }: EngineInput): number {
  const due = clock?.due ?? null;
  if (due === null) return Number.POSITIVE_INFINITY;
  return 'date' in due ? endOfDay(procedure.zone, dayOf(due.date)) : due.instant;
}
