import type { PlainDate } from '../time/moment.ts';
import { addDays, daysBetween, dayWords, shortDayWords, weekdayWords } from './days.ts';
import type { PaperDates } from './paper-dates.ts';
import { submittedBy } from './submitted.ts';

/**
 * What the dates come to, in one sentence: `In order. Received Fri 18 Dec 09:00, submitted Tue 15 Dec.` An unknown hour
 * is `opens`, the office's opening time as `hh:mm` (G-09). Years are named when one is not this year's. Null while the
 * delivery is not known. For dates that `checkReceipt` found without error.
 */
export function paperAccount(dates: PaperDates, opens: string, today: PlainDate): string | null {
  const submitted = submittedBy(dates);
  if (submitted === null || dates.delivered === null) return null;
  const thisYear = [submitted.date, dates.delivered].every((date) => date.slice(0, 4) === today.slice(0, 4));
  const words = thisYear ? shortDayWords : dayWords;
  return `In order. Received ${words(dates.delivered)} ${dates.deliveredTime ?? opens}, submitted ${words(submitted.date)}.`;
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
  const length = daysBetween(first, last) + 1;
  const recent = Array.from({ length: Math.min(length, LONGEST_STRIP_DAYS) }, (_, back) => addDays(last, -back));
  return [...new Set([...known, ...recent])].sort().map((date) => ({
    date,
    day: weekdayWords(date),
    marks: marked.flatMap(([mark, on]) => (on === date ? [mark] : [])),
    closed: isClosed(date),
  }));
}
