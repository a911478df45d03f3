import { z } from 'zod';
import { act, clause, event, scalar, text, time, weekday, word, written } from './document-words.ts';

/** Facts named from the common table, or declared with their own words. */
export const factsDocument = z.array(
  z.union([
    word,
    z.strictObject({
      id: word,
      type: z.enum(['yes/no', 'choice', 'number', 'date', 'text']),
      values: z.array(scalar).optional(),
      set_by: z.enum(['intake', 'classify', 'set_fact', 'act']),
      unknown_as: scalar.optional(),
    }),
  ]),
);

export const axisDocument = z.strictObject({
  values: z.array(scalar).min(1),
  axes: z.array(word).optional(),
  unknown_as: scalar.optional(),
  raise_only: z.boolean().optional(),
  second_person: z.boolean().optional(),
  rule: written.optional(),
  map: z.record(z.string(), scalar).optional(),
  start: z.enum(['triage', 'max_of_stated_and_triage']).optional(),
  notify: z.record(word, word).optional(),
  clause: clause.optional(),
});

export const roleDocument = z.strictObject({
  title: text,
  can: z.array(act),
  not_if: z.array(z.enum(['involved_in_matter', 'handled_before'])).optional(),
});

export const partiesDocument = z.strictObject({
  eligible: written.optional(),
  ineligible: z.strictObject({ handle: z.literal('same_clocks'), letter: word }).optional(),
  representative: z.strictObject({
    kinds: z.array(word),
    documents: z.array(word),
    letter: word,
    promise: z.boolean().optional(),
  }),
  identity: z.strictObject({ before: z.array(act), letter: word, promise: z.boolean().optional() }).optional(),
});

export const intakeDocument = z.strictObject({
  fields: z.strictObject({
    required: z.array(word),
    wanted: z.array(word),
    either: z.array(z.array(word).min(2)).optional(),
    optional: z.array(word).optional(),
  }),
  form: z.strictObject({ template: word, required: z.boolean() }).optional(),
  languages: z.strictObject({
    accept: z.array(word).min(1),
    reply: z.enum(['same_as_complaint', 'english']),
    others: z.literal('translate_or_english'),
    courtesy: z.array(word).optional(),
  }),
  fee: z.literal('none'),
  assistance: z.strictObject({ free: z.boolean(), role: word }).optional(),
});

export const channelDocument = z.strictObject({
  id: word,
  kind: z.enum(['email', 'portal', 'form', 'phone', 'post', 'chat', 'person', 'authority']),
  address: text.optional(),
  official: z.boolean(),
  reply_via: word.optional(),
  hours: z.strictObject({ days: z.array(weekday).min(1), open: time, close: time, tz: text.optional() }).optional(),
});

export const receiptDocument = z.strictObject({
  cutoff: z.string(),
  post: z.strictObject({
    submitted: z.enum(['postmark_or_letter_date', 'delivery']),
    received: z.enum(['delivery', 'postmark']),
    unknown_time: z.enum(['office_open', 'midnight', 'noon']),
    backdate_unattended: z.boolean().optional(),
  }),
  no_address: z.literal('mark_unsendable'),
});

export const stageDocument = z.strictObject({
  id: word,
  enter: written,
  exit: written,
  next: word.optional(),
  notify: z.array(word).optional(),
  parallel: z.boolean().optional(),
  sheet: z.array(word).optional(),
});

export const derivedDocument = z.strictObject({
  id: word,
  event,
  at: z.string(),
  when: written.optional(),
  clause,
});
