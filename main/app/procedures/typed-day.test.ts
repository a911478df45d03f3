import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { readDay } from './typed-day.ts';

const today = '2026-12-21' as PlainDate;
const read = (typed: string) => readDay(typed, today, today).date;

describe('a day typed for something to come', () => {
  test('is the nearest one where no year is named', () => {
    expect(['4.1.', '0401', '1 feb', '18.12.', '18 dec', '20.6.', '22.6.'].map(read)).toEqual([
      '2027-01-04',
      '2027-01-04',
      '2027-02-01',
      '2026-12-18',
      '2026-12-18',
      '2027-06-20',
      '2026-06-22',
    ]);
  });

  test('is the very one where the year is named, and today where nothing is', () => {
    expect(['4.1.2026', '040126', '4 jan 26', '2028-02-29', 'today', '-3d', ''].map(read)).toEqual([
      '2026-01-04',
      '2026-01-04',
      '2026-01-04',
      '2028-02-29',
      '2026-12-21',
      '2026-12-18',
      '2026-12-21',
    ]);
  });

  test('is refused with how to type it where it cannot be read', () => {
    expect(readDay('soon', today, null)).toMatchObject({ date: null, error: expect.stringContaining('Type it as') });
  });
});
