import type { LetterDraft } from '#core/contract/letters.ts';
import { mayIssue } from '#core/domain/cases/acts/letters.ts';
import type { ActData, Actor } from '#core/domain/cases/acts/permit.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { purposeOf } from './purposes.ts';

/** What the gates read of the letter at hand: its channel, its language. */
const holdsOf = (file: CaseFile, draft: LetterDraft, languages: readonly string[]): ActData => ({
  same_channel: draft.channel === file.channel,
  language_ready: languages.includes(draft.language),
});

/** Whether the procedure and the roles let this person issue this letter now. */
export const askIssue = (file: CaseFile, draft: LetterDraft, languages: readonly string[], actor: Actor) =>
  mayIssue(file, { purpose: purposeOf(draft.kind), kind: draft.kind, holds: holdsOf(file, draft, languages) }, actor);
