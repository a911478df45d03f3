import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import type { OfficeBook } from './office-book.ts';
import type { OpenStore } from './ports/store.ts';
import { practiceNotice } from './practice/sign-in.ts';

/** Sentences that everybody in the office should read. */
export function noticesOf(book: OfficeBook, store: OpenStore, today: PlainDate): string[] {
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
  const alone =
    book.persons.size > 1 || book.settings.practice
      ? []
      : ['You are the only person in this office: acts that want a second person are refused until one is added.'];
  const practice = book.settings.practice ? [practiceNotice] : [];
  return [...practice, ...store.notices(), ...alone, ...unconfirmedNotices(book.calendars, years)];
}

/** A calendar with days in use that nobody has confirmed (G-29), one sentence each. */
function unconfirmedNotices(calendars: CalendarBook, years: readonly number[]): string[] {
  return Object.values(calendars.calendars).flatMap((calendar) => {
    const open = calendar.days.filter(
      ({ date, status }) => status !== 'confirmed' && years.includes(Number(date.slice(0, 4))),
    );
    if (open.length === 0) return [];
    const of = [...new Set(open.map(({ date }) => date.slice(0, 4)))].join(' and ');
    return [`${calendar.name}: ${open.length} holidays of ${of} are reckoned by the law’s rule and not yet confirmed.`];
  });
}
