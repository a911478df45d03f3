import type { Moment } from '../procedures/reckoning.ts';
import { civilOf, type Day, dayOf, weekdayNumber } from './civil.ts';
import type { Instant, PlainDate, Zone } from './moment.ts';
import { localDay, localMinute } from './zone.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const asDay = (date: PlainDate | Day): Day => (typeof date === 'number' ? date : dayOf(date));

/** `Fri 18 Dec` */
export function shortDateWords(date: PlainDate | Day): string {
  const day = asDay(date);
  const civil = civilOf(day);
  return `${WEEKDAYS[weekdayNumber(day)]} ${civil.day} ${MONTHS[civil.month - 1]}`;
}

/** `Fri 18 Dec 2026` */
export const dateWords = (date: PlainDate | Day): string => `${shortDateWords(date)} ${civilOf(asDay(date)).year}`;

/** `09:00`, on the wall clock of the zone. */
export function timeWords(zone: Zone, at: Instant): string {
  const minute = localMinute(zone, at);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `Fri 18 Dec 2026 09:00` */
export const instantWords = (zone: Zone, at: Instant): string =>
  `${dateWords(localDay(zone, at))} ${timeWords(zone, at)}`;

/** `Fri 18 Dec 2026`, with the time where the moment has one. */
export const momentWords = (zone: Zone, moment: Moment): string =>
  'date' in moment ? dateWords(moment.date) : instantWords(zone, moment.instant);
