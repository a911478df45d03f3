import { ok } from '#core/domain/result.ts';
import { itemPageRef } from '../file-refs.ts';
import type { HandlerOf } from '../handling.ts';
import { shortMomentWords } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import type { ItemRow } from '../ports/rows.ts';
import { accountOf, receivedIn } from '../post/account.ts';
import { keptForm } from '../post/form.ts';
import { thumbnailWidth } from '../post/thumbnails.ts';
import type { OpenOffice } from '../session.ts';

/** Every letter that came in and is kept here, in the order of arrival. */
export const tray = (needs: Needs<'session' | 'books'>): HandlerOf<'post.tray'> => {
  const received = receivedIn();
  return inOffice<'post.tray'>(needs, (office) => {
    const { zone } = needs.books.of(office).settings;
    const rows = office.store.rows.items();
    return ok({
      items: rows.map((row) => trayItem(office, row, zone)),
      waiting: rows.filter((row) => row.state === 'in-tray').length,
      account: accountOf(received(office.store), office.store.rows.item, zone),
    });
  });
};

function trayItem(office: OpenOffice, row: ItemRow, zone: string) {
  return {
    item: row.item,
    number: row.number,
    name: row.name,
    pages: row.pages,
    state: row.state,
    words: wordsOf(office, row),
    case: row.case,
    thumbnail: `${itemPageRef(row.item, 1)}?w=${thumbnailWidth}`,
    damaged: row.damaged > 0,
    receivedWords: shortMomentWords(zone, row.received),
  };
}

function wordsOf(office: OpenOffice, row: ItemRow): string {
  if (row.state === 'registered') return row.reference === null ? 'registered' : `as ${row.reference}`;
  return keptForm(office, row.item) === null ? 'new' : 'begun';
}
