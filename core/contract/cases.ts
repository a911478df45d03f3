import { z } from 'zod';
import { clockChip, clockView } from './clock-views.ts';
import { command, query } from './operation.ts';
import {
  caseId,
  eventId,
  fileRef,
  itemId,
  letterId,
  line,
  plainDate,
  reason,
  secondPerson,
  text,
  userId,
} from './scalars.ts';

export const queueViews = [
  'open',
  'unassigned',
  'mine',
  'acknowledge',
  'respond',
  'overdue',
  'unsendable',
  'conflicts',
  'answered',
] as const;
export const queueView = z.enum(queueViews);
export type QueueView = z.infer<typeof queueView>;

export const queueRow = z.strictObject({
  case: caseId,
  reference: z.string(),
  name: z.string(),
  matter: z.string(),
  marks: z.array(z.string()),
  chip: clockChip.nullable(),
  workBy: z.string(),
  dueIfLater: z.string(),
  handler: z.string().nullable(),
  mine: z.boolean(),
  channel: z.string(),
  group: z.enum(['none', 'undated', 'overdue', 'today', 'tomorrow', 'later']),
  allows: z.array(z.string()),
});
export type QueueRow = z.infer<typeof queueRow>;

/** A page of the queue, most urgent first; keyset paging by `after`. */
export const queue = query('cases.queue', {
  input: z.strictObject({
    view: queueView,
    filter: line(200),
    after: z.string().max(200).nullable(),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.strictObject({
    rows: z.array(queueRow),
    after: z.string().nullable(),
    total: z.number(),
    groups: z.array(
      z.strictObject({
        group: z.enum(['none', 'undated', 'overdue', 'today', 'tomorrow', 'later']),
        title: z.string(),
        count: z.number(),
        note: z.string().nullable(),
      }),
    ),
    /** `5 overdue, 5 due today. Six cases have no handler.` */
    foot: z.string(),
  }),
  failures: ['session.locked'],
});

export const counts = query('cases.counts', {
  input: z.strictObject({}),
  output: z.strictObject({ queues: z.record(z.string(), z.number()), post: z.number(), postBook: z.number() }),
  failures: ['session.locked'],
});

export const factView = z.strictObject({
  fact: z.string(),
  label: z.string(),
  value: z.string(),
  /** The value as it would be typed in a correction. */
  typed: z.string(),
  undecided: z.boolean(),
  mark: z.string().nullable(),
  page: z.number().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  was: z.array(z.string()),
  /** `representative`: `typed` is JSON of the form's `representative`, `null` for nobody. */
  correct: z.enum(['text', 'lines', 'date', 'choice', 'amounts', 'receipt', 'representative', 'none']),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  event: eventId.nullable(),
});
export type FactView = z.infer<typeof factView>;

export const timelineEntry = z.strictObject({
  event: eventId.nullable(),
  time: z.string(),
  node: z.enum(['paper', 'act', 'decision', 'owed', 'met', 'metlate', 'letter']),
  lead: z.string(),
  words: z.string(),
  by: z.string(),
  byName: z.string(),
  mayStrike: z.boolean(),
  kind: z.enum(['paper', 'letters', 'clocks', 'notes', 'acts']),
});

export const allowedAct = z.strictObject({ act: z.string(), label: z.string(), key: z.string() });

export const letterView = z.strictObject({
  letter: letterId,
  kind: z.string(),
  name: z.string(),
  state: z.enum(['frozen', 'handed-over', 'replaced']),
  /** `issued, to be posted Tue 22 Dec` / `handed to the post Tue 22 Dec 14:10, registered` */
  words: z.string(),
  planned: plainDate,
  sha256: z.string(),
  pages: z.array(fileRef),
  pdf: fileRef,
  mayHandOver: z.boolean(),
});
export type LetterView = z.infer<typeof letterView>;

export const caseView = query('cases.case', {
  input: z.strictObject({ case: caseId, view: queueView.nullable() }),
  output: z.strictObject({
    case: caseId,
    reference: z.string(),
    aliases: z.array(z.string()),
    name: z.string(),
    /** `Payout of €1,860.00 never arrived · LoonieBit procedure 1.0.0 · by post, answer by letter · handler T. Girdvainis` */
    line: z.string(),
    /** A sentence when the case waits for something that another workstation wrote; nothing else is shown then. */
    waiting: z.string().nullable(),
    stages: z.array(z.strictObject({ name: z.string(), state: z.enum(['done', 'now', 'later']) })),
    banners: z.array(
      z.strictObject({ tone: z.enum(['bad', 'warn', 'ask', 'info']), what: z.string(), next: z.string() }),
    ),
    step: z.strictObject({
      title: z.string(),
      chip: clockChip.nullable(),
      byWhen: z.string(),
      why: z.string(),
      clock: z.string().nullable(),
      recorded: z.string().nullable(),
      acts: z.array(allowedAct.extend({ primary: z.boolean() })),
      refused: z.array(z.strictObject({ label: z.string(), sentence: z.string(), clause: z.string() })),
    }),
    facts: z.array(z.strictObject({ title: z.string(), facts: z.array(factView) })),
    clocks: z.array(clockView),
    timeline: z.array(z.strictObject({ day: z.string(), entries: z.array(timelineEntry) })),
    letters: z.array(letterView),
    scans: z.array(
      z.strictObject({
        item: itemId,
        name: z.string(),
        pages: z.array(z.strictObject({ number: z.number(), ref: fileRef, turned: z.number() })),
        sha256: z.string(),
      }),
    ),
    conflicts: z.array(
      z.strictObject({
        key: z.string(),
        words: z.string(),
        sides: z.array(z.strictObject({ event: eventId, words: z.string(), by: z.string(), at: z.string() })),
      }),
    ),
    handler: z.strictObject({ user: userId, name: z.string() }).nullable(),
    position: z
      .strictObject({ number: z.number(), of: z.number(), previous: caseId.nullable(), next: caseId.nullable() })
      .nullable(),
  }),
  failures: ['session.locked', 'case.not-found'],
});

const done = z.strictObject({ event: eventId, sentence: z.string(), undo: z.boolean() });

/** `to` null = nobody. Taking over is assigning to oneself. */
export const assign = command('cases.assign', {
  input: z.strictObject({ case: caseId, to: userId.nullable() }),
  output: done,
  failures: ['session.locked', 'right.missing', 'case.not-found', 'case.gate', 'case.conflict', 'people.not-found'],
});

/** Corrects one fact other than the receipt by a new event with a reason. `value` as typed. */
export const correctFact = command('cases.correct-fact', {
  input: z.strictObject({ case: caseId, fact: line(60), value: text(4000), reason, second: secondPerson.nullable() }),
  output: done,
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'case.gate',
    'case.conflict',
    'form.refused',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});

export const receiptForm = z.strictObject({
  letterDated: line(40),
  postmarked: line(40),
  delivered: line(40),
  deliveredTime: line(20),
  scanned: line(40),
});

/** The receipt is one fact; a later one needs the second person's own passphrase (G-16). */
export const correctReceipt = command('cases.correct-receipt', {
  input: z.strictObject({ case: caseId, receipt: receiptForm, reason, second: secondPerson.nullable() }),
  output: done.extend({ moved: z.array(z.string()) }),
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'case.gate',
    'case.conflict',
    'form.refused',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});

export const classify = command('cases.classify', {
  input: z.strictObject({
    case: caseId,
    axis: line(60),
    value: line(60),
    reason: line(1000),
    second: secondPerson.nullable(),
  }),
  output: done.extend({ moved: z.array(z.string()), warning: z.string().nullable() }),
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'case.gate',
    'case.conflict',
    'form.refused',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});

/** Puts the case under the version of its procedure that is in force now: only if nothing gets later and nothing is lost (G-22). */
export const moveToVersion = command('cases.move-to-version', {
  input: z.strictObject({ case: caseId, reason }),
  output: done.extend({ moved: z.array(z.string()) }),
  failures: ['session.locked', 'right.missing', 'case.not-found', 'case.gate', 'case.conflict'],
});

/** G-25: there is nowhere to send it. Needs a reason and the second person's own passphrase. */
export const markUnsendable = command('cases.mark-unsendable', {
  input: z.strictObject({ case: caseId, letter: z.enum(['ack']), reason, second: secondPerson.nullable() }),
  output: done,
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'case.gate',
    'case.conflict',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});

export const addNote = command('cases.note', {
  input: z.strictObject({ case: caseId, text: text(4000).min(1) }),
  output: done,
  failures: ['session.locked', 'right.missing', 'case.not-found'],
});

/** Undo: strikes what may be struck (`record_formats.md` 6). */
export const strike = command('cases.strike', {
  input: z.strictObject({ case: caseId, event: eventId, reason }),
  output: done,
  failures: ['session.locked', 'right.missing', 'case.not-found', 'event.not-found', 'event.cannot-strike'],
});

/** A person settles a disagreement: keeps the value of one side, with a reason. */
export const resolveConflict = command('cases.resolve', {
  input: z.strictObject({
    case: caseId,
    key: z.string().max(200),
    keep: eventId,
    reason,
    second: secondPerson.nullable(),
  }),
  output: done,
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'case.gate',
    'event.not-found',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});
