import type { Letter } from '#core/domain/letters/letter-data.ts';
import type { Finding } from '#core/domain/letters/lint.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Needs } from '../needs.ts';
import type { Pressed } from '../ports/press.ts';
import { assetOf, type LetterSetting } from './desk.ts';

/** The letter as it goes to the press, and is frozen: JSON text. */
export const dataText = (letter: Letter): string => JSON.stringify(letter.data);

/** Sets a letter. What the press refuses becomes a finding: the letter cannot be issued as it is. */
export async function pressLetter(
  { press }: Needs<'press'>,
  { book, office, adopted }: LetterSetting,
  letter: Letter,
): Promise<Result<Pressed, Finding>> {
  const { logo } = book.settings.letterhead;
  const { main, files } = adopted.template;
  const pressed = await press.compose({
    main,
    files,
    assets: logo === null ? {} : { [assetOf(logo.mediaType)]: office.store.blobs.open(logo) },
    data: dataText(letter),
  });
  if (pressed.ok) return ok(pressed.value);
  const why = pressed.failure[0]?.message ?? 'the press gave no reason';
  return fail({ severity: 'blocks', element: null, sentence: `The page cannot be set: ${why}.`, clause: '' });
}
