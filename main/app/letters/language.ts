import type { LetterDraft } from '#core/contract/letters.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { textOf } from '#core/domain/cases/facts-of.ts';
import { languageNames } from '#core/domain/letters/words.ts';

const english = 'en';

/** Whether a letter is in the language in which this complaint is answered, or in English instead of it (G-26). */
export type LanguageStanding = 'ready' | 'english instead' | 'not ready';

/** `languages` = those in which the letter's template is approved. */
export function languageStanding(
  file: CaseFile,
  { language }: Pick<LetterDraft, 'language'>,
  languages: readonly string[],
): LanguageStanding {
  if (!languages.includes(language)) return 'not ready';
  if (language === answerLanguage(file, language)) return 'ready';
  return language === english ? 'english instead' : 'not ready';
}

/** The language that the procedure answers in; a complaint whose language nobody noted is answered in any. */
function answerLanguage(file: CaseFile, unknown: string): string {
  if (file.procedure.intake.languages.reply === 'english') return english;
  return textOf(file.facts, 'language') || unknown;
}

/** Whether the letter speaks another language than the complaint, and says so with a line of courtesy. */
export function isOtherLanguage(file: CaseFile, { language }: Pick<LetterDraft, 'language'>): boolean {
  const complaint = textOf(file.facts, 'language');
  return complaint !== '' && complaint !== language;
}

/** `The complaint is in Lithuanian, and this letter in English.` */
const differs = (file: CaseFile, { language }: Pick<LetterDraft, 'language'>): string =>
  `The complaint is in ${nameOf(textOf(file.facts, 'language'))}, and this letter in ${nameOf(language)}.`;

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language' });

const nameOf = (language: string): string =>
  language === 'other' ? 'another language' : (languageNames[language] ?? inEnglish.of(language) ?? language);

/** The two ways of G-26, in one sentence. */
export const twoWays = (file: CaseFile, draft: Pick<LetterDraft, 'language'>): string =>
  `${differs(file, draft)} Order a translation, or send it in English with a reason and a second person.`;

export const secondForEnglish = (file: CaseFile, draft: Pick<LetterDraft, 'language'>): string =>
  `${differs(file, draft)} A second person must confirm that it goes in English.`;

/** What the clerk is asked for where the letter goes in English instead; null where it does not. */
export const asksForReason = (
  file: CaseFile,
  draft: Pick<LetterDraft, 'language'>,
  languages: readonly string[],
): string | null =>
  languageStanding(file, draft, languages) === 'english instead'
    ? `${differs(file, draft)} Say why it is not translated; a second person confirms it (G-26).`
    : null;
