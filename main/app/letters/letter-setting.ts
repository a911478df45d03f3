import type { CaseId } from '#core/domain/ids.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { templateInForce } from '../adopted-templates.ts';
import { wholeCase } from '../cases/open-case.ts';
import { localDate } from '../local-time.ts';
import type { Needs } from '../needs.ts';
import type { OpenOffice } from '../session.ts';
import type { LetterSetting } from './desk.ts';

/** All that a letter of a kind on a case rests on, as it stands now. */
export function letterSetting(
  needs: Needs<'books' | 'platform' | 'offers'>,
  office: OpenOffice,
  id: CaseId,
  kind: string,
): Result<LetterSetting, 'case.not-found' | 'letter.no-template'> {
  const book = needs.books.of(office);
  const file = wholeCase(office.store, book, id, needs.platform.now());
  if (file === null) return fail('case.not-found');
  const adopted = templateInForce(book.templates, kind, localDate(book.settings.zone, file.asOf));
  if (adopted === null) return fail('letter.no-template');
  return ok({ file, book, office, adopted, coverage: needs.offers.coverage() });
}
