import { expect, test } from 'vitest';
import type { Calendar, CalendarDay } from './calendar.ts';
import { calendarDifferences } from './calendar-differences.ts';
import type { PlainDate } from './moment.ts';

const row = (date: string, name: string, status: CalendarDay['status'], open = false): CalendarDay => ({
  date: date as PlainDate,
  name,
  status,
  source: 'test',
  open,
});

const table = (days: readonly CalendarDay[], more: Partial<Calendar> = {}): Calendar => ({
  id: 'north',
  name: 'North',
  version: '1.0.0',
  from: 2026,
  to: 2027,
  weekend: ['sat', 'sun'],
  days,
  ...more,
});

test('a newer table is told day by day where it says otherwise, new years as a whole', () => {
  const before = table([
    row('2026-12-25', 'Christmas', 'confirmed'),
    row('2027-03-10', 'Feast', 'estimated'),
    row('2027-05-01', 'Labour Day', 'computed'),
    row('2027-06-01', 'Day of the Sea', 'computed'),
    row('2027-06-02', 'Second day', 'computed'),
  ]);
  const after = table(
    [
      row('2026-12-25', 'Christmas', 'confirmed'),
      row('2027-03-10', 'Feast', 'confirmed'),
      row('2027-03-11', 'Feast, second day', 'confirmed'),
      row('2027-06-01', 'Day of the Shore', 'computed'),
      row('2027-06-02', 'Second day', 'computed', true),
      row('2028-01-01', 'New Year', 'computed'),
    ],
    { to: 2028, weekend: ['fri', 'sat'] },
  );
  expect(calendarDifferences(before, after)).toEqual([
    '2028 is new, with 1 named days.',
    'The weekend is fri and sat.',
    'Wed 10 Mar 2027, Feast: was estimated, is confirmed.',
    'Thu 11 Mar 2027 is new: Feast, second day (confirmed).',
    'Sat 1 May 2027 is no named day any more: was Labour Day (computed).',
    'Tue 1 Jun 2027: was Day of the Sea, is Day of the Shore.',
    'Wed 2 Jun 2027, Second day: was computed, is computed, a working day.',
  ]);
  expect(calendarDifferences(after, before)[0]).toBe('2028 is gone: no date is reckoned in it any more.');
  expect(calendarDifferences(before, before)).toEqual([]);
});
