import { expect, test } from 'vitest';
import type { Instant, PlainDate } from './moment.ts';
import { dateWords, instantWords, momentWords, shortDateWords, timeWords } from './words.ts';

test('dates are written with their weekday, and times on the wall clock of the firm', () => {
  const at = Date.parse('2026-12-18T07:00Z') as Instant;
  expect(dateWords('2026-12-18' as PlainDate)).toBe('Fri 18 Dec 2026');
  expect(shortDateWords('2027-03-01' as PlainDate)).toBe('Mon 1 Mar');
  expect(timeWords('Europe/Vilnius', at)).toBe('09:00');
  expect(instantWords('Asia/Dubai', at)).toBe('Fri 18 Dec 2026 11:00');
  expect(momentWords('Europe/Vilnius', { date: '2026-12-18' as PlainDate })).toBe('Fri 18 Dec 2026');
  expect(momentWords('Europe/Vilnius', { instant: at })).toBe('Fri 18 Dec 2026 09:00');
});
