import { describe, expect, test } from 'vitest';
import type { EventId } from '../ids.ts';
import { BusinessDays, CalendarEnds } from './business-days.ts';
import type { Calendar, CalendarDay } from './calendar.ts';
import { CalendarBook } from './calendar-book.ts';
import { dateOf, dayOf } from './civil.ts';
import type { Instant, PlainDate } from './moment.ts';

const row = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  date: date as PlainDate,
  name: `closed on ${date}`,
  status: 'confirmed',
  source: 'test',
  open: false,
  ...more,
});

const calendar = (id: string, days: readonly CalendarDay[]): Calendar => ({
  id,
  name: id.toUpperCase(),
  version: '1.0.0',
  from: 2026,
  to: 2027,
  weekend: ['sat', 'sun'],
  days,
});

const day = (text: string) => dayOf(text as PlainDate);
const north = calendar('north', [row('2026-12-24'), row('2026-12-25'), row('2027-03-10', { status: 'estimated' })]);
const south = calendar('south', [row('2026-12-25'), row('2026-12-28')]);
const at = (instant: number) => instant as Instant;

describe('business days', () => {
  const table = new BusinessDays([north], 'any_open', false);

  test('are counted forward and back over weekends and holidays', () => {
    expect(dateOf(table.add(day('2026-12-23'), 1))).toBe('2026-12-28');
    expect(dateOf(table.add(day('2026-12-28'), -1))).toBe('2026-12-23');
    expect(dateOf(table.add(day('2026-12-26'), -1))).toBe('2026-12-23');
    expect(table.between(day('2026-12-23'), day('2026-12-28'))).toBe(1);
  });

  test('roll to the nearest one on either side', () => {
    expect([table.onOrAfter(day('2026-12-25')), table.onOrBefore(day('2026-12-25'))].map(dateOf)).toEqual([
      '2026-12-28',
      '2026-12-23',
    ]);
  });

  test('G-15: any_open works where one table works, all_open only where all do', () => {
    const any = new BusinessDays([north, south], 'any_open', false);
    const all = new BusinessDays([north, south], 'all_open', false);
    expect(['2026-12-24', '2026-12-25', '2026-12-28'].map((text) => any.isOpen(day(text)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(['2026-12-24', '2026-12-25', '2026-12-28'].map((text) => all.isOpen(day(text)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('G-29: are not guessed beyond the years that are known', () => {
    expect(() => table.isOpen(day('2028-01-03'))).toThrow(CalendarEnds);
    expect(() => table.add(day('2027-12-30'), 3)).toThrow('NORTH does not know 2028');
    expect(() => table.add(day('2026-01-01'), -1)).toThrow('NORTH does not know 2025');
  });
});

describe('a calendar book', () => {
  const duty = { mode: 'any_open', calendars: ['north'] } as const;
  const estimated = day('2027-03-10');
  const change = { id: 'c' as EventId, at: at(1000), calendar: 'north', name: '', reason: '' };

  test('G-14: an estimated day works for duties and is closed for permissions', () => {
    const book = new CalendarBook([north]);
    expect(book.table(duty, 'duty', at(0), 'by_polarity').isOpen(estimated)).toBe(true);
    expect(book.table(duty, 'permission', at(0), 'by_polarity').isOpen(estimated)).toBe(false);
    expect(book.table(duty, 'duty', at(0), 'closed').isOpen(estimated)).toBe(false);
  });

  test('G-14: a confirmed day is closed for duties from the act on', () => {
    const book = new CalendarBook([north], [{ ...change, date: '2027-03-10' as PlainDate, change: 'confirmed' }]);
    expect(book.table(duty, 'duty', at(999), 'by_polarity').isOpen(estimated)).toBe(true);
    expect(book.table(duty, 'duty', at(1000), 'by_polarity').isOpen(estimated)).toBe(false);
  });

  test('an added day closes, an opened one works, weekend or not', () => {
    const added = { ...change, date: '2027-04-12' as PlainDate, change: 'closed' as const, name: 'Day of mourning' };
    const opened = { ...change, id: 'd' as EventId, date: '2027-04-10' as PlainDate, change: 'opened' as const };
    const table = new CalendarBook([north], [added, opened]).table(duty, 'duty', at(2000), 'by_polarity');
    expect([table.isOpen(day('2027-04-12')), table.isOpen(day('2027-04-10'))]).toEqual([false, true]);
    expect(table.reasons(day('2027-04-12'))).toEqual([{ calendar: 'NORTH', kind: 'holiday', name: 'Day of mourning' }]);
  });

  test('an office closure lengthens no duty, yet nobody works that day', () => {
    const book = new CalendarBook([north], [], [{ date: '2027-04-12' as PlainDate, name: 'Works outing' }]);
    const open = (polarity: 'duty' | 'permission' | 'office') =>
      book.table(duty, polarity, at(0), 'by_polarity').isOpen(day('2027-04-12'));
    expect([open('duty'), open('office'), open('permission')]).toEqual([true, false, false]);
  });
});
