import { type Day, dateOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { type Office, worksOn } from '#core/domain/time/office-hours.ts';
import { instantAt, localDay, minuteOf } from '#core/domain/time/zone.ts';
import type { When } from './plan.ts';

export type PracticeCalendar = Readonly<{
  /** The `back`-th office day before today; 0 is today, whatever day it is. */
  day(back: number): PlainDate;
  at(when: When): Instant;
}>;

/** Lays the plan's office days back from `now`, so that the practice office is always fresh. */
export function practiceCalendar(office: Office, now: Instant): PracticeCalendar {
  const days: Day[] = [localDay(office.zone, now)];
  const dayBack = (back: number): Day => {
    for (let day = (days.at(-1) ?? 0) - 1; days.length <= back; day -= 1) if (worksOn(office, day)) days.push(day);
    return days[back] ?? 0;
  };
  return {
    day: (back) => dateOf(dayBack(back)),
    at: ({ day, time }) => instantAt(office.zone, dayBack(day), minuteOf(time) ?? 0),
  };
}
