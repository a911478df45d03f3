import type { Statement } from 'better-sqlite3';
import type { CaseId, UserId } from '#core/domain/ids.ts';
import { fromHex, toHex, uuidBytes, uuidText } from '#core/domain/record/bytes.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { CaseRow, QueueFilter, QueueGroup, Rows } from '#main/app/ports/rows.ts';
import { needleOf, UNDATED } from './case-projector.ts';
import type { Db } from './open.ts';

/** What each view holds, said so that its partial index serves it. Overdue is computed when read and needs no flip. */
const views: Readonly<Record<QueueFilter, string>> = {
  open: 'open = 1',
  unassigned: 'open = 1 AND handler IS NULL',
  mine: 'open = 1 AND handler = @user',
  acknowledge: 'open = 1 AND acknowledged = 0 AND answered = 0',
  respond: 'open = 1 AND acknowledged = 1 AND answered = 0',
  overdue: 'open = 1 AND due < @now',
  unsendable: 'open = 1 AND unsendable = 1',
  conflicts: 'conflict = 1',
  answered: 'answered = 1',
};

const ORDER = 'urgency, due, id';
const MATCHES = '(@needle IS NULL OR instr(needle, @needle) > 0)';

/** The heads of a list in the order of its rows; `urgency` is 0 where no office moment is left (G-27), and `UNDATED` where no duty has a date (G-29). */
const GROUP = `CASE WHEN urgency = 0 THEN 'none' WHEN urgency = ${UNDATED} THEN 'undated' WHEN due < @now THEN 'overdue' WHEN urgency <= @endOfToday THEN 'today'
  WHEN urgency <= @endOfTomorrow THEN 'tomorrow' ELSE 'later' END`;
const noGroups: Readonly<Record<QueueGroup, number>> = {
  none: 0,
  undated: 0,
  overdue: 0,
  today: 0,
  tomorrow: 0,
  later: 0,
};

type Place = Readonly<{ urgency: number; due: number; id: Uint8Array }>;
/** A row as it lies there. Its place in the order is asked for where it is wanted: reading it for all costs more than the rows. */
type Found = Readonly<{ number: number; row: string }>;
type Count = Readonly<{ rows: number }>;

const cursorOf = ({ urgency, due, id }: Place): string => `${urgency}.${due}.${toHex(id)}`;

/** The place after which a page goes on; a cursor that nobody gave out reads from the beginning. */
function placeOf(cursor: string | null): Place {
  const [, urgency, due, id] = /^(\d+)\.(\d+)\.([0-9a-f]{32})$/.exec(cursor ?? '') ?? [];
  return { urgency: Number(urgency ?? -1), due: Number(due ?? -1), id: fromHex(id ?? '') };
}

type Asked = Readonly<{ user: UserId; now: Instant; filter: string }>;

const parametersOf = ({ user, now, filter }: Asked) => ({
  user: uuidBytes(user),
  now,
  needle: filter.trim() === '' ? null : needleOf(filter.trim()),
});

/** A page of a view after a place. */
export const pageSql = (view: QueueFilter): string =>
  `SELECT rowid AS number, row FROM case_row WHERE ${views[view]} AND ${MATCHES}
    AND (${ORDER}) > (@urgency, @due, @id) ORDER BY ${ORDER} LIMIT @limit`;

const countSql = (view: QueueFilter): string =>
  `SELECT count(*) AS rows FROM case_row WHERE ${views[view]} AND ${MATCHES}`;

const groupsSql = (view: QueueFilter): string =>
  `SELECT ${GROUP} AS name, count(*) AS rows FROM case_row WHERE ${views[view]} AND ${MATCHES} GROUP BY name`;

const placeSql = (view: QueueFilter): string =>
  `SELECT urgency, due, id FROM case_row WHERE ${views[view]} AND id = @id`;

const besideSql = (view: QueueFilter, side: '<' | '>', direction: 'ASC' | 'DESC'): string =>
  `SELECT urgency, due, id FROM case_row WHERE ${views[view]} AND (${ORDER}) ${side} (@urgency, @due, @id)
    ORDER BY urgency ${direction}, due ${direction}, id ${direction} LIMIT 1`;

export type QueueRows = Pick<Rows, 'queue' | 'counts' | 'groups' | 'position' | 'caseRow'>;

/**
 * Queues by key, never by offset (sync 1.4). `refresh` is called before anything is read, so that no stale row is shown;
 * `now` is for what is read without a moment.
 */
export function queueRows(db: Db, refresh: (now: Instant) => void, now: () => Instant): QueueRows {
  const rowOf = rowReader();
  const prepared = statementsOf(db);
  const one = db.prepare<[Uint8Array], Found>('SELECT rowid AS number, row FROM case_row WHERE id = ?');
  const place = db.prepare<[number], Place>('SELECT urgency, due, id FROM case_row WHERE rowid = ?');

  return {
    queue(asked) {
      refresh(asked.now);
      const page = prepared<Found>(pageSql(asked.view));
      const rows = page.all({ ...parametersOf(asked), ...placeOf(asked.after), limit: asked.limit });
      const last = rows.length < asked.limit ? undefined : place.get(rows.at(-1)?.number ?? 0);
      return { rows: rows.map(rowOf), after: last === undefined ? null : cursorOf(last) };
    },
    counts(user, at) {
      refresh(at);
      const asked = parametersOf({ user, now: at, filter: '' });
      const names = Object.keys(views) as readonly QueueFilter[];
      const counted = names.map((view) => [view, prepared<Count>(countSql(view)).get(asked)?.rows ?? 0]);
      return Object.fromEntries(counted) as Record<QueueFilter, number>;
    },
    groups(asked) {
      refresh(asked.now);
      const { endOfToday, endOfTomorrow } = asked;
      const counted = prepared<Count & { name: QueueGroup }>(groupsSql(asked.view)).all({
        ...parametersOf(asked),
        endOfToday,
        endOfTomorrow,
      });
      return { ...noGroups, ...Object.fromEntries(counted.map(({ name, rows }) => [name, rows])) };
    },
    position(asked) {
      refresh(asked.now);
      return positionIn(prepared, asked);
    },
    caseRow(id) {
      refresh(now());
      const row = one.get(uuidBytes(id));
      return row === undefined ? null : rowOf(row);
    },
  };
}

/** The number of a case in a view, and its neighbours; null where the view does not hold it. */
function positionIn(prepared: Prepared, asked: Parameters<Rows['position']>[0]): ReturnType<Rows['position']> {
  const { view } = asked;
  const whole = parametersOf({ ...asked, filter: '' });
  const here = prepared<Place>(placeSql(view)).get({ ...whole, id: uuidBytes(asked.case) });
  if (here === undefined) return null;
  const beside = (sql: string): CaseId | null => {
    const found = prepared<Place>(sql).get({ ...whole, ...here });
    return found === undefined ? null : (uuidText(found.id) as CaseId);
  };
  return {
    number:
      prepared<Count>(`${countSql(view)} AND (${ORDER}) <= (@urgency, @due, @id)`).get({ ...whole, ...here })?.rows ??
      0,
    of: prepared<Count>(countSql(view)).get(whole)?.rows ?? 0,
    previous: beside(besideSql(view, '<', 'DESC')),
    next: beside(besideSql(view, '>', 'ASC')),
  };
}

type Prepared = <R>(sql: string) => Statement<[object], R>;

/** Statements of this connection, each made once: there are as many as views and questions. */
function statementsOf(db: Db): Prepared {
  const made = new Map<string, Statement<[object]>>();
  return <R>(sql: string) => {
    const statement = made.get(sql) ?? db.prepare<[object]>(sql);
    made.set(sql, statement);
    return statement as Statement<[object], R>;
  };
}

/** Rows kept read: a page is asked for again and again, and reading its text is most of the cost. */
const KEPT = 2000;

/** Reads the text of a row, unless it is the one that was read before under this number. */
function rowReader(): (found: Found) => CaseRow {
  const kept = new Map<number, Readonly<{ text: string; row: CaseRow }>>();
  return ({ number, row: text }) => {
    const known = kept.get(number);
    if (known?.text === text) return known.row;
    const row = JSON.parse(text) as CaseRow;
    if (kept.size >= KEPT) kept.clear();
    kept.set(number, { text, row });
    return row;
  };
}
