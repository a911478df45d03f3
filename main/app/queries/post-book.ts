import type { CaseFile, LetterState } from '#core/domain/cases/case-file.ts';
import { methodInWords } from '#core/domain/cases/event-words.ts';
import { textOf } from '#core/domain/cases/facts-of.ts';
import { officeOf } from '#core/domain/cases/fold.ts';
import { daysAfterPrinted } from '#core/domain/letters/planned-date.ts';
import { ok } from '#core/domain/result.ts';
import { dateOf, dayOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { worksOn } from '#core/domain/time/office-hours.ts';
import { dateWords, shortDateWords, timeWords } from '#core/domain/time/words.ts';
import { wholeCase } from '../cases/open-case.ts';
import { letterPageRef, letterPdfRef } from '../file-refs.ts';
import type { HandlerOf } from '../handling.ts';
import { letterName } from '../letters/letter-name.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { currentProcedure, type OfficeBook } from '../office-book.ts';
import type { LetterRow } from '../ports/rows.ts';
import { mayOnCase } from '../rights.ts';
import type { OpenOffice } from '../session.ts';

type Setting = Readonly<{ office: OpenOffice; book: OfficeBook; now: Instant; today: PlainDate }>;

/** What waits for the post, and what left on a day, with its proof. */
export const postBook = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'letters.post-book'> =>
  inOffice<'letters.post-book'>(needs, (office, input) => {
    const now = needs.platform.now();
    const book = needs.books.of(office);
    const today = localDate(book.settings.zone, now);
    const date = input.date ?? today;
    const setting = { office, book, now, today };
    const { rows } = office.store;
    return ok({
      date,
      dateWords: dateWords(date),
      cutoff: book.settings.postCutoff,
      waiting: rows.letters({ state: 'frozen' }).flatMap((row) => waitingLetter(row, setting)),
      gone: rows.letters({ handedOn: date }).flatMap((row) => goneLetter(row, setting)),
      previous: dateOf(dayOf(date) - 1),
      next: dateOf(dayOf(date) + 1),
    });
  });

function found(row: LetterRow, { office, book, now }: Setting) {
  const file = wholeCase(office.store, book, row.case, now);
  const letter = file?.letters.find((known) => known.letter === row.letter);
  if (file === null || letter === undefined) return null;
  const common = {
    letter: row.letter,
    case: row.case,
    reference: file.reference,
    name: textOf(file.facts, 'name') || 'Name not known',
    kind: letterName(book, row.kind),
  };
  return { file, letter, common };
}

const mayPost = ({ procedure }: CaseFile, { book, office }: Setting): boolean =>
  mayOnCase(book, office.user, 'hand_over', procedure);

function waitingLetter(row: LetterRow, setting: Setting) {
  const known = found(row, setting);
  if (known === null) return [];
  const { office, today } = setting;
  return [
    {
      ...known.common,
      plannedWords: shortDateWords(row.planned),
      late: row.planned < today,
      mayHandOver: row.dev === office.store.dev && mayPost(known.file, setting),
      pages: Array.from({ length: known.letter.pages }, (_, index) => letterPageRef(row.letter, index + 1)),
      pdf: letterPdfRef(row.letter),
    },
  ];
}

function goneLetter(row: LetterRow, setting: Setting) {
  const known = found(row, setting);
  if (known === null || known.letter.sent === null) return [];
  const { dispatch, at } = known.letter.sent;
  return [
    {
      ...known.common,
      method: dispatch.method,
      how: methodInWords(dispatch.method),
      proof: dispatch.proof,
      tracking: dispatch.tracking ?? '',
      timeWords: timeWords(setting.book.settings.zone, at),
      deviation: deviationOf(known.letter, localDate(known.file.zone, at), setting),
      mayCorrect: mayPost(known.file, setting),
    },
  ];
}

/** One business day after the printed date is a recorded deviation (G-11). */
function deviationOf({ planned }: LetterState, handedOn: PlainDate, { book, now }: Setting): string | null {
  const office = officeOf(currentProcedure(book, now).procedure, book.calendars, now);
  const late = daysAfterPrinted(planned, handedOn, (date) => worksOn(office, dayOf(date)));
  return late > 0
    ? `Printed ${shortDateWords(planned)}, left ${late === 1 ? 'one business day' : `${late} business days`} later.`
    : null;
}
