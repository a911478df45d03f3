import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { ACase } from './a-case.ts';

const letter = new ACase('looniebit', {
  delivered: '2026-12-18',
  paper: { letter_dated: '2026-12-14', postmarked: '2026-12-15', scanned: '2026-12-21T08:40+02:00' },
  facts: { fraud: false },
});

describe('a date explains itself', () => {
  test('LB-28: each day of the answer is counted or skipped by name', () => {
    expect(letter.steps('final')).toEqual([
      'Receipt: delivered Fri 18 Dec 2026, time not known: taken as 09:00 (G-09), the day itself counted (G-01)',
      'Fri 18 Dec: day 1',
      'Sat 19 Dec: weekend, not counted',
      'Sun 20 Dec: weekend, not counted',
      'Mon 21 Dec: day 2',
      'Tue 22 Dec: day 3',
      'Wed 23 Dec: day 4',
      'Thu 24 Dec: Christmas Eve (Lithuania), not counted',
      'Fri 25 Dec: Christmas Day (Lithuania), not counted',
      'Sat 26 Dec: weekend, also Second day of Christmas (Lithuania), not counted',
      'Sun 27 Dec: weekend, not counted',
      'Mon 28 Dec: day 5',
      'Tue 29 Dec: day 6',
      'Wed 30 Dec: day 7',
      'Thu 31 Dec: day 8',
      "Fri 1 Jan: New Year's Day (Lithuania), not counted",
      'Sat 2 Jan: weekend, not counted',
      'Sun 3 Jan: weekend, not counted',
      'Mon 4 Jan: day 9',
      'Tue 5 Jan: day 10',
      'Wed 6 Jan: day 11',
      'Thu 7 Jan: day 12',
      'Fri 8 Jan: day 13',
      'Sat 9 Jan: weekend, not counted',
      'Sun 10 Jan: weekend, not counted',
      'Mon 11 Jan: day 14',
      'Due Mon 11 Jan 2027, until 24:00 (G-23)',
    ]);
    expect(letter.clock('final').rule).toBe(
      '14 business days from receipt, that day counted; 10 days if fraud is yes (LB-28).',
    );
  });

  test('LB-18: hours say that they do not stop, and when the clocks change meanwhile', () => {
    expect(letter.steps('ack')[1]).toBe(
      '48 hours later, nights, weekends and holidays included (G-02): Sun 20 Dec 2026 09:00',
    );
    const spring = new ACase('looniebit', { at: '2027-03-27T10:00+02:00' });
    expect(spring.steps('ack')[1]).toContain('the clocks go forward meanwhile: Mon 29 Mar 2027 11:00');
    const autumn = new ACase('looniebit', { at: '2027-10-30T20:00+03:00' });
    expect(autumn.steps('ack')[1]).toContain('the clocks go back meanwhile: Mon 1 Nov 2027 19:00');
  });

  test('G-08: a start says which date of the paper it rests on', () => {
    expect(letter.steps('final_cap')[0]).toBe('Submission: postmark of Tue 15 Dec 2026 (G-08)');
    const undated = new ACase('looniebit', { delivered: '2026-12-18', paper: { letter_dated: '2026-12-14' } });
    expect(undated.steps('final_cap')[0]).toBe(
      'Submission: no legible postmark: date on the letter, Mon 14 Dec 2026 (G-08)',
    );
  });

  test('G-05: a clamped month says so', () => {
    const leap = new ACase('looniebit', {
      at: '2028-02-01T09:00+02:00',
      events: [['2028-02-29T12:00+02:00', 'final_sent']],
    });
    expect(leap.steps('keep')).toEqual([
      'Final response sent Tue 29 Feb 2028 12:00',
      '5 years later: Mon 28 Feb 2033, the last day of the month, for it has no such day (G-05)',
      'Kept through Mon 28 Feb 2033',
      'Opens Tue 1 Mar 2033',
    ]);
  });

  test('lists of many cases may leave the derivations out and get the same dates', () => {
    const { clocks } = letter.reckon();
    const brief = new ACase('looniebit', { delivered: '2026-12-18', facts: { fraud: false } });
    expect(clocks.every(({ standing, steps }) => standing === 'dormant' || steps.length > 0)).toBe(true);
    expect(brief.due('final')).toBe(letter.due('final'));
  });
});

describe('how a receipt arises', () => {
  const received = (given: object) => {
    const kase = new ACase('looniebit', given);
    const { received: at, submitted } = kase.reckon();
    return [kase.shown(at), kase.shown(submitted)];
  };

  test('G-07: there is no daily cut-off', () => {
    const late = new ACase('looniebit', { at: '2026-12-16T23:59+02:00', facts: { fraud: false } });
    expect(late.due('final')).toBe('2027-01-07');
  });

  test('G-08: post is received when delivered and submitted by its postmark', () => {
    expect(received({ delivered: '2026-12-18', paper: { postmarked: '2026-12-15', delivered_time: '11:00' } })).toEqual(
      ['Fri 18 Dec 2026 11:00', '2026-12-15'],
    );
  });

  test('G-08: without a postmark the date on the letter counts, if it lies at most ten days before delivery', () => {
    const dated = (letter_dated: string) => received({ delivered: '2026-12-18', paper: { letter_dated } })[1];
    expect(dated('2026-12-08')).toBe('2026-12-08');
    expect(dated('2026-12-07')).toBe('Fri 18 Dec 2026 09:00');
    expect(dated('2026-12-19')).toBe('Fri 18 Dec 2026 09:00');
    expect(
      received({ delivered: '2026-12-18', paper: { postmarked: '2026-12-19', letter_dated: '2026-12-16' } })[1],
    ).toBe('2026-12-16');
  });

  test('G-08: the scan starts nothing', () => {
    const scanned = { scanned: '2026-12-28T08:00+02:00' };
    expect(received({ delivered: '2026-12-18', paper: scanned })).toEqual(received({ delivered: '2026-12-18' }));
  });

  test('G-09: a delivery without a time counts from the opening of the office', () => {
    expect(received({ delivered: '2026-12-19' })[0]).toBe('Sat 19 Dec 2026 09:00');
  });

  test('a complaint by other ways is received and submitted at one instant', () => {
    expect(received({ at: '2026-12-16T10:30+02:00' })).toEqual(['Wed 16 Dec 2026 10:30', 'Wed 16 Dec 2026 10:30']);
  });
});

describe('what cannot be reckoned', () => {
  test('G-27: with no office moment before the due date there is nothing to work by', () => {
    expect(new ACase('looniebit', { at: '2027-03-27T10:00+02:00' }).workBy('ack')).toBeNull();
  });

  test('G-29: a clock that would leave the holiday tables refuses with a sentence', () => {
    const late = new ACase('looniebit', { at: '2031-12-20T10:00+02:00', facts: { fraud: false } }).clock('final_cap');
    expect(late).toMatchObject({ standing: 'refused', due: null, steps: [] });
    expect(late.refusal).toBe(
      'The holidays of Lithuania are not known for 2032. Add that year to the calendar; until then this clock gives no date (G-29).',
    );
    const early = new ACase('looniebit', { at: '2023-12-20T10:00+02:00' }).clock('routing');
    expect(early.refusal).toContain('not known for 2023');
  });

  test('a clock whose start has not happened is dormant, not zero', () => {
    expect(letter.clock('keep')).toMatchObject({ standing: 'dormant', start: null, until: null });
  });
});

describe('calendars change', () => {
  const at = '2027-02-26T10:00+02:00';

  test('G-16: a confirmed holiday moves a running duty and leaves the old date to see', () => {
    const confirmed = new ACase('looniebit', {
      at,
      facts: { fraud: false },
      confirmed: [['2027-03-01T10:00+02:00', 'lt', '2027-03-08']],
    });
    expect(confirmed.due('final', '2027-02-28T10:00+02:00')).toBe('2027-03-18');
    expect(confirmed.due('final')).toBe('2027-03-19');
    expect(confirmed.clock('final').amendments).toEqual([
      {
        was: { date: '2027-03-18' },
        cause: 'Lithuania: Mon 8 Mar 2027, confirmed day, confirmed (G-14)',
        by: 'calendar-0',
      },
    ]);
  });

  test('an office closure moves the work-by day and no duty', () => {
    const closures = [{ date: '2027-01-07' as PlainDate, name: 'Inventory' }];
    const shut = new ACase('looniebit', { facts: { fraud: false }, closures });
    expect([shut.due('final'), shut.workBy('final')]).toEqual(['2027-01-07', '2027-01-06']);
  });
});
