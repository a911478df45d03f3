import { z } from 'zod';
import { clockChip } from './clock-views.ts';
import { command, query } from './operation.ts';
import { caseId, fileRef, itemId, line, plainDate, text } from './scalars.ts';

/** Begins an upload; the pieces follow through `window.redress.put`. */
export const beginUpload = command('post.begin', {
  input: z.strictObject({
    name: z.string().max(500),
    bytes: z.number().int().min(0),
    purpose: z.enum(['post', 'logo']),
  }),
  output: z.strictObject({ upload: z.string() }),
  failures: ['session.locked', 'right.missing', 'file.empty', 'file.too-large'],
});

export const cancelUpload = command('post.cancel', {
  input: z.strictObject({ upload: z.string() }),
  output: z.strictObject({}),
  failures: ['right.missing'],
});

/**
 * Ends an upload: the original is sealed byte for byte and becomes an item of post. Its pages are read afterwards and
 * told one by one (`item.page` events); the first page is there when this answers.
 */
export const finishUpload = command('post.finish', {
  input: z.strictObject({
    upload: z.string(),
    /** How wide its first page will be looked at, in px: drawn ahead of everything else. */
    width: z.exactOptional(z.number().int().min(1).max(4000)),
  }),
  output: z.strictObject({ item: itemId, pages: z.number().nullable(), warning: z.string().nullable() }),
  failures: [
    'session.locked',
    'right.missing',
    'upload.unknown',
    'upload.cancelled',
    'file.empty',
    'file.kind',
    'file.password',
    'file.damaged',
    'file.too-large',
    'file.too-many-pixels',
  ],
});

export const trayItem = z.strictObject({
  item: itemId,
  number: z.number(),
  name: z.string(),
  pages: z.number().nullable(),
  state: z.enum(['in-tray', 'registered']),
  /** `as 26-K7Q-000421-D`, `begun`, `new` */
  words: z.string(),
  case: caseId.nullable(),
  thumbnail: fileRef,
  damaged: z.boolean(),
  receivedWords: z.string(),
});

export const tray = query('post.tray', {
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(trayItem),
    waiting: z.number(),
    /** `3 sheets fed = 1 filed + 2 in the tray + 0 blank. Nothing is missing.` */
    account: z.string(),
  }),
  failures: ['session.locked'],
});

export const yesNoUnknown = z.enum(['yes', 'no', 'unknown']);

export const representativeForm = z.strictObject({
  name: line(),
  address: text(600),
  relation: line(),
  authority: z.enum(['seen', 'missing']),
});

/** The form beside the scan, as typed: dates are texts until they are understood. */
export const postForm = z.strictObject({
  anonymous: z.boolean(),
  name: line(),
  address: text(600),
  email: line(),
  phone: line(),
  account: line(),
  language: line(20),
  representative: representativeForm.nullable(),
  complainantType: line(60),
  matter: text(4000),
  wish: text(2000),
  amounts: z
    .array(z.strictObject({ amount: line(60), currency: line(20), meaning: z.enum(['claimed', 'loss', 'other']) }))
    .max(12),
  fraud: yesNoUnknown,
  admissible: z.enum(['yes', 'no', 'undecided']),
  letterDated: line(40),
  postmarked: line(40),
  delivered: line(40),
  deliveredTime: line(20),
  scanned: line(40),
  /** Which page of the scan stood beside the form when a field was typed: field to page number, from 1. */
  readFrom: z.record(z.string().max(40), z.number().int().min(1).max(10_000)).default({}),
});
export type PostForm = z.infer<typeof postForm>;

export const itemView = query('post.item', {
  input: z.strictObject({ item: itemId }),
  output: z.strictObject({
    item: itemId,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    state: z.enum(['in-tray', 'registered']),
    case: caseId.nullable(),
    reference: z.string().nullable(),
    pages: z.array(
      z.strictObject({
        number: z.number(),
        /** Give `?w=<pixels>` for another width than the default. */
        ref: fileRef,
        turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
        damaged: z.boolean(),
      }),
    ),
    form: postForm,
    mayRegister: z.boolean(),
    /** Whether the procedure decides anything by fraud: one without that axis is not asked about it. */
    asksFraud: z.boolean(),
    languages: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    complainantTypes: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    position: z.strictObject({ number: z.number(), of: z.number() }),
    previous: itemId.nullable(),
    next: itemId.nullable(),
  }),
  failures: ['session.locked', 'item.not-found'],
});

export const turnPage = command('post.turn', {
  input: z.strictObject({
    item: itemId,
    number: z.number().int().min(1),
    degrees: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  }),
  output: z.strictObject({}),
  failures: ['session.locked', 'right.missing', 'item.not-found', 'page.not-found'],
});

/** Keeps what has been typed so far (a draft, not an event). */
export const keepForm = command('post.keep', {
  input: z.strictObject({ item: itemId, form: postForm }),
  output: z.strictObject({}),
  failures: ['session.locked', 'right.missing', 'item.not-found'],
});

export const dateReading = z.strictObject({
  /** What was understood, in words (`Fri 18 Dec 2026`); null when empty or not understood. */
  words: z.string().nullable(),
  date: plainDate.nullable(),
  error: z.string().nullable(),
});

/** Understands what has been typed, live: dates, their order, and what registering would start. Writes nothing. */
export const checkForm = query('post.check', {
  input: z.strictObject({ item: itemId, form: postForm }),
  output: z.strictObject({
    dates: z.strictObject({
      letterDated: dateReading,
      postmarked: dateReading,
      delivered: dateReading,
      deliveredTime: dateReading,
      scanned: dateReading,
    }),
    /** `In order. Received Fri 18 Dec 09:00, submitted Tue 15 Dec.` or null while a date is missing or wrong. */
    order: z.string().nullable(),
    strip: z.array(
      z.strictObject({ date: plainDate, day: z.string(), marks: z.array(z.string()), closed: z.boolean() }),
    ),
    starts: z.array(clockChip.extend({ when: z.string() })),
    /** `Late on arrival: 3 days in the tray. The cause is kept.` */
    late: z.string().nullable(),
    /** Field to what is wrong with it; registering is refused while any stands. */
    errors: z.record(z.string(), z.string()),
    /** Field to what is worth a look; registering goes through. */
    warnings: z.record(z.string(), z.string()),
  }),
  failures: ['session.locked', 'item.not-found'],
});

export const register = command('post.register', {
  input: z.strictObject({ item: itemId, form: postForm }),
  /** `sentence`: the reference, then what was too late already, with its cause. */
  output: z.strictObject({ case: caseId, reference: z.string(), next: itemId.nullable(), sentence: z.string() }),
  failures: ['session.locked', 'right.missing', 'item.not-found', 'item.registered', 'form.refused'],
});
