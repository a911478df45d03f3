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
export function chipOfRow(
  { clock, undated }: Pick<CaseRow, 'clock' | 'undated'>,
  { procedure, hours, now }: RowSetting,
): ClockChip | null {
  const id = clock?.clock ?? undated?.clock;
  const named = procedure.clocks.find((rule) => rule.id === id) ?? { title: clockTitle(id ?? ''), clause: '' };
  if (clock === null) return undated === null ? null : clockWords(undatedOf(undated, named), [], hours, now);
  const breaches = clock.breached ? [{ clock: clock.clock, anchor: null }] : [];
  return clockWords(reckoningOf(clock, named), breaches, hours, now);
}

type Named = Readonly<{ title: string; clause: Clause }>;

const dueOf = (clock: RowClock): Moment => (clock.dueDate === null ? { instant: clock.due } : { date: clock.dueDate });

/** A duty of which a row keeps no more than its words need. */
const bare = (clock: string, { title, clause }: Named): ClockReckoning => ({
  clock,
  title,
  kind: 'duty',
  anchor: null,
  clause,
  promise: true,
  standing: 'running',
  start: null,
  due: null,
  target: null,
  outer: null,
  workBy: null,
  until: null,
  opens: null,
  met: null,
  undecided: [],
  amendments: [],
  steps: [],
  rule: '',
  refusal: null,
});

const reckoningOf = (clock: RowClock, named: Named): ClockReckoning => ({
  ...bare(clock.clock, named),
  due: dueOf(clock),
  workBy: clock.workBy === null ? null : { instant: clock.workBy },
  undecided: clock.undecided,
});

const undatedOf = ({ clock, why }: NonNullable<CaseRow['undated']>, named: Named): ClockReckoning => ({
  ...bare(clock, named),
  standing: 'refused',
  refusal: why,
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
