import { describe, expect, test } from 'vitest';
import { dayOf } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import { instantAt } from '../time/zone.ts';
import { arrivalOf, lateness } from './lateness.ts';

const ZONE = 'Europe/Vilnius';
const at = (date: string, hour: number) => instantAt(ZONE, dayOf(date as PlainDate), hour * 60);
const arrival = (postmarked: string | null, delivered: number, scanned: number | null, registered: number) =>
  arrivalOf(
    { postmarked: postmarked as PlainDate | null, scanned: scanned as ReturnType<typeof at> | null },
    delivered as ReturnType<typeof at>,
    registered as ReturnType<typeof at>,
    ZONE,
  );
const hoursFrom = (start: ReturnType<typeof at>, hours: number) => ({
  start: { instant: start },
  due: { instant: (start + hours * 3_600_000) as ReturnType<typeof at> },
});

const friday = at('2026-12-18', 9);

describe('a clock that is overdue when its letter is registered', () => {
  test('lost its time in the tray, however long the letter was in the post before', () => {
    const monday = arrival('2026-12-15', friday, at('2026-12-21', 8), at('2026-12-21', 9));
    expect(lateness(monday, hoursFrom(friday, 48), ZONE)).toEqual({
      stage: 'tray',
      sentence: 'Overdue when registered: the letter lay in the tray from 18 to 21 December.',
      onArrival: 'Late on arrival: 3 days in the tray. The cause is kept.',
    });
  });

  test('lost it at entry when the scan waited longest', () => {
    const late = arrival(null, friday, at('2026-12-18', 11), at('2026-12-21', 9));
    expect(lateness(late, hoursFrom(friday, 48), ZONE)).toEqual({
      stage: 'entry',
      sentence: 'Overdue when registered: the scan waited to be entered from 18 to 21 December.',
      onArrival: 'Late on arrival: 3 days waiting to be entered. The cause is kept.',
    });
  });

  test('lost it in the post when it starts with the posting', () => {
    const slow = arrival('2026-10-28', friday, at('2026-12-18', 10), at('2026-12-21', 9));
    const cap = { start: { date: '2026-10-28' as PlainDate }, due: { date: '2026-12-17' as PlainDate } };
    expect(lateness(slow, cap, ZONE)?.sentence).toBe(
      'Overdue when registered: the letter was in the post from 28 October to 18 December.',
    );
  });

  test('lost it in the post, by the date on the letter, where no postmark says when it left', () => {
    const slow = arrival(null, friday, null, at('2026-12-18', 10));
    const cap = { start: { date: '2026-12-10' as PlainDate }, due: { date: '2026-12-12' as PlainDate } };
    expect(lateness(slow, cap, ZONE)?.sentence).toBe(
      'Overdue when registered: the letter was in the post from 10 to 18 December.',
    );
  });

  test('names a single day, and the years where they differ', () => {
    const sameDay = arrival(null, friday, null, at('2026-12-18', 20));
    expect(lateness(sameDay, hoursFrom(friday, 4), ZONE)).toEqual({
      stage: 'tray',
      sentence: 'Overdue when registered: the letter lay in the tray on 18 December.',
      onArrival: 'Late on arrival: hours in the tray. The cause is kept.',
    });
    const overNewYear = arrival(null, at('2026-12-30', 9), at('2027-01-04', 9), at('2027-01-04', 10));
    expect(lateness(overNewYear, hoursFrom(at('2026-12-30', 9), 48), ZONE)?.sentence).toBe(
      'Overdue when registered: the letter lay in the tray from 30 December 2026 to 4 January 2027.',
    );
  });
});

test('a clock that is not overdue yet has no cause to tell', () => {
  expect(lateness(arrival(null, friday, null, at('2026-12-20', 9)), hoursFrom(friday, 48), ZONE)).toBeNull();
});
