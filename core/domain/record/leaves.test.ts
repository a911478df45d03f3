import { describe, expect, test } from 'vitest';
import { ada, fact, said, theCase } from '#test/support/hand-made.ts';
import { meet, twoWorkstations, type Workstation } from '#test/support/two-workstations.ts';
import type { CaseEvent } from './events.ts';
import { conflictsOf, leavesOf, placeUnderKey, shownLeaf } from './leaves.ts';

const values = (events: readonly CaseEvent[]) => events.map(({ data }) => (data as { value: unknown }).value);
const leaves = (events: readonly CaseEvent[], key = 'fact:name') => values(leavesOf('case', events, key));
const keysIn = (events: readonly CaseEvent[]) => conflictsOf('case', events).map(({ key }) => key);
const struck = (...events: readonly CaseEvent[]) =>
  said<'case', 'struck'>('struck', { events: events.map(({ id }) => id), reason: 'typed twice' });
const all = (station: Workstation) => station.events('case', theCase);

describe('a disagreement', () => {
  test('is two workstations that said different things without having seen the other’s', () => {
    const { k7q, m3x } = twoWorkstations();
    k7q.says(ada, fact('name', 'Jonas'));
    m3x.takes(k7q);
    k7q.says(ada, fact('name', 'Jonas P.'));
    m3x.says(ada, fact('name', 'J. Petrauskas'));
    meet(k7q, m3x);
    expect(keysIn(all(k7q))).toEqual(['fact:name']);
    expect(leaves(all(k7q))).toHaveLength(2);
  });

  test('is none where one replaced the other, which replaced a third', () => {
    const { k7q, m3x } = twoWorkstations();
    for (const station of [k7q, m3x, k7q]) {
      meet(k7q, m3x);
      station.says(ada, fact('name', `by ${station.station}`));
    }
    expect(keysIn(all(k7q))).toEqual([]);
    expect(leaves(all(k7q))).toEqual(['by K7Q']);
  });

  test('is none where both said the same', () => {
    const { k7q, m3x } = twoWorkstations();
    for (const station of [k7q, m3x]) station.says(ada, fact('fraud', true));
    meet(k7q, m3x);
    expect(leaves(all(k7q), 'fact:fraud')).toEqual([true, true]);
    expect(keysIn(all(k7q))).toEqual([]);
  });

  test('takes only an event that says why it settles it, and that replaces every leaf', () => {
    const { k7q, m3x } = twoWorkstations();
    for (const station of [k7q, m3x]) station.says(ada, fact('name', `by ${station.station}`));
    meet(k7q, m3x);
    expect(placeUnderKey('case', all(k7q), fact('name', 'x')).ok).toBe(false);
    expect(placeUnderKey('case', all(k7q), fact('other', 'x'))).toEqual({ ok: true, replaces: [] });
    const [settled] = k7q.says(ada, fact('name', 'Jonas', { resolves: 'the passport says so' }));
    expect(settled?.replaces).toHaveLength(2);
    expect(keysIn(all(k7q))).toEqual([]);
  });

  test('is none between two events of one changeset: the later replaces the earlier', () => {
    const { k7q } = twoWorkstations();
    k7q.says(ada, fact('name', 'A'));
    const [, first, second] = k7q.says(ada, fact('other', 1), fact('name', 'B'), fact('name', 'C'));
    expect(second?.replaces).toContain(first?.id);
    expect(leaves(all(k7q))).toEqual(['C']);
  });

  test('shows the last in fold order until then, the same on both sides', () => {
    const { k7q, m3x } = twoWorkstations([], { M3X: 6 });
    for (const station of [m3x, k7q]) station.says(ada, fact('name', `by ${station.station}`));
    meet(k7q, m3x);
    for (const station of [k7q, m3x])
      expect(values([shownLeaf('case', all(station), 'fact:name') as CaseEvent])).toEqual(['by M3X']);
  });
});

describe('a leaf', () => {
  const { k7q } = twoWorkstations();
  const [a] = k7q.says(ada, fact('name', 'A'));
  const [note] = k7q.says(ada, said<'case', 'note_added'>('note_added', { text: 'n' }));
  const [hold] = k7q.says(ada, said<'case', 'hold_set'>('hold_set', { matter: 'm', reason: 'r' }));
  const [, [b], [c]] = [0, k7q.says(ada, fact('name', 'B')), k7q.says(ada, fact('name', 'C'))] as const;
  const events = all(k7q);

  test('that is struck is none, and what it replaced stands again', () => {
    const [strike] = k7q.says(ada, struck(c as CaseEvent));
    expect(leaves([...events, strike as CaseEvent])).toEqual(['B']);
  });

  test('stays replaced through a struck event by an event that replaced that one', () => {
    const [strike] = k7q.says(ada, struck(b as CaseEvent));
    expect(leaves([...events, strike as CaseEvent])).toEqual(['C']);
  });

  test('is decided on whatever part of the stream has arrived', () => {
    expect(leaves([a, c] as CaseEvent[])).toEqual(['A', 'C']);
    expect(leaves([b, c] as CaseEvent[])).toEqual(['C']);
    expect(leaves([])).toEqual([]);
  });

  test('is not made by an event that bears no key', () => {
    expect(leavesOf('case', [note, hold] as CaseEvent[], 'hold:m')).toHaveLength(1);
  });

  test('survives links that run in a circle', () => {
    const looped = { ...(a as CaseEvent), replaces: [(b as CaseEvent).id] } as CaseEvent;
    expect(leaves([looped, b as CaseEvent])).toEqual([]);
  });
});
