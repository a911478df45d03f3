import type { PlainDate } from '../time/moment.ts';
import { dateWords } from '../time/words.ts';
import type { Procedure } from './procedure.ts';

/**
 * That the review of a policy is overdue on `today`, with the next act (XO-01); null where it is not, or where the text
 * promises none.
 */
export function overdueReview({ review: { due }, firm }: Procedure, today: PlainDate): string | null {
  if (due === null || today <= due.by) return null;
  return `The review of ${firm.brand}’s policy was due by ${dateWords(due.by)} (${due.clause}). Adopt the reviewed version, or set a new review date among the decisions.`;
}
