import type { InputOf } from '#core/contract/client.ts';
import type { Moves } from '#core/contract/procedures.ts';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { type OfficeBook, sourcesOf } from '../office-book.ts';
import { noRightToAdopt } from '../procedures/may-adopt.ts';
import { movesOf, noMoves } from '../procedures/moves.ts';
import type { OpenOffice } from '../session.ts';
import { adoption, mayAdoptTexts, type NewerText, newerTextsOf } from './newer.ts';

export type TextNeeds = Needs<'session' | 'books' | 'platform' | 'offers' | 'emit'>;
type Refused = typeof noRightToAdopt | Readonly<{ failure: 'text.none-newer' }>;

/** The newer text that somebody asks for, if it is there and they may adopt it. */
export function askedText(
  { offers, platform }: TextNeeds,
  office: OpenOffice,
  book: OfficeBook,
  { kind, id }: Pick<InputOf<'texts.preview'>, 'kind' | 'id'>,
): Result<NewerText, Refused> {
  const now = platform.now();
  if (!mayAdoptTexts(book, office, now)) return fail(noRightToAdopt);
  const found = newerTextsOf(book, offers, now).find((text) => text.kind === kind && text.id === id);
  return found === undefined ? fail({ failure: 'text.none-newer' }) : ok(found);
}

/** What adopting a newer calendar or letter template would do, open case by open case. */
export const previewText = (needs: TextNeeds): HandlerOf<'texts.preview'> =>
  inOffice<'texts.preview'>(needs, async (office, input) => {
    const book = needs.books.of(office);
    const asked = askedText(needs, office, book, input);
    if (!asked.ok) return fail(asked.failure);
    const text = asked.value;
    const moves = await movesBy(needs, office, book, text);
    if (moves === null) return fail({ failure: 'session.locked' });
    return ok({ differences: [...text.differences], moves, sentence: sentenceOf(text, moves) });
  });

/** A letter template moves no date; a calendar those of the cases whose procedure counts by it. */
function movesBy(needs: TextNeeds, office: OpenOffice, book: OfficeBook, text: NewerText): Promise<Moves | null> {
  if (text.kind === 'template') return Promise.resolve(noMoves);
  const now = needs.platform.now();
  const before = sourcesOf(book);
  const after = { ...before, calendars: book.calendars.after(adoption(text.text, text.table, now)) };
  return movesOf(needs, office, { before, after, concerns: countsBy(book, text.id), now });
}

export const countsBy =
  ({ procedures }: OfficeBook, calendar: string) =>
  ({ procedureHash }: Readonly<{ procedureHash: string }>): boolean => {
    const found = procedures.find(({ sha256 }) => sha256 === procedureHash);
    return found === undefined || calendarIds(found.procedure).includes(calendar);
  };

function sentenceOf({ kind }: NewerText, { total, cases, looked }: Moves): string {
  if (kind === 'template') return 'Letters issued from now on are set by it. What is frozen stays as it is.';
  if (looked === 0) return 'No open case counts by this calendar.';
  if (total === 0) return 'No date of an open case moves.';
  const dates = total === 1 ? 'One date' : `${total} dates`;
  return `${dates} of ${cases === 1 ? 'one open case' : `${cases} open cases`} would move; what was told stays as the target (G-16).`;
}
