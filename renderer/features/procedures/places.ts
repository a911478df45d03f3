import type { ProcedureChoice } from '../../../core/contract/procedures.ts';

/** Where a version or an offered procedure is shown. */
export const placeOf = (choice: ProcedureChoice): string =>
  choice.of === 'offer'
    ? `/procedures/offer/${choice.id}`
    : `/procedures/version/${choice.id}/${encodeURIComponent(choice.version)}`;

export const calendarPlace = (calendar: string, year?: number): string =>
  `/procedures/calendars/${calendar}${year === undefined ? '' : `/${year}`}`;

/** What the address names; null where it names no procedure. */
export function choiceOf(params: Readonly<Record<string, string | undefined>>): ProcedureChoice | null {
  const { of, id, version } = params;
  if (id === undefined) return null;
  if (of === 'offer') return { of, id };
  return of === 'version' && version !== undefined ? { of, id, version } : null;
}
