import { type CaseFile, isWaiting, type WaitingCase } from '#core/domain/cases/case-file.ts';
import { foldCase } from '#core/domain/cases/fold.ts';
import type { CaseId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { type OfficeBook, sourcesOf } from '../office-book.ts';
import type { Reading } from '../ports/store.ts';

/** A case folded at `now`, or what of it has arrived; null when there is none of it here. */
export function openCase(reading: Reading, book: OfficeBook, id: CaseId, now: Instant): CaseFile | WaitingCase | null {
  const recorded = reading.events('case', id);
  return recorded.length === 0 ? null : foldCase(id, recorded, sourcesOf(book), now);
}

/** A whole case, for acts: one that still waits for its beginning cannot be acted on. */
export function wholeCase(reading: Reading, book: OfficeBook, id: CaseId, now: Instant): CaseFile | null {
  const file = openCase(reading, book, id, now);
  return file === null || isWaiting(file) ? null : file;
}
