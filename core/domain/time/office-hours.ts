import type { BusinessDays } from './business-days.ts';
import { type Day, type Weekday, weekdayOf } from './civil.ts';
import type { Instant, Zone } from './moment.ts';
import { endOfDay, instantAt, localDay } from './zone.ts';

/** Office hours in minutes since local midnight (G-24). */
export type OfficeHours = Readonly<{
  days: readonly Weekday[];
  open: number;
  close: number;
  postCutoff: number;
}>;

export type Office = Readonly<{ zone: Zone; hours: OfficeHours; table: BusinessDays }>;

/** Whether the office works on `day`: an office weekday that the tables know as open and that is no closure. */
export const worksOn = ({ hours, table }: Office, day: Day): boolean =>
  hours.days.includes(weekdayOf(day)) && table.isOpen(day);

export const opensAt = ({ zone, hours }: Office, day: Day): Instant => instantAt(zone, day, hours.open);
export const closesAt = ({ zone, hours }: Office, day: Day): Instant => instantAt(zone, day, hours.close);

/** The last office moment at or before `due` and after `after`; null = none (G-27). Never before receipt. */
export function lastOfficeMoment(office: Office, after: Instant, due: Instant): Instant | null {
  for (let day = localDay(office.zone, due); day >= localDay(office.zone, after); day -= 1) {
    if (!worksOn(office, day)) continue;
    const moment = Math.min(closesAt(office, day), due) as Instant;
    if (moment >= opensAt(office, day) && moment > after) return moment;
  }
  return null;
}

/** The last day at or before `due` on which the office still works after `after`; null = none (G-27). */
export function lastOfficeDay(office: Office, after: Instant, due: Day): Day | null {
  const moment = lastOfficeMoment(office, after, endOfDay(office.zone, due));
  return moment === null ? null : localDay(office.zone, moment);
}

/** The first office moment at or after `now` (G-27). */
export function nextOfficeMoment(office: Office, now: Instant): Instant {
  for (let day = localDay(office.zone, now); ; day += 1) {
    if (!worksOn(office, day)) continue;
    const moment = Math.max(opensAt(office, day), now) as Instant;
    if (moment < closesAt(office, day)) return moment;
  }
}

/** The end of `ms` of office time after `from`: the alternative of G-02. */
export function afterOfficeTime(office: Office, from: Instant, ms: number): Instant {
  let left = ms;
  for (
    let at = nextOfficeMoment(office, from);
    ;
    at = nextOfficeMoment(office, closesAt(office, localDay(office.zone, at)))
  ) {
    const close = closesAt(office, localDay(office.zone, at));
    if (at + left <= close) return (at + left) as Instant;
    left -= close - at;
  }
}
