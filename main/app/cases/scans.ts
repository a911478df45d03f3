import type { z } from 'zod';
import type { caseView } from '#core/contract/cases.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import type { ItemId } from '#core/domain/ids.ts';
import { itemPageRef } from '../file-refs.ts';
import type { Reading } from '../ports/store.ts';
import { turnsOf } from '../post/turns.ts';

type Scan = z.input<typeof caseView.output>['scans'][number];

/** The letters that came in for this case, page by page, as they are turned on screen. */
export function scansOf(file: CaseFile, store: Reading): Scan[] {
  const filed = file.events.flatMap((event) => (event.type === 'filed' ? [event.data.item] : []));
  const items = [...(file.item === null ? [] : [file.item]), ...filed];
  return items.flatMap((item) => scanOf(item, store));
}

function scanOf(item: ItemId, store: Reading): Scan[] {
  const events = store.events('item', item);
  const received = events.find((event) => event.type === 'item_received');
  if (received?.type !== 'item_received') return [];
  const turns = turnsOf(events);
  const { file } = received.data;
  const pages = Array.from({ length: file.pages ?? 1 }, (_, index) => ({
    number: index + 1,
    ref: itemPageRef(item, index + 1),
    turned: turns.get(index + 1) ?? 0,
  }));
  return [{ item, name: file.name, pages, sha256: file.sha256 }];
}
