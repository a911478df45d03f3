import type { QueueRow } from '#core/contract/cases.ts';
import { channelInWords } from '#core/domain/cases/event-words.ts';
import { inWords } from '#core/domain/cases/fact-words.ts';
import type { UserId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Office } from '#core/domain/time/office-hours.ts';
import { currentProcedure, type OfficeBook } from '../office-book.ts';
import { shortName } from '../persons.ts';
import type { CaseRow } from '../ports/rows.ts';
import { mayOnCase } from '../rights.ts';
import { groupOf } from './groups.ts';
import { chipOfRow, dueIfLaterWords, workByWords } from './row-words.ts';

type Setting = Readonly<{ book: OfficeBook; hours: Office; user: UserId; now: Instant }>;

/** Acts that a queue offers on its rows, by their keys on the screen. */
const offered = ['assign', 'acknowledge'] as const;

/** A row in words, with the acts its reader may do. */
export function queueRowOf(row: CaseRow, { book, hours, user, now }: Setting): QueueRow {
  const { procedure } =
    book.procedures.find(({ sha256 }) => sha256 === row.procedureHash) ?? currentProcedure(book, now);
  const handler = row.handler === null ? null : (book.persons.get(row.handler)?.name ?? null);
  return {
    case: row.case,
    reference: row.reference,
    name: row.name === '' ? 'Name not known' : row.name,
    matter: row.matter,
    marks: marksOf(row),
    chip: chipOfRow(row, { procedure, hours, now }),
    workBy: row.clock === null ? '' : workByWords(row.clock, hours, now),
    dueIfLater: row.clock === null ? '' : dueIfLaterWords(row.clock, hours, now),
    handler: handler === null ? null : shortName(handler),
    mine: row.handler === user,
    channel: inWords(channelInWords(row.channel)),
    group: groupOf(row, hours, now),
    allows: offered.filter((act) => mayOnCase(book, user, act, procedure)),
  };
}

/** Short marks before the matter: another language, an open disagreement, a letter that cannot be sent. */
function marksOf(row: CaseRow): string[] {
  return [
    ...(row.language === '' || row.language === 'en' ? [] : [row.language.toUpperCase()]),
    ...(row.conflict ? ['disagreement'] : []),
    ...(row.unsendable ? ['cannot be sent'] : []),
  ];
}
