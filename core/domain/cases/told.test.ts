import { describe, expect, test } from 'vitest';
import { moment } from '#test/support/a-folded-case.ts';
import { aFrozenLetter } from '#test/support/a-frozen-letter.ts';
import type { Calendar } from '../time/calendar.ts';
import type { PlainDate } from '../time/moment.ts';

const mourning = '2027-01-04' as PlainDate;
const closed = { calendar: 'lt', date: mourning, change: 'closed', name: 'Day of mourning' } as const;

/** Told on Friday 18 December that the answer comes by Monday 11 January. */
function aToldCase() {
  const kase = aFrozenLetter();
  kase.decide(kase.hand('2026-12-18T15:00:00+02:00'));
  kase.itIs('2026-12-21T09:00:00+02:00');
  return kase;
}

const toldOf = (kase: ReturnType<typeof aToldCase>) => kase.file().letters[0]?.told[0];

describe('a date that was told to the complainant', () => {
  test('G-16: stays the target when a day is closed afterwards; the amendment names the day and the cause', () => {
    const kase = aToldCase();
    kase.settles(closed);
    expect(kase.clock('final')).toMatchObject({
      due: { date: '2027-01-12' },
      target: { date: '2027-01-11' },
      amendments: [
        {
          was: { date: '2027-01-11' },
          cause: 'Lithuania: Mon 4 Jan 2027, Day of mourning, closed: announced (G-14)',
        },
      ],
    });
  });

  test('keeps on which calendar it rested, day by day; what is told later rests on another', () => {
    const kase = aToldCase();
    expect(kase.file().calendars).toBe('Lithuania 1.0.0');
    kase.settles({ calendar: 'lt', date: '2027-01-01' as PlainDate, change: 'confirmed', name: '' });
    const confirmed = kase.file().calendars;
    expect(confirmed).toBe('Lithuania 1.0.0, one day settled by the office, last Fri 1 Jan 2027 confirmed');
    kase.itIs('2026-12-21T10:00:00+02:00');
    kase.settles(closed);
    expect(kase.file().calendars).toBe('Lithuania 1.0.0, 2 days settled by the office, last Mon 4 Jan 2027 closed');
    // As it was known an hour ago.
    expect(kase.file(moment('2026-12-21T09:30:00+02:00')).calendars).toBe(confirmed);
    expect(toldOf(kase)).toMatchObject({ clock: 'final', due: '2027-01-11', calendar: 'Lithuania 1.0.0' });
  });

  test('G-14: stays the target when a newer table is adopted, and what people settled outlives the table', () => {
    const kase = aToldCase();
    kase.settles(closed);
    const lt = kase.file().book.calendars.lt as Calendar;
    const fixed = { date: '2027-01-05' as PlainDate, name: 'New day', status: 'computed', source: 'law' } as const;
    kase.itIs('2026-12-21T10:00:00+02:00');
    kase.settles({
      calendar: 'lt',
      change: 'adopted',
      table: { ...lt, version: '1.1.0', days: [...lt.days, { ...fixed, open: false }] },
    });
    const final = kase.clock('final');
    expect([final.due, final.target]).toEqual([{ date: '2027-01-13' }, { date: '2027-01-11' }]);
    expect(final.amendments.map(({ cause }) => cause)).toEqual([
      'Lithuania: Mon 4 Jan 2027, Day of mourning, closed: announced (G-14)',
      'Lithuania 1.1.0 adopted: announced (G-14)',
    ]);
    expect(kase.file().calendars).toBe('Lithuania 1.1.0, one day settled by the office, last Mon 4 Jan 2027 closed');
  });
});
