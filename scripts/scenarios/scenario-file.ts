import { z } from 'zod';
import { acts, clockParts } from '#core/domain/procedures/vocabulary.ts';

const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/, 'an instant with its offset');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date');
const data = z.record(z.string(), z.unknown());

const paper = z.strictObject({
  channel: z.string(),
  letter_dated: date.nullable().optional(),
  postmarked: date.nullable().optional(),
  delivered: date,
  delivered_time: z.string().nullable().optional(),
  scanned: instant.nullable().optional(),
});

const message = z.strictObject({ channel: z.string(), at: instant });

const ask = z.union(
  [
    z.strictObject({
      clock: z.string(),
      part: z.enum([...clockParts, 'start']),
      is: z.union([date, instant, z.null()]),
      as_of: instant.optional(),
      calendar: z.string().optional(),
      each: z.int().min(1).optional(),
    }),
    z.strictObject({ fact: z.string(), is: z.unknown(), as_of: instant.optional() }),
  ],
  { error: 'ask for a clock with part and is, or for a fact with is' },
);

const attempt = z.strictObject({
  act: z.enum(acts),
  at: instant,
  by: z.string().optional(),
  data: data.optional(),
  verdict: z.enum(['allowed', 'refused', 'warn', 'second_person']),
  clause: z.string().optional(),
});

const scenario = z.strictObject({
  id: z.string(),
  procedure: z.string(),
  title: z.string(),
  why: z.string().optional(),
  intake: z.union([message, paper], { error: 'give `at`, or the dates of a letter with `delivered`' }),
  facts: data.optional(),
  events: z
    .array(z.strictObject({ at: instant, type: z.string(), by: z.string().optional(), data: data.optional() }))
    .optional(),
  params: data.optional(),
  calendar_changes: z.array(z.strictObject({ at: instant, calendar: z.string(), confirm: z.array(date) })).optional(),
  ask: z.array(ask).optional(),
  try: z.array(attempt).optional(),
});

/** The format of requirements 5; what stands beside the scenarios is not read, for calendars come from the resources. */
export const scenarioFile = z.looseObject({ scenarios: z.array(scenario) });

export type Scenario = z.output<typeof scenario>;
export type Ask = z.output<typeof ask>;
export type Attempt = z.output<typeof attempt>;
