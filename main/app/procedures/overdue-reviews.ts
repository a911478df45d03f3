import { overdueReview } from '#core/domain/procedures/policy-review.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import type { AdoptedProcedure } from '../adopted-procedures.ts';

export type OverdueReview = Readonly<{ id: string; version: string; sentence: string }>;

/**
 * Policies in force whose review is overdue (XO-01), one sentence each. One that a version to come has reviewed is not
 * asked for again. `procedures` by the day from which they count.
 */
export function overdueReviews(procedures: readonly AdoptedProcedure[], today: PlainDate): readonly OverdueReview[] {
  const newest = new Map(procedures.map((adopted) => [adopted.procedure.id, adopted]));
  return [...newest.values()].flatMap(({ procedure: coming }) => {
    const { id } = coming;
    const inForce = procedures.findLast(({ procedure, inForceFrom }) => procedure.id === id && inForceFrom <= today);
    if (inForce === undefined || overdueReview(coming, today) === null) return [];
    const sentence = overdueReview(inForce.procedure, today);
    return sentence === null ? [] : [{ id, version: inForce.procedure.version, sentence }];
  });
}
