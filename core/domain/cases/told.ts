import type { ClockReckoning, Moment } from '../procedures/reckoning.ts';
import type { Told } from '../record/events/values.ts';
import type { CaseFile } from './case-file.ts';

/** A moment as events keep it: `yyyy-mm-dd` for a day, ms since 1970 as text for an instant. */
export const momentText = (moment: Moment): string => ('date' in moment ? moment.date : String(moment.instant));

const textOf = (moment: Moment | null): string | null => (moment === null ? null : momentText(moment));

/** The dates of a clock as an act tells them to the complainant: a later difference is a visible amendment (record 3). */
export const toldOf = ({ clock, due, outer, workBy }: ClockReckoning, calendar: string): Told => ({
  clock,
  due: textOf(due),
  outer: textOf(outer),
  workBy: textOf(workBy),
  calendar,
});

/** Whether a date that a letter prints is no longer the case's own: such a letter is issued again (G-11). */
export const isPrintedWrong = (file: CaseFile, told: readonly Told[]): boolean =>
  told.some(({ clock, due }) => {
    const now = file.clocks.find((known) => known.clock === clock);
    return now === undefined || textOf(now.due) !== due;
  });
