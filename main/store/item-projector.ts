import type { ItemId } from '#core/domain/ids.ts';
import { fromHex, uuidBytes, uuidText } from '#core/domain/record/bytes.ts';
import type { ItemEvent } from '#core/domain/record/events.ts';
import { shownLeaf } from '#core/domain/record/leaves.ts';
import { placeOf } from '#core/domain/time/moment.ts';
import type { ItemRow } from '#main/app/ports/rows.ts';
import type { Reading } from '#main/app/ports/store.ts';
import type { Db } from './open.ts';
import type { Projector } from './projector.ts';

const VERSION = 1;

/** What the row keeps by itself; number and reference are asked for when it is read. */
export type KeptItem = Omit<ItemRow, 'number' | 'reference'>;

type Received = Extract<ItemEvent, { type: 'item_received' }>;

/** Rows of the post. An item whose first event has not arrived has none. */
export function itemProjector(db: Db, reading: Pick<Reading, 'events'>): Projector {
  const drop = db.prepare('DELETE FROM item_row WHERE id = ?');
  const clear = db.prepare('DELETE FROM item_row');
  const write = db.prepare('INSERT INTO item_row VALUES (@id, @hlc, @dev, @tray, @case_id, @row)');
  const kept = db.prepare<[], { id: Uint8Array; row: string }>(
    "SELECT id, row || hlc || hex(dev) || tray || ifnull(hex(case_id), '') AS row FROM item_row",
  );
  return {
    name: 'item',
    version: VERSION,
    kind: 'item',
    project(id) {
      const events = reading.events('item', id);
      const received = events.find((event) => event.type === 'item_received');
      drop.run(uuidBytes(id));
      if (received === undefined) return;
      const row = keptItem(id as ItemId, received, events);
      write.run({
        id: uuidBytes(id),
        hlc: received.hlc,
        dev: fromHex(received.dev),
        tray: row.state === 'in-tray' ? 1 : 0,
        case_id: row.case === null ? null : uuidBytes(row.case),
        row: JSON.stringify(row),
      });
    },
    clear() {
      clear.run();
    },
    rows: () => kept.all().map((row) => ({ stream: uuidText(row.id), row: row.row, asOf: null })),
    due: () => [],
    unsettle() {},
  };
}

function keptItem(item: ItemId, received: Received, events: readonly ItemEvent[]): KeptItem {
  const { file } = received.data;
  const triaged = shownLeaf('item', events, 'triage');
  return {
    item,
    name: file.name,
    mediaType: file.mediaType,
    pages: file.pages,
    damaged: file.damaged.length,
    state: triaged === null ? 'in-tray' : 'registered',
    case: triaged?.type === 'triaged' ? (triaged.data.case ?? null) : null,
    received: placeOf(received.occurred),
  };
}
