import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { nextCollection, type PostOffice } from '#core/domain/letters/planned-date.ts';
import { understandDate } from '#core/domain/post/typed-date.ts';
import { ok, type Result } from '#core/domain/result.ts';
import { dateOf, dayOf } from '#core/domain/time/civil.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { worksOn } from '#core/domain/time/office-hours.ts';
import { shortDateWords } from '#core/domain/time/words.ts';
import { wallClock } from '../local-time.ts';
import type { OfficeBook } from '../office-book.ts';

export const postOffice = (file: CaseFile, book: OfficeBook): PostOffice => ({
  isOfficeDay: (date) => worksOn(file.office, dayOf(date)),
  cutoff: book.settings.postCutoff,
});

/** Days ahead within which a date typed without its year is meant to lie. */
const halfYear = 183;

const plus = (date: PlainDate, days: number): PlainDate => dateOf(dayOf(date) + days);

/**
 * The planned dispatch date (G-11): as typed, or the next collection before the office's post cut-off; an e-mail leaves
 * today. A date to come: `2312` on 20 December is the 23rd of this month, `fri` the Friday ahead.
 */
export function plannedDate(
  typed: string,
  channel: string,
  file: CaseFile,
  book: OfficeBook,
): Result<PlainDate, string> {
  const clock = wallClock(file.zone, file.asOf);
  if (typed.trim() === '') return ok(channel === 'email' ? clock.date : nextCollection(clock, postOffice(file, book)));
  const ahead = /^\+(\d{1,3}) ?d?$/u.exec(typed.trim())?.[1];
  if (ahead !== undefined) return ok(plus(clock.date, Number(ahead)));
  const from = /^(t|today|y|yesterday|-.*)$/iu.test(typed.trim()) ? 0 : /^[a-z]+$/iu.test(typed.trim()) ? 8 : halfYear;
  const read = understandDate(typed, plus(clock.date, from));
  return read.ok ? ok(read.value ?? clock.date) : read;
}

/** `Tue 22 Dec, collection 15:00` */
export function plannedWords(planned: PlainDate, channel: string, book: OfficeBook): string {
  const day = shortDateWords(planned);
  return channel === 'email' ? `${day}, by e-mail` : `${day}, collection ${book.settings.postCutoff}`;
}
