import type { Calendar, CalendarDay } from './calendar.ts';
import type { PlainDate } from './moment.ts';
import { dateWords } from './words.ts';

/** What a newer table says otherwise than the one that stands, each as one sentence; whole years that came or went as one. */
export function calendarDifferences(before: Calendar, after: Calendar): readonly string[] {
  const [old, now] = [byDate(before), byDate(after)];
  const both = yearsOf(before).filter((year) => yearsOf(after).includes(year));
  const dates = [...new Set([...old.keys(), ...now.keys()])].sort().filter((date) => both.includes(yearOf(date)));
  return [
    ...yearDifferences(before, after),
    ...(before.weekend.join() === after.weekend.join() ? [] : [`The weekend is ${after.weekend.join(' and ')}.`]),
    ...dates.flatMap((date) => dayDifference(date, old.get(date), now.get(date)) ?? []),
  ];
}

const byDate = ({ days }: Calendar): ReadonlyMap<PlainDate, CalendarDay> => new Map(days.map((row) => [row.date, row]));

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

const yearsOf = ({ from, to }: Calendar): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function yearDifferences(before: Calendar, after: Calendar): readonly string[] {
  const came = yearsOf(after).filter((year) => !yearsOf(before).includes(year));
  const went = yearsOf(before).filter((year) => !yearsOf(after).includes(year));
  return [
    ...came.map((year) => `${year} is new, with ${rowsOf(after, year)} named days.`),
    ...went.map((year) => `${year} is gone: no date is reckoned in it any more.`),
  ];
}

const rowsOf = ({ days }: Calendar, year: number): number => days.filter(({ date }) => yearOf(date) === year).length;

const standing = ({ status, open }: CalendarDay): string => (open ? `${status}, a working day` : status);

function dayDifference(date: PlainDate, was: CalendarDay | undefined, is: CalendarDay | undefined): string | null {
  const day = dateWords(date);
  if (was === undefined) return is === undefined ? null : `${day} is new: ${is.name} (${standing(is)}).`;
  if (is === undefined) return `${day} is no named day any more: was ${was.name} (${standing(was)}).`;
  if (standing(was) !== standing(is)) return `${day}, ${is.name}: was ${standing(was)}, is ${standing(is)}.`;
  return was.name === is.name ? null : `${day}: was ${was.name}, is ${is.name}.`;
}
