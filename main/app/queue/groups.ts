import type { QueueView } from '#core/contract/cases.ts';
import { nextOfficeDay } from '#core/domain/cases/clock-words.ts';
import type { UserId } from '#core/domain/ids.ts';
import { type Day, dateOf } from '#core/domain/time/civil.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Office } from '#core/domain/time/office-hours.ts';
import { shortDateWords } from '#core/domain/time/words.ts';
import { endOfDay, localDay } from '#core/domain/time/zone.ts';
import type { CaseRow, QueueFilter, QueueGroup, Rows } from '../ports/rows.ts';

export type Asked = Readonly<{ view: QueueView; user: UserId; filter: string; now: Instant }>;
export type GroupHead = Readonly<{ group: QueueGroup; title: string; count: number; note: string | null }>;

/** Ends of today and of the next office day, ms: where the heads of a list begin. */
function ends(
  office: Office,
  now: Instant,
): Readonly<{ today: Day; next: Day; endOfToday: Instant; endOfTomorrow: Instant }> {
  const today = localDay(office.zone, now);
  const next = nextOfficeDay(office, today);
  return { today, next, endOfToday: endOfDay(office.zone, today), endOfTomorrow: endOfDay(office.zone, next) };
}

/** The heads of a list that have rows, in the order of the rows, each with a true count. */
export function groupsOf(rows: Rows, asked: Asked, office: Office): GroupHead[] {
  const { today, next, endOfToday, endOfTomorrow } = ends(office, asked.now);
  const counts = rows.groups({ ...asked, endOfToday, endOfTomorrow });
  const word = next === today + 1 ? 'Tomorrow' : 'Next office day';
  const heads: readonly Omit<GroupHead, 'count'>[] = [
    { group: 'none', title: 'No office hour left: act now', note: null },
    { group: 'undated', title: 'No date: their calendar does not reach so far (G-29)', note: null },
    { group: 'overdue', title: 'Overdue', note: null },
    { group: 'today', title: `Today, ${shortDateWords(today)}`, note: null },
    { group: 'tomorrow', title: `${word}, ${shortDateWords(next)}`, note: null },
    { group: 'later', title: asked.view === 'answered' ? 'Answered' : 'Later', note: closedNote(office, next) },
  ];
  return heads.map((head) => ({ ...head, count: counts[head.group] })).filter(({ count }) => count > 0);
}

/** Says when the office is closed for longer than a weekend within a fortnight, and by when its work is due. */
function closedNote(office: Office, from: Day): string | null {
  for (let last = from; last < from + 14; last = nextOfficeDay(office, last)) {
    const reopens = nextOfficeDay(office, last);
    if (reopens - last <= 3) continue;
    const span = `${shortDateWords(dateOf(last + 1))} to ${shortDateWords(dateOf(reopens - 1))}`;
    return `${span} the office is closed; work for these days is due on ${shortDateWords(last)}`;
  }
  return null;
}

/** Under which head a row stands: the same rule as the counts. */
export function groupOf(row: CaseRow, office: Office, now: Instant): QueueGroup {
  const { clock } = row;
  if (clock === null) return row.undated === null ? 'later' : 'undated';
  if (clock.workBy === null) return 'none';
  if (clock.due < now) return 'overdue';
  const { endOfToday, endOfTomorrow } = ends(office, now);
  if (clock.workBy <= endOfToday) return 'today';
  return clock.workBy <= endOfTomorrow ? 'tomorrow' : 'later';
}

/** `5 overdue, 5 due today. 6 cases have no handler.` */
export function footOf(groups: readonly GroupHead[], counts: Readonly<Record<QueueFilter, number>>): string {
  const today = groups.find(({ group }) => group === 'today')?.count ?? 0;
  const { overdue, unassigned } = counts;
  const loose =
    unassigned === 0
      ? 'Every case has a handler.'
      : `${unassigned} ${unassigned === 1 ? 'case has' : 'cases have'} no handler.`;
  return `${overdue} overdue, ${today} due today. ${loose}`;
}
