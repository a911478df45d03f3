import { textOf } from '#core/domain/cases/facts-of.ts';
import { windowAtRest } from '#core/domain/letters/window.ts';
import { languageNames } from '#core/domain/letters/words.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { defaultDraft, keptLetterDraft } from '../letters/default-draft.ts';
import { onDesk } from '../letters/desk.ts';
import { askKind } from '../letters/gates.ts';
import { asksForReason } from '../letters/language.ts';
import { letterSetting } from '../letters/letter-setting.ts';
import { plannedWords } from '../letters/planned.ts';
import { inOffice, type Needs } from '../needs.ts';
import { actorOf } from '../rights.ts';

/** A letter as it can be written now: what was kept of it, its blocks, and whether it could be issued. */
export const composeLetter = (
  needs: Needs<'session' | 'books' | 'platform' | 'offers'>,
): HandlerOf<'letters.compose'> =>
  inOffice<'letters.compose'>(needs, (office, { case: id, kind }) => {
    const setting = letterSetting(needs, office, id, kind);
    if (!setting.ok) return fail({ failure: setting.failure });
    const { file, book, adopted } = setting.value;
    const draft = keptLetterDraft(office.store, id, kind) ?? defaultDraft(file, adopted.template);
    const { letter, planned, window } = onDesk(setting.value, draft, null);
    const actor = actorOf(book, file.procedure, { user: office.user, second: null, now: file.asOf });
    const asked = askKind(file, draft, actor);
    return ok({
      draft: { ...draft, texts: { ...draft.texts }, with: [...draft.with], enclosures: [...draft.enclosures] },
      name: adopted.template.name,
      reference: file.reference,
      complainant: textOf(file.facts, 'name') || 'Name not known',
      blocks: letter.blocks.map((block) => ({ ...block })),
      planned,
      plannedWords: plannedWords(planned, draft.channel, book),
      verdict:
        asked.ok || asked.failure.failure === 'second.needed'
          ? { allowed: true, sentence: '', clause: null }
          : { allowed: false, sentence: asked.failure.detail, clause: asked.failure.clause },
      window: { name: window.name, ...windowAtRest(window) },
      languages: adopted.template.languages.map((language) => ({
        id: language,
        name: languageNames[language] ?? language,
      })),
      asksLanguageReason: asksForReason(file, draft, adopted.template.languages),
    });
  });
