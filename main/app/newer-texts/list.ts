import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { noRightToAdopt } from '../procedures/may-adopt.ts';
import { mayAdoptTexts, newerTextsOf } from './newer.ts';

/** Calendars and letter templates that come newer with the program than the office has them. */
export const listNewerTexts = (needs: Needs<'session' | 'books' | 'platform' | 'offers'>): HandlerOf<'texts.newer'> =>
  inOffice<'texts.newer'>(needs, (office) => {
    const book = needs.books.of(office);
    const now = needs.platform.now();
    const texts = newerTextsOf(book, needs.offers, now);
    return ok({
      texts: texts.map(({ kind, id, name, has, text }) => ({ kind, id, name, has, offers: text.version })),
      refused: mayAdoptTexts(book, office, now) ? null : noRightToAdopt.detail,
    });
  });
