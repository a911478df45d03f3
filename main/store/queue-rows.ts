import type { CaseId, UserId } from '#core/domain/ids.ts';
import { fromHex, toHex, uuidBytes, uuidText } from '#core/domain/record/bytes.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { CaseRow, QueueFilter, QueueGroup, Rows } from '#main/app/ports/rows.ts';
import { needleOf } from './case-projector.ts';
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

/** The heads of a list in the order of its rows; `urgency` is 0 where no office moment is left (G-27). */
const GROUP = `CASE WHEN urgency = 0 THEN 'none' WHEN due < @now THEN 'overdue' WHEN urgency <= @endOfToday THEN 'today'
  WHEN urgency <= @endOfTomorrow THEN 'tomorrow' ELSE 'later' END`;
const noGroups: Readonly<Record<QueueGroup, number>> = { none: 0, overdue: 0, today: 0, tomorrow: 0, later: 0 };

type Place = Readonly<{ urgency: number; due: number; id: Uint8Array }>;
type Found = Place & Readonly<{ row: string }>;

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
  `SELECT urgency, due, id, row FROM case_row WHERE ${views[view]} AND ${MATCHES}
    AND (${ORDER}) > (@urgency, @due, @id) ORDER BY ${ORDER} LIMIT @limit`;

export type QueueRows = Pick<Rows, 'queue' | 'counts' | 'groups' | 'position' | 'caseRow'>;

/** Queues by key, never by offset (sync 1.4). `refresh` is called before anything is read, so that no stale row is shown. */
export function queueRows(db: Db, refresh: (now: Instant) => void, now: () => Instant): QueueRows {
  const one = db.prepare<[Uint8Array], Found>('SELECT urgency, due, id, row FROM case_row WHERE id = ?');
  const found = (sql: string, asked: Asked, more: object = {}) =>
    db.prepare<[object], Found>(sql).all({ ...parametersOf(asked), ...more });
  const count = (sql: string, asked: Asked, more: object = {}) =>
    db
      .prepare<[object], number>(sql)
      .pluck()
      .get({ ...parametersOf(asked), ...more }) ?? 0;
  const countIn = (view: QueueFilter, asked: Asked, more = 'TRUE', parameters: object = {}) =>
    count(`SELECT count(*) FROM case_row WHERE ${views[view]} AND ${MATCHES} AND ${more}`, asked, parameters);

  return {
    queue(asked) {
      refresh(asked.now);
      const rows = found(pageSql(asked.view), asked, { ...placeOf(asked.after), limit: asked.limit });
      const last = rows.length < asked.limit ? undefined : rows.at(-1);
      return { rows: rows.map(rowOf), after: last === undefined ? null : cursorOf(last) };
    },
    counts(user, at) {
      refresh(at);
      const names = Object.keys(views) as readonly QueueFilter[];
      const counted = names.map((view) => [view, countIn(view, { user, now: at, filter: '' })]);
      return Object.fromEntries(counted) as Record<QueueFilter, number>;
    },
    groups(asked) {
      refresh(asked.now);
      const { endOfToday, endOfTomorrow } = asked;
      const counted = db
        .prepare<[object], { name: QueueGroup; rows: number }>(
          `SELECT ${GROUP} AS name, count(*) AS rows FROM case_row WHERE ${views[asked.view]} AND ${MATCHES} GROUP BY name`,
        )
        .all({ ...parametersOf(asked), endOfToday, endOfTomorrow });
      return { ...noGroups, ...Object.fromEntries(counted.map(({ name, rows }) => [name, rows])) };
    },
    position(asked) {
      refresh(asked.now);
      const whole = { ...asked, filter: '' };
      const here = found(`SELECT urgency, due, id, row FROM case_row WHERE ${views[asked.view]} AND id = @id`, whole, {
        id: uuidBytes(asked.case),
      })[0];
      if (here === undefined) return null;
      const place = { urgency: here.urgency, due: here.due, id: here.id };
      const beside = (side: '<' | '>', direction: 'ASC' | 'DESC') =>
        found(
          `SELECT urgency, due, id, row FROM case_row WHERE ${views[asked.view]} AND (${ORDER}) ${side} (@urgency, @due, @id)
            ORDER BY urgency ${direction}, due ${direction}, id ${direction} LIMIT 1`,
          whole,
          place,
        ).map(({ id }) => uuidText(id) as CaseId)[0] ?? null;
      return {
        number: countIn(asked.view, whole, `(${ORDER}) <= (@urgency, @due, @id)`, place),
        of: countIn(asked.view, whole),
        previous: beside('<', 'DESC'),
        next: beside('>', 'ASC'),
      };
    },
    caseRow(id) {
      refresh(now());
      const row = one.get(uuidBytes(id));
      return row === undefined ? null : rowOf(row);
    },
  };
}

const rowOf = ({ row }: Found): CaseRow => JSON.parse(row) as CaseRow;
