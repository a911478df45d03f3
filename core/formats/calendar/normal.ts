import type { Calendar } from '../../domain/time/calendar.ts';
import { understandCalendar } from './read-calendar.ts';

/** Reads back the JSON of an adopted holiday table; throws if it is not understood, for then the record is damaged. */
export function parseNormalCalendar(normal: string): Calendar {
  const understood = understandCalendar(JSON.parse(normal));
  if (understood.ok) return understood.value;
  throw new Error(`calendar not understood: ${understood.failure.map(({ what }) => what).join('. ')}`);
}
