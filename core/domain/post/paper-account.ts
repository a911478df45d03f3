import type { Moment } from '../procedures/reckoning.ts';
import { type Day, dateOf, dayOf, yearOf } from '../time/civil.ts';
import type { PlainDate, Zone } from '../time/moment.ts';
import { dateWords, shortDateWords, timeWords } from '../time/words.ts';
import { localDay } from '../time/zone.ts';
import type { PaperDates } from './paper-dates.ts';

/**
 * What the paper dates come to, in one sentence: `In order. Received Fri 18 Dec 09:00, submitted Tue 15 Dec.` The two
 * moments are the procedure's (G-08, G-09). Years are named when one of them is not the year of `today`.
 */
export function paperAccount(
  reckoned: Readonly<{ received: Moment; submitted: Moment }>,
  zone: Zone,
  today: PlainDate,
): string {
  const dayIn = (moment: Moment): Day => ('date' in moment ? dayOf(moment.date) : localDay(zone, moment.instant));
  const received = dayIn(reckoned.received);
  const submitted = dayIn(reckoned.submitted);
  const thisYear = [received, submitted].every((day) => yearOf(day) === yearOf(dayOf(today)));
  const words = thisYear ? shortDateWords : dateWords;
  const time = 'date' in reckoned.received ? '' : ` ${timeWords(zone, reckoned.received.instant)}`;
  return `In order. Received ${words(received)}${time}, submitted ${words(submitted)}.`;
}

export type PaperMark = 'Letter' | 'Postmark' | 'Delivered' | 'Scanned';

/** A day of the strip over the paper dates. `day` is its weekday (`Wed`); `closed` a day without office. */
export type PaperDay = Readonly<{ date: PlainDate; day: string; marks: readonly PaperMark[]; closed: boolean }>;

/** A strip longer than this leaves out days at its beginning, never one with a mark. */
const LONGEST_STRIP_DAYS = 21;

/** The days from the first to the last paper date, with what happened on each; empty while no date is known. */
export function paperDays(dates: PaperDates, isClosed: (date: PlainDate) => boolean): readonly PaperDay[] {
  const marked: readonly (readonly [PaperMark, PlainDate | null])[] = [
    ['Letter', dates.letterDated],
    ['Postmark', dates.postmarked],
    ['Delivered', dates.delivered],
    ['Scanned', dates.scanned],
  ];
  const known = marked.flatMap(([, date]) => (date === null ? [] : [date])).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = dayOf(last) - dayOf(first) + 1;
  const recent = Array.from({ length: Math.min(length, LONGEST_STRIP_DAYS) }, (_, back) => dateOf(dayOf(last) - back));
  return [...new Set([...known, ...recent])].sort().map((date) => ({
    date,
    day: weekdayWords(date),
    marks: marked.flatMap(([mark, on]) => (on === date ? [mark] : [])),
    closed: isClosed(date),
  }));
}

const weekdayWords = (date: PlainDate): string => shortDateWords(date).slice(0, 3);
