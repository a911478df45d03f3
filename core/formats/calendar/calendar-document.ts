import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, such as 2026-12-24');

/** A holiday table in its long form: every row with its source and standing (G-29). */
export const calendarDocument = z.strictObject({
  schema: z.literal('redress.calendar/1'),
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'a word of small letters, digits and _'),
  name: z.string().trim().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version, such as "1.0.0"'),
  years: z.strictObject({ from: z.int().min(1990).max(2200), to: z.int().min(1990).max(2200) }),
  weekend: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
  days: z.array(
    z.strictObject({
      date,
      name: z.string().trim().min(1),
      status: z.enum(['computed', 'confirmed', 'estimated']),
      source: z.string().trim().min(1),
      open: z.boolean().optional(),
    }),
  ),
});

export type CalendarDocument = z.output<typeof calendarDocument>;
