import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../core/domain/time/moment.ts';
import { monthTitle, moved, movedByKey, movedMonths, spokenOf, typedOf, weeksOf } from './month.ts';

const day = (text: string) => text as PlainDate;

describe('the grid of a month', () => {
  test('begins on Monday and fills its corners with the neighbours', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks[0]?.[0]).toBe('2026-11-30');
    expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03');
    expect(weeks).toHaveLength(5);
  });

  test('has six weeks where a month needs them and four where it does not', () => {
    expect(weeksOf('2026-08')).toHaveLength(6);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  test('moves by day, week and month, and keeps to the last day of a short month', () => {
    expect(movedByKey(day('2026-12-18'), 'ArrowDown')).toBe('2026-12-25');
    expect(movedByKey(day('2026-12-18'), 'Home')).toBe('2026-12-14');
    expect(movedByKey(day('2026-12-18'), 'End')).toBe('2026-12-20');
    expect(movedByKey(day('2027-01-31'), 'PageDown')).toBe('2027-02-28');
    expect(movedByKey(day('2026-12-18'), 'x')).toBeNull();
    expect(movedMonths(day('2028-02-29'), -12)).toBe('2027-02-28');
    expect(moved(day('2027-03-28'), 1)).toBe('2027-03-29');
  });

  test('writes a chosen day as clerks type it and says it whole', () => {
    expect(typedOf(day('2026-12-18'))).toBe('18.12.2026');
    expect(spokenOf(day('2026-12-18'))).toBe('Fri 18 December 2026');
    expect(monthTitle('2027-01')).toBe('January 2027');
  });
});
