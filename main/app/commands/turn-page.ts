import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { authorOf } from '../session.ts';

/** Shows a page turned. A derived view: the bytes of the file stay as they came. */
export const turnPage = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'post.turn'> =>
  inOffice<'post.turn'>(needs, (office, { item, number, degrees }) => {
    const book = needs.books.of(office);
    const row = office.store.rows.item(item);
    if (row === null) return fail({ failure: 'item.not-found' });
    if (row.pages !== null && number > row.pages) return fail({ failure: 'page.not-found' });
    const occurred = { instant: needs.platform.now(), zone: book.settings.zone };
    office.store.act(authorOf(office), (act) => {
      act.record('item', item, [{ type: 'page_turned', v: 1, occurred, data: { number, degrees } }]);
      return ok(null);
    });
    return ok({});
  });
