import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { toldOf } from '#core/domain/cases/told.ts';
import type { PrintedDate } from '#core/domain/letters/timeframes.ts';
import type { Told } from '#core/domain/record/events/values.ts';

/** The dates a letter prints, kept with it. */
export const toldBy = (file: CaseFile, prints: readonly PrintedDate[]): readonly Told[] =>
  prints.flatMap(({ clock }) => {
    const reckoned = file.clocks.find((known) => known.clock === clock);
    return reckoned === undefined ? [] : [toldOf(reckoned, file.calendars)];
  });
