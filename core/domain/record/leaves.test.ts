import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, fact, said, theCase, twoWorkstations, type Workstation } from '#test/support/two-workstations.ts';
import type { EventId } from '../ids.ts';
import type { CaseEvent } from './events.ts';
import { combinations, conflictsOf, leavesOf, placeUnderKey, shownLeaf } from './leaves.ts';

const SEED = { seed: 20261121, numRuns: 60 };
const values = (events: readonly CaseEvent[]) => events.map(({ data }) => (data as { value: unknown }).value);
const leaves = (events: readonly CaseEvent[], key = 'fact:name') => values(leavesOf('case', events, key));
const keysIn = (events: readonly CaseEvent[]) => conflictsOf('case', events).map(({ key }) => key);
const struck = (...events: readonly CaseEvent[]) =>
  said<'case', 'struck'>('struck', { events: events.map(({ id }) => id), reason: 'typed twice' });
const meet = (a: Workstation, b: Workstation) => {
  a.takes(b);
  b.takes(a);
};
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

describe('two workstations', () => {
  /** What can happen next: somebody says, settles or strikes something, or one takes what the other has. */
  type Step = Readonly<{ who: 'k7q' | 'm3x'; what: 'says' | 'settles' | 'strikes' | 'takes'; value: number }>;
  const step: fc.Arbitrary<Step> = fc.record({
    who: fc.constantFrom('k7q' as const, 'm3x' as const),
    what: fc.constantFrom('says' as const, 'settles' as const, 'strikes' as const, 'takes' as const),
    value: fc.integer({ min: 0, max: 2 }),
  });

  function play(steps: readonly Step[], skew: number): readonly CaseEvent[] {
    const stations = twoWorkstations([], { M3X: skew });
    for (const { who, what, value } of steps) {
      const station = stations[who];
      station.wait(1);
      const key = `fact:f${value}`;
      const open = conflictsOf('case', all(station)).some((conflict) => conflict.key === key);
      const last = all(station).findLast(({ type }) => type === 'fact_set');
      if (what === 'takes') station.takes(who === 'k7q' ? stations.m3x : stations.k7q);
      else if (what === 'strikes' && last !== undefined) station.says(ada, struck(last));
      else station.says(ada, fact(`f${value}`, value, open || what === 'settles' ? { resolves: 'checked' } : {}));
    }
    meet(stations.k7q, stations.m3x);
    return all(stations.k7q);
  }

  /** The definition, said again without the cleverness: is there an unstruck path to it? */
  function leafIds(events: readonly CaseEvent[], key: string): readonly string[] {
    const out = new Set<string>(events.flatMap((event) => (event.type === 'struck' ? event.data.events : [])));
    const byId = new Map<string, CaseEvent>(events.map((event) => [event.id, event]));
    const reaches = (from: CaseEvent | undefined, to: EventId): boolean =>
      (from?.replaces ?? []).some((id) => id === to || reaches(byId.get(id), to));
    return events
      .filter((event) => event.type === 'fact_set' && `fact:${event.data.fact}` === key && !out.has(event.id))
      .filter((event) => !events.some((other) => !out.has(other.id) && reaches(other, event.id)))
      .map(({ id }) => id as string)
      .sort();
  }

  test('find the same leaves, conflicts and readings in every order of arrival, 1000 hours apart', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 4, maxLength: 14 }),
        fc.constantFrom(-1000, 0, 1000),
        fc.infiniteStream(fc.nat()),
        (steps, skew, luck) => {
          const events = play(steps, skew);
          const shuffled = events
            .map((event) => ({ event, place: luck.next().value ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ event }) => event);
          for (const key of ['fact:f0', 'fact:f1', 'fact:f2']) {
            const found = leavesOf('case', shuffled, key).map(({ id }) => id as string);
            expect(found).toEqual(leavesOf('case', events, key).map(({ id }) => id));
            expect([...found].sort()).toEqual(leafIds(events, key));
          }
          expect(conflictsOf('case', shuffled)).toEqual(conflictsOf('case', events));
          expect(combinations('case', shuffled)).toEqual(combinations('case', events));
        },
      ),
      SEED,
    );
  });

  test('drop nothing: every event of either is there', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const events = play(steps, 0);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
      SEED,
    );
  });
});

describe('the readings of a case in conflict', () => {
  const disagreeOn = (...names: readonly string[]) => {
    const { k7q, m3x } = twoWorkstations();
    k7q.says(ada, ...names.map((name) => fact(name, 'at first')));
    m3x.takes(k7q);
    for (const station of [k7q, m3x, m3x])
      for (const name of names) station.says(ada, fact(name, `by ${station.station}`));
    meet(k7q, m3x);
    return all(k7q);
  };
  const readings = (events: readonly CaseEvent[]) => {
    const found = combinations('case', events);
    if (found.kind !== 'all') throw new Error('too many');
    return found.leaveOut.map((out) => values(events.filter(({ id }) => !out.has(id))));
  };

  test('are one that leaves nothing out where people agree', () => {
    const { k7q } = twoWorkstations();
    k7q.says(ada, fact('name', 'A'));
    expect(combinations('case', all(k7q))).toEqual({ kind: 'all', leaveOut: [new Set()] });
  });

  test('each keep one leaf with all it stands on, and none of the other’s steps', () => {
    expect(readings(disagreeOn('name')).sort((a, b) => a.length - b.length)).toEqual([
      ['at first', 'by K7Q'],
      ['at first', 'by M3X', 'by M3X'],
    ]);
  });

  test('are one per combination of the open keys', () => {
    expect(readings(disagreeOn('name', 'address', 'fraud'))).toHaveLength(8);
  });

  test('are said to be too many beyond 64', () => {
    const six = disagreeOn('a', 'b', 'c', 'd', 'e', 'f');
    expect(combinations('case', six).kind).toBe('all');
    expect(combinations('case', disagreeOn('a', 'b', 'c', 'd', 'e', 'f', 'g'))).toEqual({
      kind: 'too-many',
      count: 128,
    });
  });
});
