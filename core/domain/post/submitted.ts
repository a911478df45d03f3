import type { PlainDate } from '../time/moment.ts';
import { daysBetween } from './days.ts';
import type { PaperDates } from './paper-dates.ts';

/** Up to how many days before delivery the date on a letter can stand in for an illegible postmark (G-08). */
export const LETTER_DATE_COUNTS_FOR_DAYS = 10;

/**
 * When a complaint by post counts as submitted, and by which date (G-08): the postmark; where it cannot be read, the
 * date on the letter if it lies 0 to 10 days before delivery; else the delivery. Null while the delivery is not known.
 */
export function submittedBy(
  dates: PaperDates,
): Readonly<{ date: PlainDate; by: 'postmark' | 'letter' | 'delivery' }> | null {
  const { postmarked, letterDated, delivered } = dates;
  if (delivered === null) return null;
  if (postmarked !== null) return { date: postmarked, by: 'postmark' };
  const age = letterDated === null ? -1 : daysBetween(letterDated, delivered);
  if (letterDated !== null && age >= 0 && age <= LETTER_DATE_COUNTS_FOR_DAYS)
    return { date: letterDated, by: 'letter' };
  return { date: delivered, by: 'delivery' };
}
