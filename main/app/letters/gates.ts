import type { LetterDraft } from '#core/contract/letters.ts';
import { mayIssue } from '#core/domain/cases/acts/letters.ts';
import type { ActData, Actor } from '#core/domain/cases/acts/permit.ts';
import type { CaseFile, LetterState } from '#core/domain/cases/case-file.ts';
import { type Refusal, refuse } from '#core/domain/cases/refusal.ts';
import { purposeOf } from '#core/domain/letters/purposes.ts';
import type { Verdict } from '#core/domain/procedures/reckoning.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { instantWords } from '#core/domain/time/words.ts';
import { languageStanding, secondForEnglish, twoWays } from './language.ts';

type Asked = Result<readonly Verdict[], Refusal>;

/** What the gates read of the letter at hand: its channel, its language. */
const holdsOf = (file: CaseFile, draft: LetterDraft, ready: boolean): ActData => ({
  same_channel: draft.channel === file.channel,
  language_ready: ready,
});

const asLetter = (file: CaseFile, draft: LetterDraft, ready: boolean) => ({
  purpose: purposeOf(draft.kind),
  kind: draft.kind,
  holds: holdsOf(file, draft, ready),
});

/** Letters of the round that have the purpose of this draft; one that another stands in for is none. */
export const sameOfRound = (file: CaseFile, { kind }: Pick<LetterDraft, 'kind'>): readonly LetterState[] =>
  file.letters.filter(
    ({ purpose, round, state }) => purpose === purposeOf(kind) && round === file.round && state !== 'replaced',
  );

/** A purpose has one letter a round (record_formats 6): after it has left, another one is refused. */
function alreadyLeft(file: CaseFile, draft: LetterDraft): Refusal | null {
  const sent = sameOfRound(file, draft).find(({ state }) => state === 'handed-over')?.sent ?? null;
  if (sent === null) return null;
  const when = instantWords(file.zone, sent.at);
  return refuse('letter.handed-over', `This letter left the house on ${when}. One goes out, and it has gone.`);
}

/** Whether a letter of this kind could be issued by this person now; its language is a matter of the draft. */
export function askKind(file: CaseFile, draft: LetterDraft, actor: Actor): Asked {
  const left = alreadyLeft(file, draft);
  return left === null ? mayIssue(file, asLetter(file, draft, true), actor) : fail(left);
}

/**
 * Whether the procedure and the roles let this person issue this letter now. In English instead of the language of the
 * complaint it goes with a reason and a second person who may issue letters too (G-26).
 */
export function askIssue(file: CaseFile, draft: LetterDraft, languages: readonly string[], actor: Actor): Asked {
  const standing = languageStanding(file, draft, languages);
  const english = standing === 'english instead' && draft.languageReason !== '';
  const asked = mayIssue(file, asLetter(file, draft, standing === 'ready' || english), english ? alone(actor) : actor);
  if (!english) return worded(asked, file, draft);
  const alsoByGate = !asked.ok && asked.failure.failure === 'second.needed';
  if (!asked.ok && !alsoByGate) return asked;
  const second = secondForLanguage(file, draft, actor);
  if (!second.ok) return second;
  return alsoByGate ? mayIssue(file, asLetter(file, draft, true), actor) : asked;
}

const alone = (actor: Actor): Actor => ({ ...actor, second: null });

function secondForLanguage(
  file: CaseFile,
  draft: LetterDraft,
  { user, second, maySecond }: Actor,
): Result<null, Refusal> {
  if (second === null) return fail(refuse('second.needed', secondForEnglish(file, draft), 'G-26'));
  if (second !== user && maySecond(second, 'issue_letter')) return ok(null);
  return fail(refuse('second.refused', 'The second person must be somebody else who has the right to issue letters.'));
}

/** The gate knows only that the language is wrong; the sentence names both languages and the two ways. */
function worded(asked: Asked, file: CaseFile, draft: LetterDraft): Asked {
  if (asked.ok || asked.failure.clause !== 'G-26') return asked;
  return fail({ ...asked.failure, detail: twoWays(file, draft) });
}
