import { describe, expect, test } from 'vitest';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { instantOf } from '#scripts/scenarios/case-of.ts';
import { ACase, type GivenEvent } from './a-case.ts';

const now = (procedure: string, events: readonly GivenEvent[], facts = {}): readonly string[] =>
  new ACase(procedure, { events, facts })
    .reckon()
    .stages.filter(({ state }) => state === 'now')
    .map(({ id }) => id);

const assigned: GivenEvent = ['2026-12-16T11:00+02:00', 'assigned', { to: 'u1' }];
const acknowledged: GivenEvent = ['2026-12-17T11:00+02:00', 'ack_sent'];
const answered: GivenEvent = ['2027-01-05T11:00+02:00', 'final_sent'];
const escalated: GivenEvent = ['2027-01-11T11:00+02:00', 'escalated'];
const reviewed: GivenEvent = ['2027-01-20T11:00+02:00', 'review_sent'];

describe('the stages of a case', () => {
  const done = { triage: 'immediate', assessment: 'complete' };

  test('follow what happened, from intake to the answer', () => {
    expect(now('looniebit', [])).toEqual(['intake']);
    expect(now('looniebit', [assigned])).toEqual(['acknowledge']);
    expect(now('looniebit', [assigned, acknowledged])).toEqual(['triage']);
    expect(now('looniebit', [assigned, acknowledged], done)).toEqual(['response']);
    expect(now('looniebit', [assigned, acknowledged, answered], done)).toEqual(['resolved']);
  });

  test('go through a review and come back to resolved', () => {
    expect(now('looniebit', [assigned, acknowledged, answered, escalated], done)).toEqual(['review']);
    expect(now('looniebit', [assigned, acknowledged, answered, escalated, reviewed], done)).toEqual(['resolved']);
  });

  test('XO-22: forwarding runs beside the others until every portion is decided', () => {
    const asked: GivenEvent = ['2026-12-18T11:00+02:00', 'consent_requested', { portion: 'P2' }];
    const refused: GivenEvent = ['2026-12-21T11:00+02:00', 'consent_refused', { portion: 'P2' }];
    const facts = { responsible: 'shared', risk: 'low' };
    expect(now('xchangeon', [assigned, acknowledged, asked], facts)).toEqual(['forwarding', 'investigation']);
    expect(now('xchangeon', [assigned, acknowledged, asked, refused], facts)).toEqual(['investigation']);
  });
});

describe('what was known when', () => {
  const { input } = new ACase('looniebit', { facts: { fraud: false } });
  const sent = instantOf('2026-12-17T16:00+02:00');
  const recordedAt = instantOf('2026-12-21T09:00+02:00');
  const event = {
    id: 'late' as never,
    type: 'ack_sent',
    at: sent,
    date: null,
    recordedAt,
    order: 99,
    by: 'u1',
    data: {},
  };
  const ack = (asOf: Instant) =>
    reckon({ ...input, events: [...input.events, event], asOf }).clocks.find(({ clock }) => clock === 'ack');

  test('reads recorded time, and clocks read when it happened', () => {
    expect(ack(instantOf('2026-12-20T12:00+02:00'))?.standing).toBe('running');
    expect(ack(recordedAt)).toMatchObject({ standing: 'met', met: { event: 'late', at: sent } });
  });
});
