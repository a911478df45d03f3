import { describe, expect, test } from 'vitest';
import { ada, fact, said } from '#test/support/hand-made.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import { basisOf } from './basis.ts';
import type { CaseEvent } from './events.ts';
import { derivedId } from './order.ts';

const derived = (...causes: readonly (string | undefined)[]) =>
  causes.map((cause) => ({ id: derivedId('lodged', cause ?? '') }));

/** Two facts, and an act that names what the first brought about by rule. */
function aCase() {
  const { k7q } = twoWorkstations();
  const [first, second] = k7q.says(ada, fact('a', 1), fact('b', 2));
  const [named] = k7q.says(ada, { ...fact('c', 3), basis: [derivedId('lodged', first?.id ?? '')] });
  return { k7q, first, second, named };
}

describe('what an act rests on', () => {
  test('is every derived event that nobody has named, in the order in which they came about', () => {
    const { k7q } = twoWorkstations();
    const [first, second] = k7q.says(ada, fact('a', 1), fact('b', 2));
    const recorded = [first, second] as CaseEvent[];
    expect(basisOf(derived(second?.id, first?.id), recorded)).toEqual([
      `rule:lodged:${second?.id}`,
      `rule:lodged:${first?.id}`,
    ]);
    expect(basisOf([], recorded)).toEqual([]);
  });

  test('is named once: the next act rests only on what is new', () => {
    const { first, second, named } = aCase();
    const recorded = [first, second, named] as CaseEvent[];
    expect(basisOf(derived(first?.id), recorded)).toEqual([]);
    expect(basisOf(derived(first?.id, second?.id), recorded)).toEqual([`rule:lodged:${second?.id}`]);
  });

  test('is named again when the act that named it was struck', () => {
    const { k7q, first, second, named } = aCase();
    const [strike] = k7q.says(ada, said<'case', 'struck'>('struck', { events: [named?.id as never], reason: 'twice' }));
    const recorded = [first, second, named, strike] as CaseEvent[];
    expect(basisOf(derived(first?.id), recorded)).toEqual([`rule:lodged:${first?.id}`]);
  });
});
