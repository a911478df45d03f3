import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '#core/domain/ids.ts';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { EngineEvent, EngineInput } from '#core/domain/procedures/engine-input.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import type { Instant } from '#core/domain/time/moment.ts';
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
    'become later by no classification except a first decision (G-16)',
    () => {
      const classified = events.filter((drawn) => drawn.some(({ kind }) => kind[0] === 'classified'));
      return tried(
        fc.property(classified, (drawn) => {
          const input = inputOf(procedure, drawn);
          const last = input.events.findLast(({ type, data }) => type === 'classified' && isRepeated(input, data.axis));
          if (last === undefined) return;
          const without = reckon({ ...input, events: input.events.filter((event) => event !== last) });
          const now = reckon(input);
          for (const before of without.clocks) {
            const after = now.clocks.find(({ clock, anchor }) => clock === before.clock && anchor === before.anchor);
            expect(endOf(after, input)).toBeLessThanOrEqual(endOf(before, input));
          }
        }),
        { seed: 8, runs: 60, longRuns: 2000 },
      );
    },
    LONG_MS,
  );
});

/** Whether an axis is classified more than once, the event in question being the last in the world too. */
function isRepeated({ events: all }: EngineInput, axis: unknown): boolean {
  const same = all.filter(({ type, data }) => type === 'classified' && data.axis === axis);
  const latest = same.toSorted((one, other) => one.at - other.at || one.order - other.order).at(-1);
  return same.length > 1 && latest === same.at(-1);
}

function endOf(clock: ClockReckoning | undefined, { procedure }: EngineInput): number {
  const due = clock?.due ?? null;
  if (due === null) return Number.POSITIVE_INFINITY;
  return 'date' in due ? endOfDay(procedure.zone, dayOf(due.date)) : due.instant;
}
