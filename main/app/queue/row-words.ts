import type { ClockChip } from '#core/contract/clock-views.ts';
import { clockWords, momentShort } from '#core/domain/cases/clock-words.ts';
import type { Clause } from '#core/domain/ids.ts';
import { clockTitle } from '#core/domain/procedures/clock-titles.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { ClockReckoning, Moment } from '#core/domain/procedures/reckoning.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Office } from '#core/domain/time/office-hours.ts';
import { closesAt } from '#core/domain/time/office-hours.ts';
import { localDay } from '#core/domain/time/zone.ts';
import type { CaseRow } from '../ports/rows.ts';

/** What the words of a row rest on: its procedure, the office's hours, and now. */
export type RowSetting = Readonly<{ procedure: Procedure; hours: Office; now: Instant }>;

type RowClock = NonNullable<CaseRow['clock']>;

/** The chip of a row: the same words as on the case, from what the row remembers of its most urgent clock. */
export function chipOfRow(clock: RowClock, { procedure, hours, now }: RowSetting): ClockChip {
  const breaches = clock.breached ? [{ clock: clock.clock, anchor: null }] : [];
  const rule = procedure.clocks.find(({ id }) => id === clock.clock);
  const { title, clause } = rule ?? { title: clockTitle(clock.clock), clause: '' };
  return clockWords(reckoningOf(clock, title, clause), breaches, hours, now);
}

const dueOf = (clock: RowClock): Moment => (clock.dueDate === null ? { instant: clock.due } : { date: clock.dueDate });

/** A row keeps only duties that run. */
const reckoningOf = (clock: RowClock, title: string, clause: Clause): ClockReckoning => ({
  clock: clock.clock,
  title,
  kind: 'duty',
  anchor: null,
  clause,
  promise: true,
  standing: 'running',
  start: null,
  due: dueOf(clock),
  target: null,
  outer: null,
  workBy: clock.workBy === null ? null : { instant: clock.workBy },
  until: null,
  opens: null,
  met: null,
  undecided: clock.undecided,
  amendments: [],
  steps: [],
  rule: '',
  refusal: null,
});

/** `Fri 18 Dec 17:00`; where no office moment is left, what to do (G-27). */
export const workByWords = (clock: RowClock, office: Office, now: Instant): string =>
  clock.workBy === null ? 'at the first office moment' : momentShort(office, { instant: clock.workBy }, now);

/** The due moment, only where it is later than the last office moment before it. */
export function dueIfLaterWords(clock: RowClock, office: Office, now: Instant): string {
  const sameDay =
    clock.workBy !== null &&
    clock.dueDate !== null &&
    localDay(office.zone, clock.workBy) === localDay(office.zone, clock.due) &&
    clock.workBy === closesAt(office, localDay(office.zone, clock.workBy));
  if (sameDay || clock.workBy === clock.due) return '';
  return momentShort(office, dueOf(clock), now);
}
