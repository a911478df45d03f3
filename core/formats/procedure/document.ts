import { z } from 'zod';
import { clockDocument, combinationDocument } from './clock-document.ts';
import {
  act,
  amount,
  clause,
  date,
  element,
  event,
  text,
  time,
  version,
  weekday,
  word,
  written,
} from './document-words.ts';
import {
  axisDocument,
  channelDocument,
  derivedDocument,
  factsDocument,
  intakeDocument,
  partiesDocument,
  receiptDocument,
  roleDocument,
  stageDocument,
} from './people-document.ts';

const firm = z.strictObject({
  name: text,
  brand: text,
  number: text.optional(),
  address: text.optional(),
  email: text.optional(),
  phones: z.array(text).optional(),
  web: text.optional(),
});

const gate = z.strictObject({
  act,
  require: written,
  else: z.enum(['refuse', 'warn', 'second_person']),
  clause,
  words: text.optional(),
});

const outcome = z.strictObject({
  needs: z.array(word),
  grounds: z.array(word).optional(),
  letter: word.optional(),
});

const tier = z.strictObject({
  id: word,
  role: word,
  enter: event.optional(),
  letter: word.optional(),
  promise: z.boolean().optional(),
});

const forwarding = z.strictObject({
  consent: z.enum(['none', 'written']),
  request: word.optional(),
  notice: word,
  portion: z.enum(['minimised', 'selected']),
  follow_up: word.optional(),
  stays_owner: z.union([z.literal(true), z.literal('retained_part')]),
});

const bodyInFull = z.strictObject({
  id: word,
  name: text,
  when: written.optional(),
  limit: z
    .strictObject({ clocks: z.array(word).min(1), print: z.enum(['both', 'earliest', 'policy', 'guidance']) })
    .optional(),
  right_at: word.optional(),
  language: z.array(word).optional(),
  how: text.optional(),
  site: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  address: text.optional(),
  cost: text.optional(),
  note: text.optional(),
});

/** An outside body: in full, or by its name alone, as a decision lists it (PL-14). */
const external = z.union([text, bodyInFull]);

const records = z.strictObject({
  registry: z.array(word).min(1),
  retention: z.strictObject({ clock: word, at_end: z.enum(['review', 'erase']), hold: z.boolean() }),
  access: z.strictObject({ custodian: word, authorities: word, log: z.boolean() }),
});

const learning = z.strictObject({
  root_cause: z.enum(['required', 'optional']),
  lessons: z.enum(['decision_required', 'optional']),
  corrective_actions: z.literal('tracked').optional(),
  service_review: z.literal('optional').optional(),
  trend: z.strictObject({ same_cause: z.int().min(2), within: amount }).optional(),
});

const review = z.strictObject({
  report: z.enum(['monthly', 'quarterly', 'yearly']),
  sign_off: word.optional(),
  policy_review: z.enum(['yearly']).optional(),
  /** The day by which the policy itself is to be reviewed, with the clause that promises it (XO-01). */
  review_by: date.optional(),
  clause: clause.optional(),
  promise: z.boolean(),
});

/** Values of a parameter may be anything that its place accepts; the place checks them. */
export const paramDocument = z.strictObject({
  value: z.unknown(),
  alternatives: z.array(z.unknown()),
  clause,
  why: text,
});

/** The long form of a procedure (requirements 2.2) after its parameters have been put in their places. */
export const procedureDocument = z.strictObject({
  schema: z.literal('redress.procedure/1'),
  id: word,
  version,
  firm,
  tz: text,
  office: z.strictObject({ days: z.array(weekday).min(1), open: time, close: time, post_cutoff: time }),
  day_end: z.enum(['midnight', 'office_close']).optional(),
  source: z.strictObject({ title: text, read: date }),
  activates: date.optional(),
  publish: z.strictObject({ change_notice: word, proof: z.literal('required').optional() }),
  document: z.strictObject({
    version,
    text: z.record(word, text),
    summary: z.record(word, text).optional(),
  }),
  params: z.record(word, paramDocument).optional(),
  facts: factsDocument,
  calendars: z.strictObject({
    duties: combinationDocument,
    permissions: combinationDocument,
    estimated: z.enum(['by_polarity', 'closed']).optional(),
  }),
  channels: z.array(channelDocument),
  receipt: receiptDocument,
  parties: partiesDocument,
  intake: intakeDocument,
  classify: z.record(word, axisDocument),
  roles: z.record(word, roleDocument),
  stages: z.array(stageDocument).min(1),
  derived: z.array(derivedDocument).optional(),
  clocks: z.array(clockDocument).min(1),
  gates: z.array(gate),
  letters: z.record(word, z.array(element).min(1)),
  outcomes: z.record(word, outcome),
  redress: z.strictObject({ kinds: z.array(word), accept: z.enum(['written', 'any']), pay: word.optional() }),
  tiers: z.array(tier),
  forwarding: z.record(word, forwarding),
  external: z.array(external),
  closure: z.strictObject({ ways: z.array(written), reopen: z.array(event) }),
  records,
  learning,
  review,
});

export type ProcedureDocument = z.output<typeof procedureDocument>;
