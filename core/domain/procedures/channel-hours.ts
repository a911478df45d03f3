import { weekdayOf } from '../time/civil.ts';
import type { Instant } from '../time/moment.ts';
import { localDay, localMinute } from '../time/zone.ts';
import type { ChannelRule } from './procedure-parts.ts';

/** Whether somebody answers on a channel at `at`; a channel without hours always takes complaints (CO-04). */
export function isAnswered({ hours }: ChannelRule, at: Instant): boolean {
  if (hours === null) return true;
  const minute = localMinute(hours.zone, at);
  return hours.days.includes(weekdayOf(localDay(hours.zone, at))) && minute >= hours.open && minute < hours.close;
}
