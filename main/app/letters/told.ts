import type { CaseFile } from '#core/domain/cases/case-file.ts';
import type { PrintedDate } from '#core/domain/letters/timeframes.ts';
import type { Moment } from '#core/domain/procedures/reckoning.ts';
import type { Told } from '#core/domain/record/events/values.ts';

/** The dates a letter tells, kept with it: a later difference is a visible amendment (record 3). */
export const toldBy = (file: CaseFile, prints: readonly PrintedDate[]): readonly Told[] =>
  prints.flatMap(({ clock }) => {
    const reckoned = file.clocks.find((known) => known.clock === clock);
    if (reckoned === undefined) return [];
    const { due, outer, workBy } = reckoned;
    return [{ clock, due: textOf(due), outer: textOf(outer), workBy: textOf(workBy), calendar: file.calendars }];
  });

const textOf = (moment: Moment | null): string | null =>
  moment === null ? null : 'date' in moment ? moment.date : String(moment.instant);
