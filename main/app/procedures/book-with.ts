import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { parseNormalCalendar } from '#core/formats/calendar/normal.ts';
import type { Offers, Shipped } from '../ports/offers.ts';

/** The holiday tables that a procedure names and the office has not adopted yet. */
export const missingCalendars = (book: CalendarBook, offers: Offers, procedure: Procedure): readonly Shipped[] =>
  offers.calendars(procedure).filter(({ id }) => !Object.hasOwn(book.calendars, id));

/** The office's calendars with those that a procedure would bring along. */
export function bookWith(book: CalendarBook, offers: Offers, procedure: Procedure): CalendarBook {
  const missing = missingCalendars(book, offers, procedure);
  if (missing.length === 0) return book;
  return book.beside(missing.map(({ normal }) => parseNormalCalendar(normal)));
}
