import type { EventId } from '#core/domain/ids.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import type { CalendarChange } from '#core/domain/time/calendar.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { placeOf } from '#core/domain/time/moment.ts';
import { parseNormalCalendar } from '#core/formats/calendar/normal.ts';
import { OFFICE, officeClosures } from './procedures/office-closures.ts';

type CalendarsEvent = EventOf<'calendars'>;

/** The holiday tables of the office with what people adopted, confirmed or added since, and the office's closures. */
export function calendarBookOf(events: readonly CalendarsEvent[]): CalendarBook {
  const first = new Map<string, EventId>();
  for (const { type, data, id } of events) if (type === 'adopted' && !first.has(data.id)) first.set(data.id, id);
  const founding = new Set(first.values());
  const tables = events.flatMap((event) =>
    event.type === 'adopted' && founding.has(event.id) ? [parseNormalCalendar(event.data.normal)] : [],
  );
  const changes = events.filter(({ id }) => !founding.has(id)).flatMap(changeOf);
  return new CalendarBook(tables, changes, officeClosures(events));
}

function changeOf(event: CalendarsEvent): readonly CalendarChange[] {
  const { id } = event;
  const at = placeOf(event.occurred);
  switch (event.type) {
    case 'adopted': {
      const { id: calendar, normal, reason = '' } = event.data;
      return [{ id, at, calendar, reason, change: 'adopted', table: parseNormalCalendar(normal) }];
    }
    case 'day_confirmed':
      return [{ id, at, ...event.data, change: 'confirmed', name: '' }];
    case 'day_added': {
      const { closed, ...data } = event.data;
      return data.calendar === OFFICE ? [] : [{ id, at, ...data, change: closed ? 'closed' : 'opened' }];
    }
    default:
      return [];
  }
}
