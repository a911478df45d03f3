import { describe, expect, test } from 'vitest';
import { dayOf, weekdayNumber } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import { daysAfterPrinted, nextCollection } from './planned-date.ts';

const date = (text: string): PlainDate => text as PlainDate;
const holidays = ['2026-12-24', '2026-12-25', '2027-01-01'];
const isOfficeDay = (day: PlainDate): boolean => weekdayNumber(dayOf(day)) < 5 && !holidays.includes(day);
const office = { isOfficeDay, cutoff: '15:00' };

describe('the next collection', () => {
  test('is today until the post has gone', () => {
    expect(nextCollection({ date: date('2026-12-21'), time: '14:59' }, office)).toBe('2026-12-21');
    expect(nextCollection({ date: date('2026-12-21'), time: '15:00' }, office)).toBe('2026-12-22');
  });

  test('jumps weekends and holidays', () => {
    expect(nextCollection({ date: date('2026-12-23'), time: '15:01' }, office)).toBe('2026-12-28');
    expect(nextCollection({ date: date('2026-12-26'), time: '09:00' }, office)).toBe('2026-12-28');
  });

  test('is refused where the calendar knows no office day', () => {
    const never = { isOfficeDay: () => false, cutoff: '15:00' };
    expect(() => nextCollection({ date: date('2026-12-21'), time: '09:00' }, never)).toThrow(RangeError);
  });
});

describe('days after the printed date', () => {
  const businessDays = (printed: string, handed: string) => daysAfterPrinted(date(printed), date(handed), isOfficeDay);

  test('are counted in business days', () => {
    expect(businessDays('2026-12-21', '2026-12-21')).toBe(0);
    expect(businessDays('2026-12-21', '2026-12-22')).toBe(1);
    expect(businessDays('2026-12-23', '2026-12-28')).toBe(1);
    expect(businessDays('2026-12-23', '2026-12-29')).toBe(2);
  });

  test('are never none on another day, and negative before it', () => {
    expect(businessDays('2026-12-18', '2026-12-19')).toBe(1);
    expect(businessDays('2026-12-22', '2026-12-21')).toBe(-1);
  });
});
