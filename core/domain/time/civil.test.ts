import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, civilOf, dateOf, dayFrom, dayOf, weekdayOf } from './civil.ts';
import type { PlainDate } from './moment.ts';

const date = (text: string): PlainDate => text as PlainDate;
const monthsAfter = (from: string, months: number): string => dateOf(addMonths(dayOf(date(from)), months));

describe('civil days', () => {
  test('count from 1970 as the platform does, over four centuries', () => {
    const days = fc.integer({ min: -73_000, max: 73_000 });
    fc.assert(
      fc.property(days, (day) => {
        expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayFrom(civilOf(day))).toBe(day);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('know their weekday', () => {
    expect(weekdayOf(dayOf(date('2026-12-18')))).toBe('fri');
    expect(weekdayOf(dayOf(date('1969-12-31')))).toBe('wed');
  });

  test('G-05: months and years end on the last day where there is no such day', () => {
    expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28');
    expect(monthsAfter('2027-12-31', 2)).toBe('2028-02-29');
    expect(monthsAfter('2028-02-29', 60)).toBe('2033-02-28');
    expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29');
    expect(monthsAfter('2027-01-15', -2)).toBe('2026-11-15');
  });

  test('G-05: months are counted from the original start, never chained', () => {
    expect(monthsAfter('2027-01-31', 2)).toBe('2027-03-31');
    expect(dateOf(addMonths(addMonths(dayOf(date('2027-01-31')), 1), 1))).toBe('2027-03-28');
  });
});
