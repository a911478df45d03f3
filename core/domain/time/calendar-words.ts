import type { CalendarChange, DayChange } from './calendar.ts';
import type { CalendarBook } from './calendar-book.ts';
import type { Instant } from './moment.ts';
import { dateWords } from './words.ts';

const ofDays = (change: CalendarChange): readonly DayChange[] => (change.change === 'adopted' ? [] : [change]);

/**
 * `Lithuania 1.0.0, 2 days settled by the office, last Mon 4 Jan 2027 closed`: on what the dates of a case rest at
 * `asOf`. It is another text after every act on one of these calendars, so that a date told by it says what was known.
 */
export const calendarWords = (ids: readonly string[], book: CalendarBook, asOf: Instant): string =>
  [...new Set(ids)].map((id) => wordsOf(id, book, asOf)).join(' and ');

function wordsOf(id: string, book: CalendarBook, asOf: Instant): string {
  if (!Object.hasOwn(book.calendars, id)) return id;
  const { name, version } = book.known(id, asOf);
  const settled = book.changes.filter(({ calendar, at }) => calendar === id && at <= asOf).flatMap(ofDays);
  const last = settled.at(-1);
  if (last === undefined) return `${name} ${version}`;
  const days = settled.length === 1 ? 'one day' : `${settled.length} days`;
  return `${name} ${version}, ${days} settled by the office, last ${dateWords(last.date)} ${last.change}`;
}

/** `Lithuania: Mon 4 Jan 2027, Day of mourning, closed: resolution of 20 December (G-14)`: what moved a date, and why. */
export function changeWords(change: CalendarChange, book: CalendarBook): string {
  const { name, days } = book.known(change.calendar, change.at);
  const because = change.reason === '' ? '' : `: ${change.reason}`;
  if (change.change === 'adopted') return `${name} ${change.table.version} adopted${because} (G-14)`;
  const called = days.find(({ date }) => date === change.date)?.name ?? '';
  const day = called === '' ? dateWords(change.date) : `${dateWords(change.date)}, ${called},`;
  return `${name}: ${day} ${change.change}${because} (G-14)`;
}
