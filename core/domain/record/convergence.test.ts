import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, fact, said, theCase } from '#test/support/hand-made.ts';
import { meet, twoWorkstations, type Workstation } from '#test/support/two-workstations.ts';
import type { EventId } from '../ids.ts';
import type { CaseEvent } from './events.ts';
import { combinations, conflictsOf, leavesOf } from './leaves.ts';

const SEED = { seed: 20261121, numRuns: 60 };
const values = (events: readonly CaseEvent[]) => events.map(({ data }) => (data as { value: unknown }).value);
const struck = (...events: readonly CaseEvent[]) =>
  said<'case', 'struck'>('struck', { events: events.map(({ id }) => id), reason: 'typed twice' });
const all = (station: Workstation) => station.events('case', theCase);

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
