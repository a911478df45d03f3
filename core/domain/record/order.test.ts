import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, at, fact, MORNING, onDay, said } from '#test/support/hand-made.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import type { Instant, PlainDate } from '../time/moment.ts';
import type { CaseEvent } from './events.ts';
import { derivedId, inFoldOrder, inWorldOrder, occurredOn } from './order.ts';

const SEED = { seed: 20261121 };
const names = (events: readonly { data?: unknown; id: string }[]) =>
  events.map((event) => (event.data as { fact?: string } | undefined)?.fact ?? event.id);
const HOUR = 3_600_000;
const midnight = (MORNING - 9 * HOUR) as Instant;
const today = {
  date: '2026-12-21' as PlainDate,
  zone: 'Europe/Vilnius',
  start: midnight,
  end: (midnight + 24 * HOUR) as Instant,
};

describe('fold order', () => {
  test('settles what was decided last: an author comes after all he had folded, 1000 hours fast or slow', () => {
    for (const skew of [-1000, 1000]) {
      const { k7q, m3x } = twoWorkstations([], { M3X: skew });
      k7q.says(ada, fact('first', 1));
      m3x.takes(k7q);
      m3x.says(ada, fact('second', 2));
      k7q.takes(m3x);
      k7q.says(ada, fact('third', 3));
      expect(names(inFoldOrder(k7q.events('case', k7q.changesets().at(-1)?.header.streamId as string)))).toEqual([
        'first',
        'second',
        'third',
      ]);
    }
  });

  test('is the same in whatever order events arrive', () => {
    const { k7q, m3x } = twoWorkstations([], { M3X: -1000 });
    const written = [k7q, m3x, k7q, m3x].flatMap((station, i) => station.says(ada, fact(`a${i}`, i), fact(`b${i}`, i)));
    const expected = inFoldOrder(written);
    fc.assert(
      fc.property(fc.shuffledSubarray(written, { minLength: written.length }), (shuffled) => {
        expect(inFoldOrder(shuffled)).toEqual(expected);
      }),
      SEED,
    );
  });
});

describe('world order', () => {
  const { k7q } = twoWorkstations();
  const events = k7q.says(
    ada,
    fact('noon', 1, { occurred: at(3) }),
    fact('today', 2, { occurred: onDay('2026-12-21', midnight) }),
    fact('morning', 3, { occurred: at(0) }),
    fact('also morning', 4, { occurred: at(0) }),
  );

  test('reads when things happened, a bare date at its `at`, equal moments as they were decided', () => {
    expect(names(inWorldOrder(events))).toEqual(['today', 'morning', 'also morning', 'noon']);
  });

  test('puts what a rule derives at its moment, directly after its cause, by rule name', () => {
    const [, , morning] = events as readonly CaseEvent[];
    const cause = morning?.id as string;
    const derived = (rule: string, of: string, when: Instant) => ({
      id: derivedId(rule, of),
      rule,
      cause: of,
      at: when,
    });
    const lodged = derived('lodged', cause, MORNING);
    const warned = derived('a_warning', lodged.id, MORNING);
    const alerted = derived('alerted', cause, MORNING);
    const later = derived('alerted', events[3]?.id as string, (MORNING + HOUR) as Instant);
    const orphan = derived('lodged', 'a'.repeat(16), MORNING);
    for (const given of [
      [lodged, warned, alerted, later, orphan],
      [orphan, later, alerted, warned, lodged],
    ])
      expect(names(inWorldOrder(events, given))).toEqual([
        'today',
        'morning',
        alerted.id,
        lodged.id,
        warned.id,
        'also morning',
        later.id,
        'noon',
      ]);
  });

  test('leaves out a rule that would be its own cause', () => {
    const loop = { id: 'rule:a:b', rule: 'a', cause: 'rule:a:b', at: MORNING };
    expect(inWorldOrder(events, [loop])).toHaveLength(4);
  });
});

describe('a bare date', () => {
  const { k7q } = twoWorkstations();
  const asked = k7q.says(
    ada,
    said<'case', 'info_requested'>('info_requested', { method: 'email', proof: 'log' }, { occurred: at(1) }),
    fact('name', 'Jonas', { occurred: at(5) }),
  );

  test('stands at the start of its day', () => {
    expect(occurredOn('note_added', today, asked)).toEqual(onDay('2026-12-21', midnight));
  });

  test('stands at the event of that day which it answers', () => {
    expect(occurredOn('info_received', today, asked)).toEqual(onDay('2026-12-21', MORNING + HOUR));
  });

  test('is not moved by an event of another day', () => {
    const tomorrow = {
      ...today,
      date: '2026-12-22' as PlainDate,
      start: today.end,
      end: (today.end + 24 * HOUR) as Instant,
    };
    expect(occurredOn('info_received', tomorrow, asked)).toEqual(onDay('2026-12-22', today.end));
  });

  test('also answers what the procedure’s clocks tie to it', () => {
    expect(occurredOn('ack_sent', today, asked, ['fact_set'])).toEqual(onDay('2026-12-21', MORNING + 5 * HOUR));
  });
});
