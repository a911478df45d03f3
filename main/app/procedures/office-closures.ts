import type { EventOf } from '#core/domain/record/events.ts';
import type { OfficeClosure } from '#core/domain/time/calendar.ts';

/** The calendar of the office's own closures: they lengthen no duty (requirements G-03). */
export const OFFICE = 'office';

/** Days on which the office keeps shut by its own choice; the last word on a day counts. */
export function officeClosures(events: readonly EventOf<'calendars'>[]): readonly OfficeClosure[] {
  const last = new Map(
    events.flatMap((event) =>
      event.type === 'day_added' && event.data.calendar === OFFICE ? [[event.data.date, event.data] as const] : [],
    ),
  );
  return [...last.values()].filter(({ closed }) => closed).map(({ date, name }) => ({ date, name }));
}
