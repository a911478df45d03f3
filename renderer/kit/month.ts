import type { PlainDate } from '../../core/domain/time/moment.ts';

/** Days as the grid of a month needs them. Drawing only: no deadline and no holiday is reckoned here. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const MONTHS = [
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

const DAY_MS = 86_400_000;
const place = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const dateAt = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate;

export const dayOf = (date: PlainDate): number => Number(date.slice(8));
export const monthOf = (date: PlainDate): string => date.slice(0, 7);
export const monthTitle = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** 0 = Monday. */
export const weekdayOf = (date: PlainDate): number => (new Date(place(date)).getUTCDay() + 6) % 7;

export const moved = (date: PlainDate, days: number): PlainDate => dateAt(place(date) + days * DAY_MS);

/** The same day of another month, or its last day where there is no such day. */
export function movedMonths(date: PlainDate, months: number): PlainDate {
  const at = new Date(place(date));
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dateAt(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, Math.min(at.getUTCDate(), last)));
}

/** The weeks that hold a month (`2026-12`), Monday first; days of its neighbours fill the corners. */
export function weeksOf(month: string): PlainDate[][] {
  const first = `${month}-01` as PlainDate;
  const start = moved(first, -weekdayOf(first));
  const weeks: PlainDate[][] = [];
  for (let week = start; week <= moved(movedMonths(first, 1), -1); week = moved(week, 7))
    weeks.push(WEEKDAYS.map((_, day) => moved(week, day)));
  return weeks;
}

/** As clerks type it: `18.12.2026`. */
export const typedOf = (date: PlainDate): string => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** The whole day in words for screen readers: `Fri 18 December 2026`. */
export const spokenOf = (date: PlainDate): string =>
  `${WEEKDAYS[weekdayOf(date)]} ${dayOf(date)} ${monthTitle(monthOf(date))}`;

/** Where a key moves the cursor of the month; null when the key is not one of the grid's. */
export function movedByKey(date: PlainDate, key: string): PlainDate | null {
  const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  if (key in days) return moved(date, days[key] ?? 0);
  if (key === 'Home') return moved(date, -weekdayOf(date));
  if (key === 'End') return moved(date, 6 - weekdayOf(date));
  if (key === 'PageUp') return movedMonths(date, -1);
  if (key === 'PageDown') return movedMonths(date, 1);
  return null;
}
