import { z } from 'zod';
import { command, query } from './operation.ts';
import { line, plainDate, userId } from './scalars.ts';

/** What may be said of the office before anybody has signed in: no names (record_formats 4). */
export const officeStatus = query('office.status', {
  input: z.strictObject({}),
  output: z.strictObject({
    state: z.enum(['none', 'locked', 'open', 'fault']),
    practice: z.boolean(),
    folder: z.string(),
    canPickFolder: z.boolean(),
    /** A fault that keeps the office from opening: its code and where it lies, without personal data. */
    fault: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
    /** The practice office's passphrase, which the screen tells; null for a live office. */
    practiceSignIn: z.strictObject({ word: z.string(), passphrase: z.string() }).nullable(),
  }),
  failures: [],
});

export const pickFolder = command('office.pick-folder', {
  input: z.strictObject({}),
  output: z.strictObject({ folder: z.string().nullable() }),
  failures: [],
});

/** Refuses shares, roaming profiles and synchronised folders with the reason, before anything is written. */
export const chooseFolder = command('office.choose-folder', {
  input: z.strictObject({ folder: line(1000) }),
  output: z.strictObject({ folder: z.string(), holdsOffice: z.boolean() }),
  failures: ['folder.refused'],
});

export const openPractice = command('office.open-practice', {
  input: z.strictObject({}),
  output: z.strictObject({ word: z.string(), passphrase: z.string() }),
  failures: [],
});

/** Leaves the practice office (or a chosen folder) and goes back to the live office of this account. */
export const leavePractice = command('office.leave-practice', {
  input: z.strictObject({}),
  output: z.strictObject({}),
  failures: [],
});

/** Makes device, founder and recovery keys in memory; writes nothing. `groups` is shown once: 13 groups and a check group. */
export const beginSetUp = command('setup.begin', {
  input: z.strictObject({ word: line(64), passphrase: z.string().min(1).max(1000) }),
  output: z.strictObject({ groups: z.array(z.string()), ask: z.tuple([z.number(), z.number()]) }),
  failures: ['setup.exists', 'setup.weak-passphrase', 'folder.refused'],
});

export const letterheadInput = z.strictObject({
  name: line().min(1),
  address: z.array(line()).min(1).max(6),
  contact: z.array(line()).max(6),
  /** A PNG or JPEG logo already uploaded (`post.begin` with purpose logo), or null. */
  logo: z.string().nullable(),
});

export const person = z.strictObject({
  name: line().min(1),
  title: line().min(1),
  contact: line().min(1),
});

/** The one act at the end of the wizard (record_formats 3). `typed`: the two groups asked for by `setup.begin`. */
export const finishSetUp = command('setup.finish', {
  input: z.strictObject({
    typed: z.tuple([line(4), line(4)]),
    officeName: line().min(1),
    letterhead: letterheadInput,
    me: person,
    roles: z.array(z.string()),
    postCutoff: z.string().regex(/^\d\d:\d\d$/),
    procedure: z.string(),
  }),
  output: z.strictObject({}),
  failures: [
    'setup.groups-differ',
    'setup.not-begun',
    'setup.exists',
    'procedure.not-found',
    'people.role-unknown',
    'upload.unknown',
    'upload.cancelled',
    'file.damaged',
    'file.kind',
  ],
});

/** The procedures and roles that this program offers for adoption. */
export const offers = query('setup.offers', {
  input: z.strictObject({}),
  output: z.strictObject({
    procedures: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        firm: z.string(),
        brand: z.string(),
        address: z.string(),
        contact: z.array(z.string()),
        roles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      }),
    ),
  }),
  failures: [],
});

export const unlock = command('session.unlock', {
  input: z.strictObject({ word: line(64), passphrase: z.string().max(1000) }),
  output: z.strictObject({}),
  failures: ['session.wrong-passphrase', 'session.nothing-here'],
});

/** The printed recovery key opens the store; it then gives this person a new passphrase. */
export const unlockByRecovery = command('session.unlock-recovery', {
  input: z.strictObject({ key: line(200), user: userId.nullable(), newPassphrase: z.string().max(1000).nullable() }),
  output: z.strictObject({
    /** With no user chosen yet: whom the new passphrase may be for. */
    people: z.array(z.strictObject({ user: userId, name: z.string(), word: z.string() })),
    open: z.boolean(),
  }),
  failures: ['session.wrong-recovery-key', 'session.nothing-here', 'setup.weak-passphrase', 'people.not-found'],
});

export const lock = command('session.lock', { input: z.strictObject({}), output: z.strictObject({}), failures: [] });

export const who = query('session.who', {
  input: z.strictObject({}),
  output: z.strictObject({
    user: userId,
    name: z.string(),
    title: z.string(),
    roles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    office: z.string(),
    practice: z.boolean(),
    station: z.string(),
    today: plainDate,
    /** `Mon 21 Dec 2026` and `09:14`, in the firm's zone. */
    todayWords: z.string(),
    timeWords: z.string(),
    idleMinutes: z.number(),
    /** Sentences that everyone should read: one workstation, a clock set back, a calendar not confirmed. */
    notices: z.array(z.string()),
  }),
  failures: ['session.locked'],
});

export const people = query('people.list', {
  input: z.strictObject({}),
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        user: userId,
        name: z.string(),
        title: z.string(),
        contact: z.string(),
        word: z.string(),
        roles: z.array(z.strictObject({ id: z.string(), title: z.string() })),
        me: z.boolean(),
      }),
    ),
    grantable: z.array(z.strictObject({ id: z.string(), title: z.string(), words: z.string() })),
    mayAdd: z.boolean(),
  }),
  failures: ['session.locked'],
});

export const addPerson = command('people.add', {
  input: z.strictObject({
    person,
    word: line(64).min(1),
    passphrase: z.string().min(1).max(1000),
    roles: z.array(z.string()).min(1),
  }),
  output: z.strictObject({ user: userId }),
  failures: ['session.locked', 'right.missing', 'people.word-taken', 'people.role-unknown', 'setup.weak-passphrase'],
});

export const office = query('office.settings', {
  input: z.strictObject({}),
  output: z.strictObject({
    name: z.string(),
    officeId: z.string(),
    folder: z.string(),
    letterhead: z.strictObject({
      name: z.string(),
      address: z.array(z.string()),
      contact: z.array(z.string()),
      logo: z.string().nullable(),
    }),
    postCutoff: z.string(),
    idleMinutes: z.number(),
    procedures: z.array(
      z.strictObject({ id: z.string(), version: z.string(), inForceFrom: plainDate, brand: z.string() }),
    ),
    calendars: z.array(z.strictObject({ id: z.string(), version: z.string(), unconfirmed: z.array(z.string()) })),
    mayChange: z.boolean(),
  }),
  failures: ['session.locked'],
});

export const changeOffice = command('office.change', {
  input: z.strictObject({
    name: line().min(1).optional(),
    letterhead: letterheadInput.optional(),
    postCutoff: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
    idleMinutes: z.number().int().min(1).max(240).optional(),
  }),
  output: z.strictObject({}),
  failures: ['session.locked', 'right.missing', 'upload.unknown', 'upload.cancelled', 'file.damaged', 'file.kind'],
});

/** Reads the chain, the bodies and the store's own pages through; long work with progress (`check.progress` events). */
export const checkRecord = command('record.check', {
  input: z.strictObject({}),
  output: z.strictObject({
    whole: z.boolean(),
    changesets: z.number(),
    sentence: z.string(),
    places: z.array(z.string()),
  }),
  failures: ['session.locked', 'check.running'],
});

export const preferences = query('preferences.read', {
  input: z.strictObject({}),
  output: z.strictObject({
    theme: z.enum(['light', 'dark', 'system']),
    density: z.enum(['compact', 'standard', 'roomy']),
  }),
  failures: [],
});

export const changePreferences = command('preferences.change', {
  input: z.strictObject({
    theme: z.enum(['light', 'dark', 'system']).optional(),
    density: z.enum(['compact', 'standard', 'roomy']).optional(),
  }),
  output: z.strictObject({}),
  failures: [],
});
