import { type CaseFile, isWaiting, type LetterState } from '#core/domain/cases/case-file.ts';
import { type CaseSources, foldCase } from '#core/domain/cases/fold.ts';
import { type CaseSummary, summarise } from '#core/domain/cases/summary.ts';
import type { CaseId } from '#core/domain/ids.ts';
import { uuidBytes, uuidText } from '#core/domain/record/bytes.ts';
import type { StreamKind } from '#core/domain/record/events.ts';
import type { Zone } from '#core/domain/time/moment.ts';
import type { LetterRow } from '#main/app/ports/rows.ts';
import type { Reading } from '#main/app/ports/store.ts';
import type { Db } from './open.ts';
import type { KeptRow, Projector } from './projector.ts';
import { dayIn } from './zone.ts';

const VERSION = 3;

/** Adopted texts on which the dates of every case may rest (record 3). */
const rests: readonly StreamKind[] = ['procedures', 'calendars'];

/** Where a case stands whose duties have no date: before all that have one, after what must be done at once (G-29). */
export const UNDATED = 1;
/** Where a case with nothing owed stands in a queue: at its end. */
const NOTHING_OWED = Number.MAX_SAFE_INTEGER;

/** How a filter finds a case: without case and diacritics. */
export const needleOf = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Rows of cases and their letters. A case whose first event or procedure has not arrived has none. */
export function caseProjector(
  db: Db,
  reading: Pick<Reading, 'events'>,
  sources: () => CaseSources,
  officeZone: () => Zone,
): Projector {
  const writer = caseWriter(db);
  const due = db
    .prepare<[number], Uint8Array>('SELECT id FROM case_row WHERE next_flip <= ? ORDER BY next_flip')
    .pluck();
  const flipAll = db.prepare('UPDATE case_row SET next_flip = 0');
  return {
    name: 'case',
    version: VERSION,
    kind: 'case',
    project(id, asOf) {
      const file = foldCase(id as CaseId, reading.events('case', id), sources(), asOf, false);
      writer.drop(id);
      if (!isWaiting(file)) writer.write(file, summarise(file), officeZone());
    },
    clear: writer.clear,
    rows: () => rowsIn(db),
    due: (now) => due.all(now).map((id) => uuidText(id)),
    unsettle(kind) {
      if (rests.includes(kind)) flipAll.run();
    },
  };
}

/** Every column of the rows of cases and letters; a letter is folded with its case. */
function rowsIn(db: Db): readonly KeptRow[] {
  const cases = db.prepare<[], { id: Uint8Array; row: string }>('SELECT * FROM case_row').all();
  const letters = db.prepare<[], { case_id: Uint8Array }>('SELECT * FROM letter_row').all();
  return [
    ...cases.map((row) => ({
      stream: uuidText(row.id),
      row: JSON.stringify(row),
      asOf: (JSON.parse(row.row) as CaseSummary).asOf,
    })),
    ...letters.map((row) => ({ stream: uuidText(row.case_id), row: JSON.stringify(row), asOf: null })),
  ];
}

function caseWriter(db: Db) {
  const dropCase = db.prepare('DELETE FROM case_row WHERE id = ?');
  const dropLetters = db.prepare('DELETE FROM letter_row WHERE case_id = ?');
  const clearCases = db.prepare('DELETE FROM case_row');
  const clearLetters = db.prepare('DELETE FROM letter_row');
  const writeCase = db.prepare(
    `INSERT INTO case_row VALUES (@id, @urgency, @due, @handler, @open, @answered, @acknowledged, @unsendable, @conflict,
      @next_flip, @reference, @needle, @row)`,
  );
  const writeLetter = db.prepare(
    'INSERT OR REPLACE INTO letter_row VALUES (@id, @case_id, @state, @planned, @handed_on, @row)',
  );
  return {
    drop(id: string): void {
      dropCase.run(uuidBytes(id));
      dropLetters.run(uuidBytes(id));
    },
    clear(): void {
      clearCases.run();
      clearLetters.run();
    },
    write(file: CaseFile, summary: CaseSummary, zone: Zone): void {
      writeCase.run(caseColumns(summary));
      for (const letter of file.letters) writeLetter.run(letterColumns(letterRow(file, letter, zone)));
    },
  };
}

const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

function urgencyOf({ clock, undated }: CaseSummary): number {
  if (clock !== null) return clock.workBy ?? 0;
  return undated === null ? NOTHING_OWED : UNDATED;
}

function caseColumns(summary: CaseSummary) {
  const { clock } = summary;
  return {
    id: uuidBytes(summary.case),
    urgency: urgencyOf(summary),
    due: clock === null ? NOTHING_OWED : clock.due,
    handler: summary.handler === null ? null : uuidBytes(summary.handler),
    open: bit(summary.open),
    answered: bit(summary.answered),
    acknowledged: bit(summary.acknowledged),
    unsendable: bit(summary.unsendable),
    conflict: bit(summary.conflict),
    next_flip: summary.nextFlip,
    reference: summary.reference,
    needle: needleOf(`${summary.reference}\n${summary.name}\n${summary.matter}`),
    row: JSON.stringify(summary),
  };
}

/** The day of the hand-over is a day of the post book, which is the office's, whatever zone the procedure counts in. */
const letterRow = (file: CaseFile, letter: LetterState, zone: Zone): LetterRow => ({
  letter: letter.letter,
  case: file.id,
  kind: letter.kind,
  purpose: letter.purpose,
  state: letter.state,
  planned: letter.planned,
  dev: letter.dev,
  handedOver: letter.sent?.at ?? null,
  handedOn: letter.sent === null ? null : dayIn(zone, letter.sent.at),
});

const letterColumns = (row: LetterRow) => ({
  id: uuidBytes(row.letter),
  case_id: uuidBytes(row.case),
  state: row.state,
  planned: row.planned,
  handed_on: row.handedOn,
  row: JSON.stringify(row),
});
