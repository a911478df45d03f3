import { dateOf, dayOf } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';

/** The office as the post sees it. `cutoff` = `hh:mm` of the day's collection in the firm's zone (G-24). */
export type PostOffice = Readonly<{ isOfficeDay(day: PlainDate): boolean; cutoff: string }>;

const addDays = (date: PlainDate, days: number): PlainDate => dateOf(dayOf(date) + days);

/** No office is closed for longer: beyond this the calendar is wrong. */
const LONGEST_CLOSURE = 60;

function nextOfficeDay(from: PlainDate, office: PostOffice): PlainDate {
  for (let ahead = 0; ahead <= LONGEST_CLOSURE; ahead += 1) {
    const day = addDays(from, ahead);
    if (office.isOfficeDay(day)) return day;
  }
  throw new RangeError(`no office day within ${LONGEST_CLOSURE} days of ${from}`);
}

/**
 * The default planned dispatch date (G-11): the next collection that a letter issued at `now` can still reach, which
 * is today's while the cut-off has not struck.
 */
export function nextCollection(now: Readonly<{ date: PlainDate; time: string }>, office: PostOffice): PlainDate {
  const missed = office.isOfficeDay(now.date) && now.time >= office.cutoff;
  return nextOfficeDay(missed ? addDays(now.date, 1) : now.date, office);
}

/**
 * Business days from the printed date to the hand-over: 0 = as printed, 1 = a recorded deviation, more = a new letter
 * is owed (G-11). Negative when it left before its printed date.
 */
export function daysAfterPrinted(
  printed: PlainDate,
  handedOver: PlainDate,
  isOfficeDay: (day: PlainDate) => boolean,
): number {
  const forward = handedOver >= printed;
  const [first, last] = forward ? [printed, handedOver] : [handedOver, printed];
  let days = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isOfficeDay(day)) days += 1;
  if (forward) return days === 0 && first !== last ? 1 : days;
  return -Math.max(days, 1);
}
