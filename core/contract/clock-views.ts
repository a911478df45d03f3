import { z } from 'zod';
import { eventId, plainDate } from './scalars.ts';

/** The ten states of a clock as the screens know them (`look/tokens.json`): one shape, one word, one colour each. */
export const clockStates = [
  'running',
  'soon',
  'today',
  'overdue',
  'owed',
  'met',
  'metlate',
  'unknown',
  'unreachable',
  'none',
] as const;
export const clockState = z.enum(clockStates);

export const clockChip = z.strictObject({
  clock: z.string(),
  /** `Acknowledgement` */
  name: z.string(),
  state: clockState,
  /** `owed, 24 h late` */
  says: z.string(),
  /** The whole in one sentence with its date, for screen readers. */
  sentence: z.string(),
});
export type ClockChip = z.infer<typeof clockChip>;

/** A clock as the case page shows it, with the derivation of its dates. All dates are also given in words. */
export const clockView = z.strictObject({
  chip: clockChip,
  anchor: eventId.nullable(),
  kind: z.enum(['duty', 'permission', 'entitlement', 'retention', 'interval']),
  clause: z.string(),
  house: z.boolean(),
  /** `due Sun 20 Dec 09:00 · work by was Fri 18 Dec 17:00 · LB-18` */
  line: z.string(),
  workBy: z.string().nullable(),
  due: z.string().nullable(),
  outer: z.string().nullable(),
  rule: z.string(),
  startWords: z.string().nullable(),
  strip: z.array(
    z.strictObject({
      date: plainDate,
      kind: z.enum(['start', 'counted', 'weekend', 'holiday', 'closure', 'due', 'other']),
      day: z.number().nullable(),
      name: z.string().nullable(),
    }),
  ),
  holidays: z.string().nullable(),
  weekends: z.string().nullable(),
  outerWords: z.string().nullable(),
  steps: z.array(z.string()),
  amendments: z.array(z.string()),
  calendar: z.string(),
});
export type ClockView = z.infer<typeof clockView>;
