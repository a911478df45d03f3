import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../result.ts';
import { dateOf, dayFrom, dayOf, weekdayNumber } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import { monthNames } from './month-names.ts';
import { understandDate } from './typed-date.ts';

const today = '2026-12-21' as PlainDate; // a Monday
const understood = (typed: string) => {
  const result = understandDate(typed, today);
  return result.ok ? result.value : result.failure;
};

const firstDay = dayFrom({ year: 2024, month: 1, day: 1 });
const lastDay = dayFrom({ year: 2031, month: 12, day: 31 });
const everyDate = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => dateOf(firstDay + index));

const partsOf = (date: PlainDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, short: year.slice(2), name: (monthNames[Number(month) - 1] ?? '').slice(0, 3) };
};

describe('a typed date', () => {
  test.each([
    ['1812', '2026-12-18'],
    ['18.12.', '2026-12-18'],
    ['18.12', '2026-12-18'],
    ['18/12', '2026-12-18'],
    ['18-12', '2026-12-18'],
    ['181226', '2026-12-18'],
    ['18122026', '2026-12-18'],
    ['20261218', '2026-12-18'],
    ['18 12 26', '2026-12-18'],
    ['18.12.26', '2026-12-18'],
    ['2026-12-18', '2026-12-18'],
    ['2026 12 18', '2026-12-18'],
    ['18 dec', '2026-12-18'],
    ['18dec', '2026-12-18'],
    ['18. December 2026', '2026-12-18'],
    ['dec 18', '2026-12-18'],
    ['Dec 18, 2026', '2026-12-18'],
    ['-3d', '2026-12-18'],
    ['-3', '2026-12-18'],
    ['today', '2026-12-21'],
    ['t', '2026-12-21'],
    ['yesterday', '2026-12-20'],
    ['y', '2026-12-20'],
    ['fri', '2026-12-18'],
    ['Tuesday', '2026-12-15'],
  ])('%j is %s', (typed, date) => {
    expect(understood(typed)).toBe(date);
  });

  test('is none when nothing is typed', () => {
    expect(understood('  ')).toBeNull();
  });

  test('may carry its weekday as the program writes it, and a weekday that does not fit is named', () => {
    expect(understandDate('Fri 18 Dec 2026', '2026-12-21' as PlainDate)).toEqual(ok('2026-12-18'));
    expect(understandDate('friday, 18 dec', '2026-12-21' as PlainDate)).toEqual(ok('2026-12-18'));
    expect(understandDate('Thu 18 Dec 2026', '2026-12-21' as PlainDate)).toEqual(
      fail('“Thu 18 Dec 2026” does not fit: that day is a Friday. Type the day without its name, or another day.'),
    );
  });

  test('without a year is the latest such day that is not after today', () => {
    expect(understood('2112')).toBe('2026-12-21');
    expect(understood('2212')).toBe('2025-12-22');
    expect(understood('29 feb')).toBe('2024-02-29');
  });

  test('that names today’s weekday is the day a week ago', () => {
    expect(understood('mon')).toBe('2026-12-14');
  });

  test.each([
    ['3102', 'There is no 31 February: February has 29 days. The day comes first, as 1812 or 18.12.'],
    [
      '29.2.2027',
      'There is no 29 February 2027: February has 28 days that year. The day comes first, as 1812 or 18.12.',
    ],
    ['1813', '“1813” cannot be a date: there is no month 13. The day comes first, as 1812 or 18.12.'],
    ['18.12.1626', 'The year 1626 cannot be right. Type a year from 1900 to 2100, or none for the latest 18 December.'],
    ['soon', '“soon” cannot be read as a date. Type it as 1812, 18.12.2026, 18 dec or -3d.'],
    ['18 dez', '“18 dez” cannot be read as a date. Type it as 1812, 18.12.2026, 18 dec or -3d.'],
  ])('%j is refused with a sentence', (typed, sentence) => {
    expect(understood(typed)).toBe(sentence);
  });

  test('means the same day in every way of writing it with its year, for every day of 2024 to 2031', () => {
    for (const date of everyDate) {
      const { year, month, day, short, name } = partsOf(date);
      const ways = [
        `${day}${month}${short}`,
        `${day}${month}${year}`,
        `${year}${month}${day}`,
        `${day} ${month} ${short}`,
        `${Number(day)}.${Number(month)}.${year}`,
        `${day}/${month}/${short}`,
        date,
        `${Number(day)} ${name} ${year}`,
        `${name} ${day}, ${year}`,
      ];
      expect(ways.map(understood)).toEqual(ways.map(() => date));
    }
  });

  test('means the same day without its year, for every day of the year up to today', () => {
    for (const date of everyDate.filter((day) => day > '2025-12-21' && day <= today)) {
      const { month, day, name } = partsOf(date);
      const ways = [
        `${day}${month}`,
        `${day}.${month}.`,
        `${day}/${month}`,
        `${Number(day)} ${name}`,
        `${name} ${day}`,
      ];
      expect(ways.map(understood)).toEqual(ways.map(() => date));
    }
  });

  test('by its distance or weekday is never after today, and the weekday is the one typed', () => {
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), fc.nat(400), fc.nat(6), (day, ago, weekday) => {
        expect(understandDate(`-${ago}d`, dateOf(day))).toEqual({ ok: true, value: dateOf(day - ago) });
        const named = understandDate(names[weekday] ?? '', dateOf(day));
        const found = named.ok && named.value !== null ? dayOf(named.value) : Number.NaN;
        expect(weekdayNumber(found)).toBe(weekday);
        expect(day - found).toBeGreaterThanOrEqual(1);
        expect(day - found).toBeLessThanOrEqual(7);
      }),
      { seed: 20261221 },
    );
  });

  test('whatever is typed gives a date, nothing, or a sentence that ends', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const result = understandDate(typed, today);
        if (!result.ok) expect(result.failure).toMatch(/\.$/);
      }),
      { seed: 20261221, numRuns: 500 },
    );
  });
});
