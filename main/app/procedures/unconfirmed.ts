import type { CalendarDay } from '#core/domain/time/calendar.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';

const yearOf = ({ date }: CalendarDay): number => Number(date.slice(0, 4));

/** The years in which dates are reckoned now: this one and the next. */
export const yearsInUse = (today: PlainDate): readonly number[] => [
  Number(today.slice(0, 4)),
  Number(today.slice(0, 4)) + 1,
];

/** Days of a calendar that rest on a rule or on the moon and that nobody has confirmed (G-29). */
export const unconfirmedIn = (
  book: CalendarBook,
  id: string,
  years: readonly number[],
  asOf: Instant,
): readonly CalendarDay[] =>
  book.known(id, asOf).days.filter((day) => day.status !== 'confirmed' && years.includes(yearOf(day)));

/** `Dubai: 24 holidays of 2026 and 2027 are not confirmed`, or null where all are. */
export function unconfirmedWords(
  book: CalendarBook,
  id: string,
  years: readonly number[],
  asOf: Instant,
): string | null {
  const open = unconfirmedIn(book, id, years, asOf);
  if (open.length === 0) return null;
  const of = [...new Set(open.map(yearOf))].join(' and ');
  const what = open.some(({ status }) => status === 'estimated')
    ? 'by the law’s rule or by the moon'
    : 'by the law’s rule';
  const many = open.length === 1 ? 'holiday' : 'holidays';
  return `${book.calendars[id]?.name ?? id}: ${open.length} ${many} of ${of} reckoned ${what} and not yet confirmed.`;
}
