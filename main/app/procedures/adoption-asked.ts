import { fail, ok, type Result } from '#core/domain/result.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import type { Given } from '../handling.ts';
import { localDate } from '../local-time.ts';
import type { Needs } from '../needs.ts';
import type { OfficeBook } from '../office-book.ts';
import type { OpenOffice } from '../session.ts';
import { bookWith } from './book-with.ts';
import { type Candidate, candidateOf, type NoCandidate } from './candidate.ts';
import { type Objection, objectionTo } from './may-adopt.ts';
import type { Published } from './notice-rule.ts';
import { versionsIn } from './reading.ts';
import { type DayReading, readDay } from './typed-day.ts';

export type AdoptionNeeds = Needs<'session' | 'books' | 'platform' | 'offers' | 'hash' | 'emit'>;
type Input = Pick<Given<'procedures.preview'>, 'of' | 'from' | 'published'>;

/** An adoption as it was typed, understood: the version to come, its dates, and what stands against it. */
export type AskedAdoption = Readonly<{
  candidate: Candidate;
  book: OfficeBook;
  /** The office's calendars and those that the version brings along. */
  calendars: CalendarBook;
  today: PlainDate;
  from: DayReading;
  publishedOn: DayReading;
  published: Published | null;
  objection: Objection | null;
}>;

/** Understands what a person is about to adopt, `reason` null while it is only looked at; a date that cannot be read stands against it like any other objection. */
export function askedAdoption(
  needs: AdoptionNeeds,
  office: OpenOffice,
  input: Input,
  reason: string | null,
): Result<AskedAdoption, NoCandidate> {
  const found = candidateOf({ ...needs, versions: versionsIn(office), reason }, input.of);
  if (!found.ok) return fail(found.failure);
  const candidate = found.value;
  const { procedure } = candidate.pack;
  const book = needs.books.of(office);
  const today = localDate(procedure.zone, needs.platform.now());
  const calendars = bookWith(book.calendars, needs.offers, procedure);
  const from = readDay(input.from, today, today);
  const publishedOn = readDay(input.published.on, today, null);
  const published = publishedOn.date === null ? null : { on: publishedOn.date, proof: input.published.proof };
  const asked = { candidate, book, calendars, today, from, publishedOn, published };
  const misread = from.error ?? publishedOn.error;
  const objection =
    misread !== null || from.date === null
      ? ({ failure: 'procedure.date', detail: misread ?? 'Say from which day it counts.' } as const)
      : objectionTo(candidate, { office, book, calendars, today, from: from.date, published });
  return ok({ ...asked, objection });
}
