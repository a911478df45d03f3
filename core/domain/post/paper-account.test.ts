import { describe, expect, test } from 'vitest';
import { dayOf, weekdayNumber } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import { instantAt } from '../time/zone.ts';
import { paperAccount, paperDays } from './paper-account.ts';

const ZONE = 'Europe/Vilnius';
const day = (text: string) => text as PlainDate;
const delivered = { instant: instantAt(ZONE, dayOf(day('2026-12-18')), 9 * 60) };
const none = { letterDated: null, postmarked: null, delivered: null, deliveredTime: null, scanned: null };
const weekend = (date: PlainDate) => weekdayNumber(dayOf(date)) > 4;

describe('the account of the paper dates', () => {
  test('says when the letter was received and when it counts as submitted', () => {
    const reckoned = { received: delivered, submitted: { date: day('2026-12-15') } };
    expect(paperAccount(reckoned, ZONE, day('2026-12-21'))).toBe(
      'In order. Received Fri 18 Dec 09:00, submitted Tue 15 Dec.',
    );
  });

  test('names the years when one of them is not this year', () => {
    const reckoned = { received: delivered, submitted: { date: day('2026-12-15') } };
    expect(paperAccount(reckoned, ZONE, day('2027-01-04'))).toBe(
      'In order. Received Fri 18 Dec 2026 09:00, submitted Tue 15 Dec 2026.',
    );
  });
});

describe('the strip of paper days', () => {
  test('runs from the first to the last date, with what happened and when the office was closed', () => {
    const strip = paperDays(
      {
        letterDated: day('2026-12-17'),
        postmarked: day('2026-12-17'),
        delivered: day('2026-12-18'),
        deliveredTime: null,
        scanned: day('2026-12-21'),
      },
      weekend,
    );
    expect(strip).toEqual([
      { date: '2026-12-17', day: 'Thu', marks: ['Letter', 'Postmark'], closed: false },
      { date: '2026-12-18', day: 'Fri', marks: ['Delivered'], closed: false },
      { date: '2026-12-19', day: 'Sat', marks: [], closed: true },
      { date: '2026-12-20', day: 'Sun', marks: [], closed: true },
      { date: '2026-12-21', day: 'Mon', marks: ['Scanned'], closed: false },
    ]);
  });

  test('is empty while no date is known', () => {
    expect(paperDays(none, weekend)).toEqual([]);
  });

  test('leaves out days at the beginning of a long way, never a marked one', () => {
    const strip = paperDays({ ...none, letterDated: day('2026-01-02'), delivered: day('2026-12-18') }, weekend);
    expect(strip).toHaveLength(22);
    expect(strip[0]).toEqual({ date: '2026-01-02', day: 'Fri', marks: ['Letter'], closed: false });
    expect(strip[1]?.date).toBe('2026-11-28');
  });
});
