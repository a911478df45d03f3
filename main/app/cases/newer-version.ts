import { type Version, versionObjection } from '#core/domain/cases/acts/move-to-version.ts';
import { type Actor, hasRight } from '#core/domain/cases/acts/permit.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import type { OfferedAct } from '#core/domain/cases/next-step.ts';
import { localDate } from '../local-time.ts';
import type { OfficeBook } from '../office-book.ts';

/** The version of a case's procedure that is in force today, where it is a later one than the case's own; else null. */
export function newerVersion({ procedures }: OfficeBook, file: CaseFile): Version | null {
  const today = localDate(file.zone, file.asOf);
  const own = procedures.filter(
    ({ procedure, inForceFrom }) => procedure.id === file.procedure.id && inForceFrom <= today,
  );
  const [newest, at] = [own.at(-1), own.findIndex(({ sha256 }) => sha256 === file.procedureHash)];
  return newest === undefined || at === own.length - 1 ? null : newest;
}

/** The act of moving a case to a newer version: offered only where it would be allowed (G-22). */
export function versionActs(book: OfficeBook, file: CaseFile, actor: Actor): readonly OfferedAct[] {
  if (file.closed || file.conflicts.length > 0 || !hasRight(file, actor, 'activate_version').ok) return [];
  const newer = newerVersion(book, file);
  if (newer === null || versionObjection(file, newer) !== null) return [];
  const label = `Move to version ${newer.procedure.version}`;
  return [{ act: 'move_to_version', label, key: 'V', primary: false }];
}
