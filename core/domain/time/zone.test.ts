import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf } from './civil.ts';
import type { Instant, PlainDate } from './moment.ts';
import { endOfDay, instantAt, isZone, localDay, localMinute, minuteOf, startOfDay } from './zone.ts';

const zones = ['Europe/Vilnius', 'Europe/London', 'Asia/Nicosia', 'Asia/Dubai', 'America/Santiago'];
const day = (text: string) => dayOf(text as PlainDate);
const shown = (at: Instant) => new Date(at).toISOString().slice(0, 16);

describe('zones', () => {
  test('give the local day and minute of an instant as Temporal does', () => {
    const instants = fc.integer({ min: Date.parse('2018-01-01'), max: Date.parse('2045-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
        const known = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(dateOf(localDay(zone, at as Instant))).toBe(known.toPlainDate().toString());
        expect(localMinute(zone, at as Instant)).toBe(known.hour * 60 + known.minute);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  test('give the instant of a wall clock as Temporal does, in skipped and repeated hours too', () => {
    const days = fc.integer({ min: day('2018-01-01'), max: day('2044-12-31') });
    const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map(day);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.oneof(days, fc.constantFrom(...changes)),
        fc.integer({ min: 0, max: 1439 }),
        (zone, on, minute) => {
          const known = Temporal.PlainDate.from(dateOf(on)).toZonedDateTime({
            timeZone: zone,
            plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 },
          });
          expect(instantAt(zone, on, minute)).toBe(known.epochMilliseconds);
        },
      ),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('G-06: the same instant is another day further east', () => {
    const at = Date.parse('2026-12-18T21:30Z') as Instant;
    expect(dateOf(localDay('Europe/London', at))).toBe('2026-12-18');
    expect(dateOf(localDay('Asia/Dubai', at))).toBe('2026-12-19');
  });

  test('days have 23 or 25 hours when the clocks change', () => {
    const length = (text: string) =>
      (endOfDay('Europe/Vilnius', day(text)) + 1 - startOfDay('Europe/Vilnius', day(text))) / 3_600_000;
    expect([length('2027-03-28'), length('2027-10-31'), length('2027-06-01')]).toEqual([23, 25, 24]);
    expect(shown(instantAt('Europe/Vilnius', day('2027-03-28'), 3 * 60 + 30))).toBe('2027-03-28T01:30');
    expect(shown(instantAt('Europe/Vilnius', day('2027-10-31'), 3 * 60 + 30))).toBe('2027-10-31T00:30');
  });

  test('that do not exist are told apart from those that do', () => {
    expect(['Europe/Vilnius', 'UTC', 'Europe/Wilno', 'Vilnius', ''].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('read times of day', () => {
    expect(['09:00', '23:59', '24:00', '9:00', 'noon'].map(minuteOf)).toEqual([540, 1439, null, null, null]);
  });
});
