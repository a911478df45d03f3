import { describe, expect, test } from 'vitest';
import { aClock } from '#test/support/a-letter.ts';
import type { Amount } from '../procedures/amount.ts';
import type { Condition } from '../procedures/expression.ts';
import type { Allowance, ClockRule, Counting } from '../procedures/procedure.ts';
import { saidAs, timeframesOf } from './timeframes.ts';

const isFraud: Condition = {
  is: 'compare',
  left: { term: 'fact', fact: 'fraud' },
  op: '==',
  right: { term: 'value', value: true },
};
const allowance = (within: Amount, condition: Condition | null = null, count: Counting = 'excluded'): Allowance => ({
  when: condition === null ? null : { text: '', condition },
  within,
  count,
  roll: null,
});

function rule(id: string, within: readonly Allowance[], rest: Partial<ClockRule> = {}): ClockRule {
  return {
    id,
    title: id,
    kind: 'duty',
    clause: 'X-28',
    promise: true,
    when: null,
    each: null,
    per: null,
    from: { events: { pick: 'one', events: ['received'] } },
    within,
    outer: [],
    clear: false,
    hours: 'elapsed',
    calendar: null,
    metBy: { pick: 'one', events: ['final_sent'] },
    until: null,
    renew: null,
    roll: 'none',
    cap: null,
    extend: null,
    pauses: [],
    warn: null,
    ...rest,
  };
}

const bd = (count: number): Amount => ({ count, unit: 'business days' });
const answer = rule('final', [allowance({ count: 10, unit: 'days' }, isFraud), allowance(bd(14), null, 'included')], {
  cap: 'final_cap',
  extend: { by: 'extension_sent', max: 'final_cap', needs: [] },
});
const latest = rule('final_cap', [allowance(bd(35))], { from: { events: { pick: 'one', events: ['submitted'] } } });
const house = rule('urgent', [allowance(bd(5))], { promise: false });
const acknowledgement = rule('ack', [allowance({ count: 48, unit: 'hours' })], {
  metBy: { pick: 'one', events: ['ack_sent'] },
});
const clocks = [answer, latest, house, acknowledgement].map(({ id, promise }) => aClock(id, '2027-01-11', { promise }));
const procedure = { clocks: [answer, latest, house, acknowledgement] };

describe('the time limits of a letter', () => {
  test('are the promises that the answer keeps: no target of the house, and not the acknowledgement itself (G-18)', () => {
    expect(timeframesOf(procedure, clocks).map(({ reckoning, role }) => [reckoning.clock, role])).toEqual([
      ['final', 'answer'],
      ['final_cap', 'latest'],
    ]);
  });

  test('know every period of the procedure, how it counts and from when', () => {
    const [first, last] = timeframesOf(procedure, clocks);
    expect(first).toMatchObject({
      extendable: true,
      periods: [
        { count: 10, unit: 'days', included: false, from: 'received', applies: { axis: 'fraud', values: [true] } },
        { count: 14, unit: 'business days', included: true, from: 'received', applies: null },
      ],
    });
    expect(last).toMatchObject({ extendable: false, periods: [{ count: 35, from: 'submitted' }] });
  });

  test('leave out a last date that had passed before the letter came', () => {
    const late = clocks.map((clock) =>
      clock.clock === 'final_cap' ? { ...clock, standing: 'unreachable' as const } : clock,
    );
    expect(timeframesOf(procedure, late).map(({ role }) => role)).toEqual(['answer']);
  });

  test('are not said where a condition cannot be put into a letter and is undecided', () => {
    const odd = rule('final', [allowance(bd(5), { is: 'not', of: isFraud }), allowance(bd(14))]);
    const [timeframe] = timeframesOf({ clocks: [odd] }, [aClock('final', '2027-01-11', { undecided: ['fraud'] })]);
    expect(timeframe?.periods).toEqual([]);
    expect(timeframe && saidAs(timeframe, {})).toBeNull();
  });
});
