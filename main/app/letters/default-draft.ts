import { type LetterDraft, letterDraft } from '#core/contract/letters.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { passesAt } from '#core/domain/cases/clock-words.ts';
import { textOf } from '#core/domain/cases/facts-of.ts';
import type { CaseId } from '#core/domain/ids.ts';
import type { LetterTemplate } from '#core/domain/letters/template.ts';
import type { Representative } from '#core/domain/record/events/values.ts';
import type { OpenStore } from '../ports/store.ts';

const draftKey = (id: CaseId, kind: string): string => `letter:${id}:${kind}`;

export const keepLetterDraft = (store: Pick<OpenStore, 'keepDraft'>, id: CaseId, draft: LetterDraft): void =>
  store.keepDraft(draftKey(id, draft.kind), JSON.stringify(draft));

export const dropLetterDraft = (store: Pick<OpenStore, 'keepDraft'>, id: CaseId, kind: string): void =>
  store.keepDraft(draftKey(id, kind), null);

/** What had been written of a letter; null when nothing was kept, or an older program kept it in another shape. */
export function keptLetterDraft(store: Pick<OpenStore, 'draft'>, id: CaseId, kind: string): LetterDraft | null {
  const kept = store.draft(draftKey(id, kind));
  if (kept === null) return null;
  const parsed = letterDraft.safeParse(JSON.parse(kept));
  return parsed.success ? parsed.data : null;
}

/** The letter as the record alone would write it: addressed, in a language that is offered, the complaint as entered. */
export function defaultDraft(file: CaseFile, template: LetterTemplate): LetterDraft {
  const language = textOf(file.facts, 'language');
  return {
    kind: template.kind,
    language: template.languages.includes(language) ? language : (template.languages[0] ?? 'en'),
    texts: { summary: summaryOf(file) },
    with: isLate(file) && template.elements.includes('sorry_late') ? ['sorry_late'] : [],
    addressee: addresseeOf(file),
    channel: textOf(file.facts, 'address') === '' && textOf(file.facts, 'email') !== '' ? 'email' : 'post',
    planned: '',
    enclosures: [],
    languageReason: '',
  };
}

const summaryOf = ({ facts }: CaseFile): string =>
  [textOf(facts, 'matter'), textOf(facts, 'wish')].filter((text) => text !== '').join('\n\n');

/** Whom the envelope names: the representative where there is one, else the complainant. */
function addresseeOf({ facts }: CaseFile): string {
  const representative = (facts.representative?.value ?? null) as Representative | null;
  const [name, address] =
    representative !== null && representative.address !== ''
      ? [representative.name, representative.address]
      : [textOf(facts, 'name'), textOf(facts, 'address')];
  return [name, address].filter((line) => line !== '').join('\n');
}

/** Whether a promise of the firm that a letter would speak of has already passed. */
const isLate = (file: CaseFile): boolean =>
  file.clocks.some(
    ({ kind, promise, standing, due }) =>
      kind === 'duty' && promise && standing === 'running' && due !== null && passesAt(file.office, due) < file.asOf,
  );
