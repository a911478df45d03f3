import type { LetterView } from '#core/contract/cases.ts';
import type { Actor } from '#core/domain/cases/acts/permit.ts';
import type { CaseFile, LetterState } from '#core/domain/cases/case-file.ts';
import { methodInWords } from '#core/domain/cases/event-words.ts';
import { shortDateWords } from '#core/domain/time/words.ts';
import { letterPageRef, letterPdfRef } from '../file-refs.ts';
import { letterName } from '../letters/letter-name.ts';
import { shortMomentWords } from '../local-time.ts';
import type { ViewSetting } from './view-setting.ts';

/** The letters of a case, as they were issued and left. */
export const letterViews = (file: CaseFile, setting: ViewSetting, actor: Actor): LetterView[] =>
  file.letters.map((letter) => letterView(file, letter, setting, actor));

function letterView(file: CaseFile, letter: LetterState, { office, book }: ViewSetting, actor: Actor): LetterView {
  return {
    letter: letter.letter,
    kind: letter.kind,
    name: letterName(book, letter.kind),
    state: letter.state,
    words: stateWords(file, letter),
    planned: letter.planned,
    sha256: letter.pdf.sha256,
    pages: Array.from({ length: letter.pages }, (_, index) => letterPageRef(letter.letter, index + 1)),
    pdf: letterPdfRef(letter.letter),
    mayHandOver: letter.state === 'frozen' && letter.dev === office.store.dev && actor.may(office.user, 'hand_over'),
  };
}

/** `issued, to be posted Tue 22 Dec`; `handed over Tue 22 Dec 14:10 by registered post` */
function stateWords(file: CaseFile, letter: LetterState): string {
  if (letter.state === 'replaced') return `issued for ${shortDateWords(letter.planned)}, replaced by a later letter`;
  if (letter.sent === null) return `issued, to be posted ${shortDateWords(letter.planned)}`;
  const { at, dispatch } = letter.sent;
  return `handed over ${shortMomentWords(file.zone, at)} by ${methodInWords(dispatch.method)}`;
}
