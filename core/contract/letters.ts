import { z } from 'zod';
import { command, query } from './operation.ts';
import { caseId, fileRef, letterId, line, plainDate, reason, secondPerson, text } from './scalars.ts';

/** What a clerk may type into a letter; everything else is merged from the case, the people and the office. */
export const letterDraft = z.strictObject({
  kind: line(60),
  language: line(20),
  /** Text of each block that people write, by element id. */
  texts: z.record(z.string(), text(8000)),
  /** Blocks that are not mandatory and are wanted. */
  with: z.array(line(60)),
  addressee: text(600),
  channel: z.enum(['post', 'email']),
  /** Planned dispatch date as typed; empty = the next collection before the office's post cut-off. */
  planned: line(40),
  enclosures: z.array(line()).max(20),
  /** Why the letter goes in English instead of the language of the complaint; a second person confirms it (G-26). */
  languageReason: line(1000).default(''),
});
export type LetterDraft = z.infer<typeof letterDraft>;

/** How a letter leaves the house. */
const dispatchMethod = z.enum(['post', 'registered_post', 'courier', 'by_hand', 'email']);
export type DispatchMethod = z.infer<typeof dispatchMethod>;

export const finding = z.strictObject({
  severity: z.enum(['blocks', 'warns']),
  element: z.string().nullable(),
  sentence: z.string(),
  clause: z.string(),
});

const block = z.strictObject({
  element: z.string(),
  name: z.string(),
  clause: z.string(),
  mandatory: z.boolean(),
  included: z.boolean(),
  /** `merged`: comes from the record; `written`: the clerk types it. */
  kind: z.enum(['merged', 'written']),
  text: z.string(),
  state: z.enum(['ready', 'missing']),
  /** Which fact or setting to complete, as a place of the program: `fact:address`, `person:contact`, `office:letterhead`. */
  from: z.string().nullable(),
});

export const composeLetter = query('letters.compose', {
  input: z.strictObject({ case: caseId, kind: line(60) }),
  output: z.strictObject({
    draft: letterDraft,
    name: z.string(),
    reference: z.string(),
    complainant: z.string(),
    blocks: z.array(block),
    plannedWords: z.string(),
    planned: plainDate,
    verdict: z.strictObject({ allowed: z.boolean(), sentence: z.string(), clause: z.string().nullable() }),
    window: z.strictObject({
      name: z.string(),
      left: z.number(),
      top: z.number(),
      width: z.number(),
      height: z.number(),
    }),
    languages: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** Asks for the draft's `languageReason`, in a sentence; null where the letter speaks the complaint's language. */
    asksLanguageReason: z.string().nullable(),
  }),
  failures: ['session.locked', 'case.not-found', 'letter.no-template'],
});

/** Composes the real page from the draft; keeps the draft; issues nothing. */
export const previewLetter = command('letters.preview', {
  input: z.strictObject({ case: caseId, draft: letterDraft }),
  output: z.strictObject({
    pages: z.array(fileRef),
    blocks: z.array(block),
    findings: z.array(finding),
    plannedWords: z.string().nullable(),
    /** What sending will do to the clocks, in words. */
    effects: z.array(z.string()),
  }),
  failures: ['session.locked', 'case.not-found', 'letter.no-template'],
});

/** Freezes the letter: PDF/A, its data, template version, SHA-256, told dates. Refused while a finding blocks. */
export const issueLetter = command('letters.issue', {
  input: z.strictObject({
    case: caseId,
    draft: letterDraft,
    second: secondPerson.nullable(),
    instead: letterId.nullable(),
  }),
  output: z.strictObject({ letter: letterId, sha256: z.string(), sentence: z.string() }),
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'case.gate',
    'case.conflict',
    'letter.no-template',
    'letter.elements-missing',
    'letter.findings',
    'letter.frozen',
    'letter.handed-over',
    'letter.not-found',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});

/** Recorded when the letter is handed to the post: this alone meets the duty (G-11). `date` and `time` as typed. */
export const handOver = command('letters.hand-over', {
  input: z.strictObject({
    case: caseId,
    letter: letterId,
    method: dispatchMethod,
    proof: line(300).min(1),
    tracking: line(100),
    date: line(40),
    time: line(20),
  }),
  output: z.strictObject({ sentence: z.string(), warning: z.string().nullable() }),
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'letter.not-found',
    'letter.not-frozen',
    'letter.handed-over',
    'letter.other-workstation',
    'letter.needs-reissue',
    'case.gate',
    'case.conflict',
    'form.refused',
  ],
});

/**
 * A mistyped hand-over, corrected after the letter has left: the old entry stays visible (record_formats 6). `date` and
 * `time` as typed, both empty = the moment stays. A later moment needs the second person's own passphrase (G-16).
 */
export const correctHandOver = command('letters.correct-hand-over', {
  input: z.strictObject({
    case: caseId,
    letter: letterId,
    method: dispatchMethod,
    date: line(40),
    time: line(20),
    proof: line(300).min(1),
    tracking: line(100),
    reason,
    second: secondPerson.nullable(),
  }),
  output: z.strictObject({ sentence: z.string(), moved: z.array(z.string()) }),
  failures: [
    'session.locked',
    'right.missing',
    'case.not-found',
    'letter.not-found',
    'case.gate',
    'case.conflict',
    'form.refused',
    'second.needed',
    'second.none',
    'second.refused',
    'second.wrong-passphrase',
  ],
});

export const postBook = query('letters.post-book', {
  input: z.strictObject({ date: plainDate.nullable() }),
  output: z.strictObject({
    date: plainDate,
    dateWords: z.string(),
    cutoff: z.string(),
    waiting: z.array(
      z.strictObject({
        letter: letterId,
        case: caseId,
        reference: z.string(),
        name: z.string(),
        kind: z.string(),
        plannedWords: z.string(),
        late: z.boolean(),
        mayHandOver: z.boolean(),
        pages: z.array(fileRef),
        pdf: fileRef,
      }),
    ),
    gone: z.array(
      z.strictObject({
        letter: letterId,
        case: caseId,
        reference: z.string(),
        name: z.string(),
        kind: z.string(),
        method: dispatchMethod.or(z.literal('portal')),
        /** The method in words. */
        how: z.string(),
        proof: z.string(),
        tracking: z.string(),
        timeWords: z.string(),
        deviation: z.string().nullable(),
        mayCorrect: z.boolean(),
      }),
    ),
    previous: plainDate,
    next: plainDate,
  }),
  failures: ['session.locked'],
});
