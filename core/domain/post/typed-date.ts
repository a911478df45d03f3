import { fail, ok, type Result } from '../result.ts';
import { dateOf, dayFrom, dayOf, weekdayNumber } from '../time/civil.ts';
import { daysInMonth, type PlainDate } from '../time/moment.ts';
import { monthNames } from './month-names.ts';

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const HOW = 'Type it as 1812, 18.12.2026, 18 dec or -3d.';
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

type Parts = Readonly<{ day: number; month: number; year: number | null }>;

/**
 * Understands a date as clerks type it: `1812`, `18.12.`, `18/12`, `181226`, `18122026`, `18 12 26`, `2026-12-18`,
 * `18 dec`, `dec 18`, `Fri 18 Dec 2026`, `-3d`, `-3`, `today`, `t`, `yesterday`, `y`, `fri`. The day comes before the month unless a year
 * of four digits leads; two digits of a year are of this century. Without a year it is the latest such date that is not
 * after `today`; the name of a weekday is the latest such day before `today`. Nothing typed is no date and no error.
 * Fails with a sentence that names what was typed and how to type it.
 */
export function understandDate(typed: string, today: PlainDate): Result<PlainDate | null, string> {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return ok(null);
  const relative = relativeDate(text, today);
  if (relative !== null) return ok(relative);
  const named = /^(?<weekday>[a-z]{3,9}),? (?<rest>.*\d.*)$/.exec(text)?.groups;
  const weekday = nameIndex(named?.weekday ?? '', weekdayNames);
  const parts = partsOf(weekday === null ? text : (named?.rest ?? ''));
  if (parts === null) return fail(`“${shown(typed)}” cannot be read as a date. ${HOW}`);
  const wrong = whyImpossible(parts, typed);
  if (wrong !== null) return fail(wrong);
  const date = parts.year === null ? latest(parts, today) : dateOf(dayFrom({ ...parts, year: parts.year }));
  return weekday === null ? ok(date) : onWeekday(date, weekday, typed);
}

/** `Fri 18 Dec 2026`, as the program itself writes it: a weekday that does not fit is a slip somewhere. */
function onWeekday(date: PlainDate, weekday: number, typed: string): Result<PlainDate, string> {
  const real = weekdayNumber(dayOf(date));
  if (real === weekday) return ok(date);
  return fail(
    `“${shown(typed)}” does not fit: that day is a ${weekdayNames[real]}. Type the day without its name, or another day.`,
  );
}

function relativeDate(text: string, today: PlainDate): PlainDate | null {
  if (text === 't' || text === 'today') return today;
  if (text === 'y' || text === 'yesterday') return before(today, 1);
  const ago = /^-(\d{1,4}) ?d?$/.exec(text)?.[1];
  if (ago !== undefined) return before(today, Number(ago));
  const weekday = nameIndex(text, weekdayNames);
  if (weekday === null) return null;
  return before(today, ((weekdayNumber(dayOf(today)) - weekday + 6) % 7) + 1);
}

const before = (today: PlainDate, days: number): PlainDate => dateOf(dayOf(today) - days);

function partsOf(text: string): Parts | null {
  return digitsOnly(text) ?? separated(text) ?? withMonthName(text);
}

/** `1812`, `181226`, `18122026`; `20261218` is told apart because its first reading has a month 26. */
function digitsOnly(text: string): Parts | null {
  if (!/^(\d{4}|\d{6}|\d{8})$/.test(text)) return null;
  const [first, second, rest] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), text.slice(4)];
  if (rest.length === 4 && (second > 12 || Number(rest) < EARLIEST_YEAR))
    return { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) };
  return { day: first, month: second, year: yearOf(rest) };
}

function separated(text: string): Parts | null {
  const yearFirst = /^(\d{4})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{1,2})\.?$/.exec(text);
  if (yearFirst !== null) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  const dayFirst = /^(\d{1,2})[./ -]{1,2}(\d{1,2})(?:[./ -]{1,2}(\d{2}|\d{4})?)?$/.exec(text);
  if (dayFirst === null) return null;
  return { day: Number(dayFirst[1]), month: Number(dayFirst[2]), year: yearOf(dayFirst[3] ?? '') };
}

function withMonthName(text: string): Parts | null {
  const found =
    /^(?<day>\d{1,2})[. -]{0,2}(?<name>[a-z]{3,9})(?:[., -]{0,2}(?<year>\d{4}|\d{2}))?$/.exec(text) ??
    /^(?<name>[a-z]{3,9})[. -]{0,2}(?<day>\d{1,2})(?:[., -]{1,2}(?<year>\d{4}|\d{2}))?$/.exec(text);
  const month = nameIndex(found?.groups?.name ?? '', monthNames);
  if (found === null || month === null) return null;
  return { day: Number(found.groups?.day), month: month + 1, year: yearOf(found.groups?.year ?? '') };
}

/** Place of the name that `text` begins, with three letters at least. */
function nameIndex(text: string, names: readonly string[]): number | null {
  const index = text.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(text));
  return index === -1 ? null : index;
}

const yearOf = (digits: string): number | null =>
  digits === '' ? null : Number(digits) + (digits.length === 2 ? 2000 : 0);

function whyImpossible({ day, month, year }: Parts, typed: string): string | null {
  const name = monthNames[month - 1];
  if (name === undefined)
    return `“${shown(typed)}” cannot be a date: there is no month ${month}. The day comes first, as 1812 or 18.12.`;
  if (year !== null && (year < EARLIEST_YEAR || year > LATEST_YEAR))
    return `The year ${year} cannot be right. Type a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}, or none for the latest ${day} ${name}.`;
  const days = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= days) return null;
  const which = year === null ? name : `${name} ${year}`;
  return `There is no ${day} ${which}: ${name} has ${days} days${year === null ? '' : ' that year'}. The day comes first, as 1812 or 18.12.`;
}

function latest({ day, month }: Parts, today: PlainDate): PlainDate {
  for (let year = Number(today.slice(0, 4)); ; year -= 1) {
    if (day > daysInMonth(year, month)) continue;
    const date = dateOf(dayFrom({ year, month, day }));
    if (date <= today) return date;
  }
}

const shown = (typed: string): string => (typed.trim().length > 30 ? `${typed.trim().slice(0, 30)}…` : typed.trim());
