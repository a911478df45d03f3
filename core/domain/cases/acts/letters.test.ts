import { describe, expect, test } from 'vitest';
import { moment } from '#test/support/a-folded-case.ts';
import { aFrozenLetter, posted } from '#test/support/a-frozen-letter.ts';
import { classify } from './correct.ts';
import { handOver } from './letters.ts';

const typesOf = (decided: ReturnType<typeof handOver>) =>
  decided.ok ? decided.value.drafts.map(({ type }) => type) : [];

describe('handing a letter over (G-11)', () => {
  test('in time but recorded three days later records no breach', () => {
    const { hand } = aFrozenLetter();
    expect(typesOf(hand('2026-12-18T15:00:00+02:00', '2026-12-21T09:00:00+02:00'))).toEqual(['ack_sent']);
  });

  test('after the duty had passed records its breach in the same act', () => {
    const { hand } = aFrozenLetter('2026-12-21');
    expect(typesOf(hand('2026-12-21T09:00:00+02:00'))).toEqual(['ack_sent', 'breach_recorded']);
  });

  test('one business day after its printed date goes as it is, and the deviation stands in the record', () => {
    const decided = aFrozenLetter().hand('2026-12-21T09:00:00+02:00');
    expect(decided.ok && decided.value.drafts[0]?.data).toMatchObject({
      warnings: [expect.stringContaining('deviation')],
    });
  });

  test('before its printed date is a deviation too', () => {
    const decided = aFrozenLetter('2026-12-22').hand('2026-12-18T15:00:00+02:00');
    expect(decided.ok && decided.value.warning).toContain('another day');
  });

  test('two business days after its printed date is refused: another letter is owed', () => {
    expect(aFrozenLetter().hand('2026-12-22T09:00:00+02:00')).toMatchObject({
      ok: false,
      failure: { failure: 'letter.needs-reissue' },
    });
  });

  test('with a printed limit that is wrong by now is refused: another letter is owed', () => {
    const kase = aFrozenLetter();
    kase.itIs('2026-12-18T12:00:00+02:00');
    kase.decide(classify(kase.file(), { axis: 'fraud', value: true, reason: 'the bank called' }, kase.actor()));
    expect(kase.hand('2026-12-18T15:00:00+02:00')).toMatchObject({
      ok: false,
      failure: { failure: 'letter.needs-reissue' },
    });
  });

  test('is refused on any workstation but the one that froze it', () => {
    const kase = aFrozenLetter();
    const [state] = kase.file().letters;
    const over = {
      dispatch: posted,
      occurred: { instant: moment('2026-12-18T15:00:00+02:00'), zone: 'Europe/Vilnius' },
      dev: 'f'.repeat(16),
    };
    expect(handOver(kase.file(), state as never, over, kase.actor())).toMatchObject({
      failure: { failure: 'letter.other-workstation' },
    });
  });
});
