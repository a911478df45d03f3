import { z } from 'zod';
import { clockView } from './clock-views.ts';
import { command, query } from './operation.ts';
import { caseId, line, plainDate, reason, text } from './scalars.ts';

const standing = z.enum(['in-force', 'coming', 'past', 'withdrawn', 'offered']);
export type VersionStanding = z.infer<typeof standing>;

/** A version that the office has adopted, or a procedure that comes with the program. */
export const procedureChoice = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('version'), id: line(64), version: line(32) }),
  z.strictObject({ of: z.literal('offer'), id: line(64) }),
]);
export type ProcedureChoice = z.infer<typeof procedureChoice>;

/** A value that a parameter may hold: a text, a number, or a list of words. */
export const paramValue = z.union([z.string().max(300), z.number(), z.boolean(), z.array(z.string().max(64)).max(40)]);
export type ParamValue = z.infer<typeof paramValue>;
const paramValues = z.record(z.string().max(64), paramValue);

const finding = z.strictObject({
  severity: z.enum(['error', 'blocker', 'warning']),
  place: z.string(),
  /** Whether it stands in a published text, and not in the file of the procedure. */
  text: z.boolean(),
  line: z.number(),
  clause: z.string().nullable(),
  what: z.string(),
  remedy: z.string(),
  /** The words that wait to be filled in; a note to the author is taken out. Null for any other finding. */
  gap: z.strictObject({ words: z.string(), note: z.boolean() }).nullable(),
});

const difference = z.strictObject({ part: z.string(), clause: z.string().nullable(), words: z.string() });

/** A typed date as the application understood it. */
const reading = z.strictObject({
  words: z.string().nullable(),
  date: plainDate.nullable(),
  error: z.string().nullable(),
});

/** A date of an open case that moves. `stays`: the case keeps its version, so this date only would have moved (G-22). */
const movedDate = z.strictObject({
  case: caseId,
  reference: z.string(),
  clock: z.string(),
  clause: z.string(),
  was: z.string(),
  becomes: z.string(),
  turn: z.enum(['earlier', 'later', 'gone', 'new']),
});

/** What moves among the open cases: the first dates with the count of all, and of the cases they belong to. */
export const moves = z.strictObject({
  dates: z.array(movedDate),
  total: z.number(),
  cases: z.number(),
  /** Cases among them for which nothing gets later and nothing is lost (G-22). */
  gentle: z.number(),
  looked: z.number(),
});
export type Moves = z.infer<typeof moves>;

export const listProcedures = query('procedures.list', {
  input: z.strictObject({}),
  output: z.strictObject({
    adopted: z.array(
      z.strictObject({
        id: z.string(),
        brand: z.string(),
        firm: z.string(),
        version: z.string(),
        standing,
        /** `in force since Mon 21 Dec 2026` */
        words: z.string(),
      }),
    ),
    offered: z.array(
      z.strictObject({
        id: z.string(),
        brand: z.string(),
        firm: z.string(),
        version: z.string(),
        /** `newer`: the office has an older version of it; `adopted`: the office has it. */
        stands: z.enum(['new', 'newer', 'adopted']),
        blockers: z.number(),
        warnings: z.number(),
        /** Why this office may not adopt it; null where it may. */
        refused: z.string().nullable(),
      }),
    ),
    calendars: z.array(z.strictObject({ id: z.string(), name: z.string(), unconfirmed: z.number() })),
    /** Policies in force whose review is overdue (XO-01), each with its next act. */
    reviews: z.array(z.strictObject({ id: z.string(), version: z.string(), sentence: z.string() })),
  }),
  failures: ['session.locked'],
});

export const viewProcedure = query('procedures.view', {
  input: z.strictObject({ choice: procedureChoice }),
  output: z.strictObject({
    id: z.string(),
    version: z.string(),
    brand: z.string(),
    firm: z.string(),
    standing,
    words: z.string(),
    /** The day on the firm’s wall. */
    today: plainDate,
    texts: z.array(
      z.strictObject({
        title: z.string(),
        blocks: z.array(
          z.strictObject({ kind: z.enum(['heading', 'paragraph', 'item']), mark: z.string(), text: z.string() }),
        ),
      }),
    ),
    params: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        value: paramValue,
        words: z.string(),
        alternatives: z.array(z.strictObject({ value: paramValue, words: z.string() })),
        clause: z.string(),
        why: z.string(),
      }),
    ),
    findings: z.array(finding),
    versions: z.array(
      z.strictObject({
        version: z.string(),
        standing,
        words: z.string(),
        /** `adopted Mon 21 Dec 2026 by Tomas Girdvainis` */
        by: z.string(),
        reason: z.string().nullable(),
        published: z.string().nullable(),
        /** Against the version before it; empty for the first. */
        differences: z.array(difference),
        withdrawable: z.boolean(),
      }),
    ),
    calendars: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        years: z.string(),
        /** Years in use with days that nobody has confirmed (G-29). */
        unconfirmed: z.array(z.strictObject({ year: z.number(), count: z.number() })),
      }),
    ),
    /** Facts on which the dates of its clocks depend: what an example may say. */
    facts: z.array(
      z.strictObject({
        fact: z.string(),
        label: z.string(),
        values: z.array(z.strictObject({ value: z.string(), label: z.string() })),
      }),
    ),
    /** Rule about announcing changes, with its clause; null where there is none. */
    notice: z.strictObject({ words: z.string(), clause: z.string(), proof: z.boolean() }).nullable(),
    /** By when the policy is to be reviewed (XO-01); null where its text promises no review. */
    review: z.strictObject({ words: z.string(), clause: z.string() }).nullable(),
    /** Why the review of this version is overdue, with the next act; null where it is not. */
    reviewOverdue: z.string().nullable(),
    roles: z.array(z.strictObject({ id: z.string(), title: z.string(), words: z.string() })),
    /** Whether this is the live office: there it is adopted without gaps only. */
    live: z.boolean(),
    /** Whether the office has a version of it already. */
    known: z.boolean(),
    /** Why it may not be adopted or changed by this person in this office; null where it may. */
    refused: z.string().nullable(),
    /** Whether this person puts versions in force; else only what is published and to come is adopted. */
    mayActivate: z.boolean(),
  }),
  failures: ['session.locked', 'procedure.not-found'],
});

export const exampleClocks = query('procedures.example', {
  input: z.strictObject({
    choice: procedureChoice,
    /** As typed; empty = today. */
    received: line(40),
    facts: z.record(z.string().max(64), z.string().max(64)),
  }),
  output: z.strictObject({
    reading,
    days: z.array(
      z.strictObject({
        date: plainDate,
        kind: z.enum(['work', 'weekend', 'holiday', 'estimated', 'closure']),
        name: z.string().nullable(),
      }),
    ),
    /** Clocks that run from the receipt, each with its places on the line of days; null = off the line. */
    clocks: z.array(
      z.strictObject({
        view: clockView,
        start: plainDate.nullable(),
        workBy: plainDate.nullable(),
        due: plainDate.nullable(),
        outer: plainDate.nullable(),
      }),
    ),
    /** Clocks that begin with something that has not happened yet. */
    waiting: z.array(z.strictObject({ name: z.string(), rule: z.string(), clause: z.string() })),
  }),
  failures: ['session.locked', 'procedure.not-found'],
});

/** The real words by the gap that they fill; a note to the author is taken out by none. */
const fills = z.record(z.string().max(2000), line(300)).default({});

/**
 * What is about to be adopted: a procedure that comes with the program, or the present one with other decisions; in both
 * with gaps filled.
 */
const adoption = {
  of: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('offer'), id: line(64), fills }),
    z.strictObject({ of: z.literal('change'), id: line(64), values: paramValues, fills }),
  ]),
  /** Dates as typed; from when it counts, empty = today. */
  from: line(40),
  /** When the change was published, and what proves it; both empty where nothing was. */
  published: z.strictObject({ on: line(40), proof: text(1000) }),
};

/** Looks only: folds every open case by the version to come. Long work with progress (`work.progress` events). */
export const previewAdoption = command('procedures.preview', {
  input: z.strictObject(adoption),
  output: z.strictObject({
    version: z.string(),
    from: reading,
    published: reading,
    differences: z.array(difference),
    findings: z.array(finding),
    moves,
    /** What happens to the open cases, in one sentence (G-22). */
    sentence: z.string(),
    /** What to look at, though nothing is refused: days of a calendar not confirmed (G-29). */
    warnings: z.array(z.string()),
    /** Why it would be refused as it stands now; null where it would not. */
    refused: z.strictObject({ sentence: z.string(), clause: z.string().nullable() }).nullable(),
    /** The earliest day on which it may take effect by the rule about announcing changes (XO-02). */
    earliest: z.strictObject({ date: plainDate, words: z.string() }).nullable(),
  }),
  failures: ['session.locked', 'right.missing', 'procedure.not-found', 'procedure.findings', 'procedure.unchanged'],
});

export const adoptVersion = command('procedures.adopt', {
  input: z.strictObject({ ...adoption, reason, roles: z.array(line(64)).max(40) }),
  output: z.strictObject({ id: z.string(), version: z.string(), sentence: z.string() }),
  failures: [
    'session.locked',
    'right.missing',
    'procedure.not-found',
    'procedure.findings',
    'procedure.unchanged',
    'procedure.date',
    'procedure.not-live',
    'procedure.notice',
  ],
});

/** Takes an adopted version back before it comes into force. */
export const withdrawVersion = command('procedures.withdraw', {
  input: z.strictObject({ id: line(64), version: line(32), reason }),
  output: z.strictObject({ sentence: z.string() }),
  failures: ['session.locked', 'right.missing', 'procedure.not-found', 'procedure.in-force'],
});

const dayKind = z.enum(['work', 'weekend', 'holiday', 'estimated', 'opened', 'closure']);

export const calendarYear = query('calendars.year', {
  /** Null = the first calendar of the office, or the present year. */
  input: z.strictObject({ calendar: line(64).nullable(), year: z.number().int().nullable() }),
  output: z.strictObject({
    calendars: z.array(z.strictObject({ id: z.string(), name: z.string(), unconfirmed: z.number() })),
    calendar: z.string(),
    name: z.string(),
    version: z.string(),
    year: z.number(),
    first: z.number(),
    last: z.number(),
    today: plainDate,
    /** Every day of the year that is not a plain working day. */
    days: z.array(z.strictObject({ date: plainDate, kind: dayKind, name: z.string().nullable(), open: z.boolean() })),
    /** Its named days, with what each rests on. */
    rows: z.array(
      z.strictObject({
        date: plainDate,
        words: z.string(),
        name: z.string(),
        status: z.enum(['computed', 'confirmed', 'estimated']),
        source: z.string(),
        closed: z.boolean(),
        /** `confirmed Mon 21 Dec 2026 by T. Girdvainis: announced`; null where the table itself says it. */
        by: z.string().nullable(),
      }),
    ),
    foot: z.string(),
    mayChange: z.boolean(),
  }),
  failures: ['session.locked', 'calendar.not-found'],
});

/**
 * Confirms days, closes or opens a day; `office` is the calendar of the office's own closures. Everything that rests on
 * it is reckoned anew, with progress (`work.progress` events).
 */
export const changeDays = command('calendars.change', {
  input: z.strictObject({
    calendar: line(64),
    change: z.enum(['confirm', 'close', 'open']),
    /** Typed or chosen days; for `confirm` all of one act. */
    days: z.array(line(40)).min(1).max(200),
    name: line(100),
    reason,
  }),
  output: z.strictObject({ sentence: z.string(), moves }),
  failures: ['session.locked', 'right.missing', 'calendar.not-found', 'calendar.day'],
});
