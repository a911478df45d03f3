import type { PlainDate } from '../time/moment.ts';

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The day of a year, month (1-12) and day that are known to exist. */
export const plainDate = (year: number, month: number, day: number): PlainDate =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as PlainDate;

const DAYS_BEFORE_1970 = 719_468;
const DAYS_OF_ERA = 146_097;

/** Days since 1970-01-01, by the proleptic Gregorian calendar; years begin in March here, so that 29 February ends one. */
function dayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const yearOfEra = year % 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return Math.floor(year / 400) * DAYS_OF_ERA + dayOfEra - DAYS_BEFORE_1970;
}

function dayOfNumber(number: number): PlainDate {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return plainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export const addDays = (date: PlainDate, days: number): PlainDate => dayOfNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** 0 = Monday to 6 = Sunday. */
export const weekdayOf = (date: PlainDate): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/** `Fri` */
export const weekdayWords = (date: PlainDate): string => (weekdayNames[weekdayOf(date)] ?? '').slice(0, 3);

/** `December` */
export const monthWords = (date: PlainDate): string => monthNames[Number(date.slice(5, 7)) - 1] ?? '';

/** `Fri 18 Dec` */
export const shortDayWords = (date: PlainDate): string =>
  `${weekdayWords(date)} ${Number(date.slice(8))} ${monthWords(date).slice(0, 3)}`;

/** `Fri 18 Dec 2026` */
export const dayWords = (date: PlainDate): string => `${shortDayWords(date)} ${date.slice(0, 4)}`;
