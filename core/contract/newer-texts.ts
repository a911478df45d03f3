import { z } from 'zod';
import { command, query } from './operation.ts';
import { moves } from './procedures.ts';
import { line, reason } from './scalars.ts';

const kind = z.enum(['calendar', 'template']);
const which = { kind, id: line(64) };

/** Calendars and letter templates of the office of which the program brings a newer version: offers, in force only by an act (record 3). */
export const newerTexts = query('texts.newer', {
  input: z.strictObject({}),
  output: z.strictObject({
    texts: z.array(
      z.strictObject({
        kind,
        id: z.string(),
        name: z.string(),
        /** The version that stands. */
        has: z.string(),
        offers: z.string(),
      }),
    ),
    /** Why this person may adopt none; null where they may. */
    refused: z.string().nullable(),
  }),
  failures: ['session.locked'],
});

/** Looks only: what differs, and the dates of open cases that would move. Long work with progress (`work.progress` events). */
export const previewText = command('texts.preview', {
  input: z.strictObject(which),
  output: z.strictObject({ differences: z.array(z.string()), moves, sentence: z.string() }),
  failures: ['session.locked', 'right.missing', 'text.none-newer'],
});

/** Puts the newer text whole into its stream, and reckons anew what rests on it. */
export const adoptText = command('texts.adopt', {
  input: z.strictObject({ ...which, reason }),
  output: z.strictObject({ sentence: z.string(), moves }),
  failures: ['session.locked', 'right.missing', 'text.none-newer'],
});
