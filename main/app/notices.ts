import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import type { OfficeBook } from './office-book.ts';
import type { OpenStore } from './ports/store.ts';
import { practiceNotice } from './practice/sign-in.ts';
import { overdueReviews } from './procedures/overdue-reviews.ts';
import { unconfirmedWords, yearsInUse } from './procedures/unconfirmed.ts';

/** Sentences that everybody in the office should read. */
export function noticesOf(book: OfficeBook, store: OpenStore, today: PlainDate, now: Instant): string[] {
  const alone =
    book.persons.size > 1 || book.settings.practice
      ? []
      : ['You are the only person in this office: acts that want a second person are refused until one is added.'];
  const practice = book.settings.practice ? [practiceNotice] : [];
  // A calendar with days in use that nobody has confirmed (G-29), one sentence each.
  const unconfirmed = Object.keys(book.calendars.calendars).flatMap(
    (id) => unconfirmedWords(book.calendars, id, yearsInUse(today), now) ?? [],
  );
  const reviews = overdueReviews(book.procedures, today).map(({ sentence }) => sentence);
  return [...practice, ...store.notices(), ...alone, ...reviews, ...unconfirmed];
}
