import type { EventOf } from '#core/domain/record/events.ts';
import type { CalendarChange } from '#core/domain/time/calendar.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { placeOf } from '#core/domain/time/moment.ts';
import { parseNormalCalendar } from '#core/formats/calendar/normal.ts';
import { OFFICE, officeClosures } from './procedures/office-closures.ts';

/** The holiday tables of the office: of each the version adopted last, with what people confirmed or added since, and the office's closures. */
export function calendarBookOf(events: readonly EventOf<'calendars'>[]): CalendarBook {
  const latest = new Map(
    events.flatMap((event) => (event.type === 'adopted' ? [[event.data.id, event.data.normal] as const] : [])),
  );
  const tables = [...latest.values()].map(parseNormalCalendar);
  return new CalendarBook(tables, events.flatMap(changeOf), officeClosures(events));
}

function changeOf(event: EventOf<'calendars'>): readonly CalendarChange[] {
  const at = placeOf(event.occurred);
  if (event.type === 'day_confirmed') {
    const { calendar, date } = event.data;
    return [{ id: event.id, at, calendar, date, change: 'confirmed', name: '' }];
  }
  if (event.type !== 'day_added' || event.data.calendar === OFFICE) return [];
  const { calendar, date, name, closed } = event.data;
  return [{ id: event.id, at, calendar, date, name, change: closed ? 'closed' : 'opened' }];
}
