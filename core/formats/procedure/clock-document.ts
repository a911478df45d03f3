import { z } from 'zod';
import { amount, clause, counting, element, event, origin, pick, roll, text, word, written } from './document-words.ts';

const allowance = z.strictObject({
  when: written.optional(),
  within: amount,
  count: counting.optional(),
  roll: roll.optional(),
});

/** One calendar or several. */
const calendars = z.union([word, z.array(word).min(1)]);

const combination = z.union([z.strictObject({ any_open: calendars }), z.strictObject({ all_open: calendars })]);

/** One clock of requirements 2.3. */
export const clockDocument = z.strictObject({
  id: word,
  /** What people read; a clock whose id every procedure shares has one already. */
  title: text.optional(),
  kind: z.enum(['duty', 'permission', 'entitlement', 'retention', 'interval']),
  clause,
  promise: z.boolean(),
  when: written.optional(),
  each: event.optional(),
  per: z.enum(['portion', 'recipient']).optional(),
  from: origin,
  within: z.union([amount, z.array(allowance).min(1)]),
  count: counting.optional(),
  hours: z.enum(['elapsed', 'office_hours']).optional(),
  clear: z.boolean().optional(),
  calendar: combination.optional(),
  outer: z.union([allowance, z.strictObject({ earliest: z.array(allowance).min(1) })]).optional(),
  met_by: pick.optional(),
  until: pick.optional(),
  renew: event.optional(),
  roll: roll.optional(),
  cap: word.optional(),
  extend: z
    .strictObject({
      by: event,
      notice_by: z.literal('due'),
      max: word.optional(),
      needs: z.array(element).optional(),
    })
    .optional(),
  pauses: z.array(z.tuple([event, event])).optional(),
  warn: amount.optional(),
});

export type ClockDocument = z.output<typeof clockDocument>;
export type AllowanceDocument = z.output<typeof allowance>;
export type CombinationDocument = z.output<typeof combination>;
export { combination as combinationDocument };
