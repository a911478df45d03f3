import { describe, expect, test } from 'vitest';
import { ada, at, fact, said, theCase } from '#test/support/hand-made.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import type { CaseEvent } from './events.ts';
import { conflictsOf } from './leaves.ts';
import { visible } from './visible.ts';

const corrects = (event: CaseEvent | undefined, field: string, value: string | number | boolean | null, more = {}) =>
  said<'case', 'corrected'>('corrected', { event: event?.id as never, field, value, reason: 'misread', ...more });
const sent = (proof: string) => said<'case', 'ack_sent'>('ack_sent', { method: 'post', proof });
const shown = (events: readonly CaseEvent[], id: string | undefined) =>
  visible('case', events).find((event) => event.id === id);

describe('what counts of a stream', () => {
  test('is in fold order, without what was struck', () => {
    const { k7q } = twoWorkstations();
    const [first, second] = k7q.says(ada, fact('a', 1), fact('b', 2));
    const [strike] = k7q.says(ada, said<'case', 'struck'>('struck', { events: [first?.id as never], reason: 'twice' }));
    const events = [strike, second, first] as CaseEvent[];
    expect(visible('case', events).map(({ id }) => id)).toEqual([second?.id, strike?.id]);
  });

  test('bears its corrections, the event itself untouched', () => {
    const { k7q } = twoWorkstations();
    const [event] = k7q.says(ada, sent('RR 12'));
    k7q.says(ada, corrects(event, 'proof', 'RR 21'), corrects(event, 'tracking', 'LT1'));
    const events = k7q.events('case', theCase);
    expect(shown(events, event?.id)?.data).toMatchObject({ proof: 'RR 21', tracking: 'LT1', method: 'post' });
    expect(event?.data).toMatchObject({ proof: 'RR 12' });
  });

  test('happened when a correction says it did', () => {
    const { k7q } = twoWorkstations();
    const [event] = k7q.says(ada, sent('RR 12'));
    k7q.says(ada, corrects(event, 'occurred', '21 December, 12:00', { moved: at(3) }));
    expect(shown(k7q.events('case', theCase), event?.id)?.occurred).toEqual(at(3));
  });

  test('takes the last of several corrections; a struck one does not count', () => {
    const { k7q } = twoWorkstations();
    const [event] = k7q.says(ada, sent('1'));
    k7q.says(ada, corrects(event, 'proof', '2'));
    const [third] = k7q.says(ada, corrects(event, 'proof', '3'));
    expect(shown(k7q.events('case', theCase), event?.id)?.data).toMatchObject({ proof: '3' });
    k7q.says(ada, said<'case', 'struck'>('struck', { events: [third?.id as never], reason: 'r' }));
    expect(shown(k7q.events('case', theCase), event?.id)?.data).toMatchObject({ proof: '2' });
  });

  test('shows one of two contested corrections on both workstations, and the contest', () => {
    const { k7q, m3x } = twoWorkstations([], { M3X: 1 });
    const [event] = k7q.says(ada, sent('1'));
    m3x.takes(k7q);
    m3x.says(ada, corrects(event, 'proof', 'M'));
    k7q.says(ada, corrects(event, 'proof', 'K'));
    k7q.takes(m3x);
    m3x.takes(k7q);
    for (const { events } of [k7q, m3x]) {
      expect(shown(events('case', theCase), event?.id)?.data).toMatchObject({ proof: 'M' });
      expect(conflictsOf('case', events('case', theCase)).map(({ key }) => key)).toEqual([
        `corrected:${event?.id}:proof`,
      ]);
    }
  });

  test('is not broken by a correction of another kind or of an event that is not here', () => {
    const { k7q } = twoWorkstations();
    const [event] = k7q.says(ada, sent('1'));
    k7q.says(ada, corrects(event, 'proof', 7), corrects(event, 'method', null), corrects(event, 'occurred', 'noon'));
    k7q.says(ada, corrects({ id: `${k7q.dev}-99-0` } as CaseEvent, 'proof', 'x'));
    expect(shown(k7q.events('case', theCase), event?.id)).toEqual(event);
  });
});
