import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { msOfStamp, nextStamp, STAMP_EPOCH, STAMP_LIMIT, stampHolds, stampOfClock } from './hlc.ts';

const NOON = Date.UTC(2026, 11, 21, 12);

describe('the stamp of a changeset', () => {
  test('counts ms since 2020 in steps of 4096', () => {
    expect(stampOfClock(STAMP_EPOCH + 5)).toBe(5 * 4096);
    expect(msOfStamp(stampOfClock(NOON))).toBe(NOON);
  });

  test('is later than what its author had folded, whatever the PC clock says', () => {
    const theirs = stampOfClock(NOON + 1000 * 3_600_000);
    expect(nextStamp(0, NOON, theirs).stamp).toBe(theirs + 1);
  });

  test('is not dragged along by a colleague’s mad clock: only the fresh part is remembered', () => {
    const mad = stampOfClock(NOON + 20 * 365 * 86_400_000);
    const { fresh } = nextStamp(0, NOON, mad);
    expect(nextStamp(fresh, NOON + 1, 0).stamp).toBe(stampOfClock(NOON + 1));
  });

  test('never repeats within a device, not even when the clock is set back a year', () => {
    const first = nextStamp(0, NOON, 0);
    const second = nextStamp(first.fresh, NOON - 365 * 86_400_000, 0);
    expect(second.stamp).toBe(first.stamp + 1);
  });

  test('does not believe a clock before 2020 or beyond the limit', () => {
    expect(stampOfClock(0)).toBe(0);
    expect(stampOfClock(Date.UTC(2055, 0, 1))).toBe(0);
    expect(nextStamp(7, 0, 0)).toEqual({ stamp: 8, fresh: 8 });
  });

  test('holds on arrival whenever its author kept the rule', () => {
    const clock = fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) });
    const stamp = fc.integer({ min: 0, max: STAMP_LIMIT + 5 });
    fc.assert(
      fc.property(clock, fc.integer({ min: 0, max: STAMP_LIMIT - 2 }), fc.array(stamp), (now, fresh, parents) => {
        expect(stampHolds(nextStamp(fresh, now, Math.max(0, ...parents)).stamp, parents)).toBe(true);
      }),
      { seed: 20261121 },
    );
  });

  test('is quarantined when it is not above its parents, or beyond the limit', () => {
    expect(stampHolds(10, [10])).toBe(false);
    expect(stampHolds(11, [3, 10])).toBe(true);
    expect(stampHolds(STAMP_LIMIT, [])).toBe(false);
    expect(stampHolds(STAMP_LIMIT + 4, [STAMP_LIMIT + 2])).toBe(false);
    expect(stampHolds(STAMP_LIMIT + 3, [STAMP_LIMIT + 2])).toBe(true);
  });
});
