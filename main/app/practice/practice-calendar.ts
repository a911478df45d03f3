import { type Day, dateOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { closesAt, type Office, opensAt, worksOn } from '#core/domain/time/office-hours.ts';
import { instantAt, localDay, minuteOf } from '#core/domain/time/zone.ts';
import { localDate, wallClock } from '../local-time.ts';
import type { When } from './plan.ts';

export type PracticeCalendar = Readonly<{
  at(when: When): Instant;
  date(when: When): PlainDate;
  /** `hh:mm` on the firm's wall. */
  time(when: When): string;
}>;

/** Half an hour into the day the post has been opened. */
const postOpened = 30 * 60_000;

/** Lays the plan's office days back from `now`, so that the practice office is always fresh. */
export function practiceCalendar(office: Office, now: Instant): PracticeCalendar {
  const today = localDay(office.zone, now);
  const days: Day[] = [today];
  const dayBack = (back: number): Day => {
    for (let day = (days.at(-1) ?? 0) - 1; days.length <= back; day -= 1) if (worksOn(office, day)) days.push(day);
    return days[back] ?? 0;
  };
  /** The last moment at which this office was busy: now, or the end of the office day before. */
  const busy =
    worksOn(office, today) && now >= opensAt(office, today) - postOpened ? now : closesAt(office, dayBack(1));
  const at = (when: When): Instant =>
    'ago' in when
      ? ((busy - when.ago * 60_000) as Instant)
      : instantAt(office.zone, dayBack(when.day), minuteOf(when.time) ?? 0);
  return {
    at,
    date: (when) => ('ago' in when ? localDate(office.zone, at(when)) : dateOf(dayBack(when.day))),
    time: (when) => wallClock(office.zone, at(when)).time,
  };
}
