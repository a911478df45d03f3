import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../time/moment.ts';
import type { PaperDates } from './paper-dates.ts';
import { checkReceipt, unattendedBox, withoutPostmark } from './receipt-check.ts';

const day = (text: string) => text as PlainDate;
const now = { date: day('2026-12-21'), time: '08:40' };
const inOrder: PaperDates = {
  letterDated: day('2026-12-14'),
  postmarked: day('2026-12-15'),
  delivered: day('2026-12-18'),
  deliveredTime: null,
  scanned: day('2026-12-21'),
};
const check = (changed: Partial<PaperDates>) => checkReceipt({ ...inOrder, ...changed }, now);

describe('checking the paper dates', () => {
  test('finds nothing in dates that follow one another', () => {
    expect(check({})).toEqual({ errors: {}, warnings: {} });
  });

  test('finds nothing when all of it happened on one day', () => {
    const date = now.date;
    const dates = { letterDated: date, postmarked: date, delivered: date, deliveredTime: '08:40', scanned: date };
    expect(check(dates)).toEqual({ errors: {}, warnings: {} });
  });

  test('names both dates and the rule when a letter arrives before it was posted', () => {
    expect(check({ postmarked: day('2026-12-19') }).errors).toEqual({
      delivered:
        'Delivered Fri 18 Dec 2026 lies before the postmark Sat 19 Dec 2026: a letter cannot arrive before it was posted. Correct one of them.',
    });
  });

  test('compares with the letter where there is no postmark', () => {
    expect(check({ postmarked: null, letterDated: day('2026-12-19') }).errors).toEqual({
      delivered:
        'Delivered Fri 18 Dec 2026 lies before the date on the letter Sat 19 Dec 2026: a letter cannot arrive before it was written. Correct one of them. If the letter itself is misdated, leave its date empty.',
    });
  });

  test('says what to do with a letter that is dated after its postmark', () => {
    expect(check({ letterDated: day('2026-12-16') }).errors).toEqual({
      postmarked:
        'Postmarked Tue 15 Dec 2026 lies before the date on the letter Wed 16 Dec 2026: a letter cannot be posted before it was written. Correct one of them. If the letter itself is misdated, leave its date empty.',
    });
  });

  test('finds a scan before the delivery', () => {
    expect(check({ scanned: day('2026-12-17') }).errors.scanned).toBe(
      'Scanned Thu 17 Dec 2026 lies before the delivery Fri 18 Dec 2026: a letter cannot be scanned before it arrived. Correct one of them.',
    );
  });

  test('finds days and hours that have not come yet', () => {
    expect(check({ scanned: day('2026-12-22') }).errors.scanned).toBe(
      'Scanned Tue 22 Dec 2026 lies after today, Mon 21 Dec 2026: the day has not come yet. Correct it.',
    );
    expect(check({ delivered: now.date, deliveredTime: '08:41' }).errors.deliveredTime).toBe(
      'Delivered Mon 21 Dec 2026 08:41 lies after now, Mon 21 Dec 2026 08:40: the hour has not come yet. Correct it, or leave it empty.',
    );
  });

  test('wants the delivery, which starts the clocks', () => {
    expect(check({ delivered: null }).errors).toEqual({
      delivered: 'The day of delivery is missing: it starts the clocks. Type the day the letter reached the address.',
    });
  });

  test('asks for a second look at a letter dated more than ten days before its delivery', () => {
    expect(check({ letterDated: day('2026-12-08') }).warnings).toEqual({});
    expect(check({ letterDated: day('2026-12-07') }).warnings).toEqual({
      letterDated:
        'The letter is dated Mon 7 Dec 2026, 11 days before its delivery on Fri 18 Dec 2026. Compare both with the paper.',
    });
  });

  test('asks for a second look at a year that is probably mistyped', () => {
    expect(check({ letterDated: day('2025-12-14') }).warnings.letterDated).toBe(
      'Dated Sun 14 Dec 2025 is more than a year ago. Look at the year again.',
    );
  });

  test('says which date counts as submission where the postmark is missing', () => {
    const dates = { ...inOrder, postmarked: null };
    expect(withoutPostmark(dates, day('2026-12-14'))).toBe(
      'Without a postmark the complaint counts as submitted on the date on the letter, Mon 14 Dec 2026.',
    );
    expect(withoutPostmark(dates, day('2026-12-18'))).toBe(
      'Without a postmark the complaint counts as submitted on the day of delivery, Fri 18 Dec 2026.',
    );
    expect(withoutPostmark(inOrder, day('2026-12-15'))).toBeNull();
  });
});

describe('a letter box that nobody watched (G-10)', () => {
  const weekend = (date: PlainDate) => date === '2026-12-19' || date === '2026-12-20';
  const found = (changed: Partial<PaperDates>) =>
    unattendedBox({ ...inOrder, delivered: day('2026-12-21'), ...changed }, weekend);

  test('G-10: is asked about where closed days lie between posting and delivery', () => {
    expect(found({})).toBe(
      'The office was closed from Sat 19 Dec 2026: when was the letter box last emptied? If there is evidence that the letter lay in it earlier, type that day; otherwise this day stands, and a note says so (G-10).',
    );
    expect(found({ postmarked: day('2026-12-19') })).toContain('closed on Sun 20 Dec 2026: when');
  });

  test('is no question for a letter posted later, or found after an open day', () => {
    expect(found({ postmarked: day('2026-12-20') })).toBeNull();
    expect(found({ postmarked: null, letterDated: day('2026-12-20') })).toBeNull();
    expect(found({ delivered: day('2026-12-18') })).toBeNull();
    expect(found({ delivered: null })).toBeNull();
  });

  test('is asked where nothing says when the letter was posted', () => {
    expect(found({ postmarked: null, letterDated: null })).toContain('closed from Sat 19 Dec 2026');
  });
});
