import { daysInMonth, type PlainDate } from './moment.ts';

/** A civil day as a whole number: days since 1970-01-01. Integer arithmetic, no zone, no clock. */
export type Day = number;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export type Civil = Readonly<{ year: number; month: number; day: number }>;

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

/** The day number of a civil date; years are counted from March so that the leap day comes last. */
export function dayFrom({ year, month, day }: Civil): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
}

export function civilOf(at: Day): Civil {
  const shifted = at + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const dayOf = (date: PlainDate): Day =>
  dayFrom({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) });

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

export function dateOf(at: Day): PlainDate {
  const { year, month, day } = civilOf(at);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as PlainDate;
}

export const yearOf = (at: Day): number => civilOf(at).year;

/** 0 = Monday to 6 = Sunday. */
export const weekdayNumber = (at: Day): number => (((at + 3) % 7) + 7) % 7;

export const weekdayOf = (at: Day): Weekday => weekdays[weekdayNumber(at)] ?? 'mon';

/** The same day `months` later, or the last day of that month where it has no such day (G-05). */
export function addMonths(at: Day, months: number): Day {
  const { year, month, day } = civilOf(at);
  const total = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
  return dayFrom({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}
