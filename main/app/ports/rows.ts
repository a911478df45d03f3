import type { CaseSummary } from '#core/domain/cases/summary.ts';
import type { CaseId, ItemId, LetterId, UserId } from '#core/domain/ids.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';

/** A case as lists show it, rewritten whenever its stream is touched (record 2). */
export type CaseRow = CaseSummary;

export type ItemRow = Readonly<{
  item: ItemId;
  number: number;
  name: string;
  mediaType: string;
  pages: number | null;
  damaged: number;
  state: 'in-tray' | 'registered';
  case: CaseId | null;
  reference: string | null;
  received: Instant;
}>;

export type LetterRow = Readonly<{
  letter: LetterId;
  case: CaseId;
  kind: string;
  purpose: string;
  state: 'frozen' | 'handed-over' | 'replaced';
  planned: PlainDate;
  /** Workstation that froze it: it alone posts it (record 4). */
  dev: string;
  handedOver: Instant | null;
  handedOn: PlainDate | null;
}>;

export type QueueFilter =
  | 'open'
  | 'unassigned'
  | 'mine'
  | 'acknowledge'
  | 'respond'
  | 'overdue'
  | 'unsendable'
  | 'conflicts'
  | 'answered';

export type QueueGroup = 'none' | 'undated' | 'overdue' | 'today' | 'tomorrow' | 'later';

/** Read models. Every list pages by key, never by offset. */
export type Rows = Readonly<{
  queue(asked: {
    view: QueueFilter;
    user: UserId;
    filter: string;
    now: Instant;
    after: string | null;
    limit: number;
  }): Readonly<{
    rows: readonly CaseRow[];
    after: string | null;
  }>;
  counts(user: UserId, now: Instant): Readonly<Record<QueueFilter, number>>;
  /**
   * How a view falls into the heads of its list, in the order of its rows: `none` = no office moment left (G-27), then
   * `overdue` = due before `now`, `today` and `tomorrow` = work-by at or before the end of that office day, `later` =
   * the rest, rows without a clock among them.
   */
  groups(asked: {
    view: QueueFilter;
    user: UserId;
    filter: string;
    now: Instant;
    endOfToday: Instant;
    endOfTomorrow: Instant;
  }): Readonly<Record<QueueGroup, number>>;
  /** Place of a case in a view: its number from 1, the total, and its neighbours. */
  position(asked: { view: QueueFilter; user: UserId; now: Instant; case: CaseId }): Readonly<{
    number: number;
    of: number;
    previous: CaseId | null;
    next: CaseId | null;
  }> | null;
  caseRow(id: CaseId): CaseRow | null;
  /** All in the tray and the 200 filed last, in the order of arrival. */
  items(): readonly ItemRow[];
  item(id: ItemId): ItemRow | null;
  letters(asked: { state: 'frozen' } | { handedOn: PlainDate }): readonly LetterRow[];
  letter(id: LetterId): LetterRow | null;
}>;
