import { fail, ok } from '#core/domain/result.ts';
import { previewPageRef } from '../file-refs.ts';
import type { HandlerOf } from '../handling.ts';
import { keepLetterDraft } from '../letters/default-draft.ts';
import { onDesk } from '../letters/desk.ts';
import { effectsOf } from '../letters/effects.ts';
import { letterSetting } from '../letters/letter-setting.ts';
import { plannedWords } from '../letters/planned.ts';
import { pressLetter } from '../letters/press-letter.ts';
import { inOffice, type Needs, stillOpen } from '../needs.ts';
import { worksUnder } from '../rights.ts';

type PreviewNeeds = Needs<'session' | 'books' | 'platform' | 'offers' | 'press' | 'previews'>;

/** Composes the real page from a draft, in memory, and issues nothing. The draft of whoever works on cases is kept. */
export const previewLetter = (needs: PreviewNeeds): HandlerOf<'letters.preview'> =>
  inOffice<'letters.preview'>(needs, async (office, { case: id, draft }) => {
    const setting = letterSetting(needs, office, id, draft.kind);
    if (!setting.ok) return fail({ failure: setting.failure });
    const { file, book } = setting.value;
    if (worksUnder(book, office.user, file.procedure)) keepLetterDraft(office.store, id, draft);
    const { letter, findings, planned } = onDesk(setting.value, draft, null);
    const pressed = await pressLetter(needs, setting.value, letter);
    if (!stillOpen(needs, office)) return fail({ failure: 'session.locked' });
    const shown = pressed.ok ? needs.previews.keep(pressed.value.pdf) : null;
    const count = pressed.ok ? pressed.value.pages : 0;
    return ok({
      pages: shown === null ? [] : Array.from({ length: count }, (_, index) => previewPageRef(shown, index + 1)),
      blocks: letter.blocks.map((block) => ({ ...block })),
      findings: [...(pressed.ok ? [] : [pressed.failure]), ...findings].map((finding) => ({ ...finding })),
      plannedWords: plannedWords(planned, draft.channel, book),
      effects: effectsOf(file, draft.kind, planned, book),
    });
  });
