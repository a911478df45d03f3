import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingWords } from '../procedure/finding.ts';
import { parseNormalCalendar } from './normal.ts';
import { readCalendar } from './read-calendar.ts';

const text = readFileSync(new URL('../../../resources/calendars/lt.yaml', import.meta.url), 'utf8');

function refusals(from: string, to: string): readonly string[] {
  const result = readCalendar(text.replace(from, to));
  return result.ok ? [] : result.failure.map(findingWords);
}

describe('reading a calendar', () => {
  test('gives each row with its source and standing, and reads its JSON back', () => {
    const read = readCalendar(text);
    if (!read.ok) throw new Error('not read');
    expect(read.value.calendar).toMatchObject({
      id: 'lt',
      name: 'Lithuania',
      from: 2024,
      to: 2031,
      weekend: ['sat', 'sun'],
    });
    expect(read.value.calendar.days[0]).toEqual({
      date: '2024-01-01',
      name: "New Year's Day",
      status: 'confirmed',
      source: 'Labour Code art. 123',
      open: false,
    });
    expect(parseNormalCalendar(read.value.normal)).toEqual(read.value.calendar);
  });

  test('refuses what is no day, stands twice, lies outside the years or leaves a year empty', () => {
    expect(refusals('"2024-02-16"', '"2024-02-30"')).toEqual([
      'line 10, column 12, days.2.date: 2024-02-30 is no day of the calendar. Check day and month.',
    ]);
    expect(refusals('"2024-02-16"', '"2024-01-01"')[0]).toContain('2024-01-01 stands twice. Keep one of rows 1 and 2.');
    expect(refusals('"2024-02-16"', '"2023-02-16"')[0]).toContain('2023-02-16 lies outside 2024 to 2031');
    expect(refusals('to: 2031', 'to: 2032')[0]).toContain('2032 has no row');
    expect(refusals('status: confirmed', 'status: confrimed')[0]).toContain('Did you mean `confirmed`?');
    expect(refusals('weekend:', 'weekends:').join()).toContain('unknown word `weekends`. Did you mean `weekend`?');
  });
});
