import { uuidBytes } from '#core/domain/record/bytes.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { ItemRow, LetterRow, Rows } from '#main/app/ports/rows.ts';
import type { KeptItem } from './item-projector.ts';
import type { Db } from './open.ts';
import { queueRows } from './queue-rows.ts';

/** How many filed letters stay in the list of the post: the last ones. */
const FILED_SHOWN = 200;

type FoundItem = Readonly<{ number: number; row: string; reference: string | null }>;

/** An item is numbered by its place in the order of arrival on all workstations. */
const ITEM = `SELECT i.row, c.reference,
  (SELECT count(*) FROM item_row e WHERE (e.hlc, e.dev, e.id) <= (i.hlc, i.dev, i.id)) AS number
  FROM item_row i LEFT JOIN case_row c ON c.id = i.case_id`;

/** Read models over one connection. Letters and items change by acts only; queues also by themselves. */
export function rowsOver(db: Db, refresh: (now: Instant) => void, now: () => Instant): Rows {
  const item = db.prepare<[Uint8Array], FoundItem>(`${ITEM} WHERE i.id = ?`);
  const tray = db.prepare<[], FoundItem>(`${ITEM} WHERE i.tray = 1 ORDER BY i.hlc, i.dev, i.id`);
  const filed = db.prepare<[number], FoundItem>(
    `${ITEM} WHERE i.tray = 0 ORDER BY i.hlc DESC, i.dev DESC, i.id DESC LIMIT ?`,
  );
  const letter = db.prepare<[Uint8Array], string>('SELECT row FROM letter_row WHERE id = ?').pluck();
  const frozen = db
    .prepare<[], string>("SELECT row FROM letter_row WHERE state = 'frozen' ORDER BY planned, id")
    .pluck();
  const handed = db.prepare<[string], string>('SELECT row FROM letter_row WHERE handed_on = ? ORDER BY id').pluck();

  return {
    ...queueRows(db, refresh, now),
    items: () => [...tray.all(), ...filed.all(FILED_SHOWN)].map(itemRow).sort((a, b) => a.number - b.number),
    item(id) {
      const found = item.get(uuidBytes(id));
      return found === undefined ? null : itemRow(found);
    },
    letters: (asked) => ('state' in asked ? frozen.all() : handed.all(asked.handedOn)).map(letterRow),
    letter(id) {
      const found = letter.get(uuidBytes(id));
      return found === undefined ? null : letterRow(found);
    },
  };
}

const letterRow = (row: string): LetterRow => JSON.parse(row) as LetterRow;

const itemRow = ({ row, reference, number }: FoundItem): ItemRow => ({
  ...(JSON.parse(row) as KeptItem),
  number,
  reference,
});
