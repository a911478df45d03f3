import { understandDate } from '#core/domain/post/typed-date.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import { isPlainDate, type PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';

export type DayReading = Readonly<{ words: string | null; date: PlainDate | null; error: string | null }>;

/**
 * Reads a typed day of the present or of the time to come: without a year it is the one nearest to today. Nothing typed
 * is `instead`.
 */
export function readDay(typed: string, today: PlainDate, instead: PlainDate | null): DayReading {
  const read = understandDate(typed, today);
  if (!read.ok) return { words: null, date: null, error: read.failure };
  const date = read.value === null ? instead : withYear(typed) ? read.value : nearest(read.value, typed, today);
  return { words: date === null ? null : dateWords(date), date, error: null };
}

/** `18.12.2026`, `18122026`, `18 dec 26` name a year; `1812` and `18 dec` do not, and words like `today` need none. */
function withYear(typed: string): boolean {
  const figures = typed.match(/\d+/g) ?? [];
  const enough = /[a-z]/i.test(typed) ? 2 : 3;
  return figures.length === 0 || figures.length >= enough || figures.join('').length >= 6;
}

/** The reader takes the latest such day that is not after today; here a coming one may be meant. */
function nearest(date: PlainDate, typed: string, today: PlainDate): PlainDate {
  if (typed.trim().startsWith('-')) return date;
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return isPlainDate(next) && dayOf(next) - dayOf(today) < dayOf(today) - dayOf(date) ? next : date;
}
