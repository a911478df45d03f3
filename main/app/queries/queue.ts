import { officeOf } from '#core/domain/cases/fold.ts';
import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { currentProcedure } from '../office-book.ts';
import { footOf, groupsOf } from '../queue/groups.ts';
import { queueRowOf } from '../queue/row.ts';

/** A page of a queue, most urgent first, in words: the screen decides nothing. */
export const queue = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'cases.queue'> =>
  inOffice<'cases.queue'>(needs, (office, { view, filter, after, limit }) => {
    const now = needs.platform.now();
    const { store, user } = office;
    const book = needs.books.of(office);
    const hours = officeOf(currentProcedure(book, now).procedure, book.calendars, now);
    const asked = { view, user, filter, now };
    const page = store.rows.queue({ ...asked, after, limit });
    const groups = groupsOf(store.rows, asked, hours);
    return ok({
      rows: page.rows.map((row) => queueRowOf(row, { book, hours, user, now })),
      after: page.after,
      total: groups.reduce((sum, { count }) => sum + count, 0),
      groups,
      foot: footOf(groups, store.rows.counts(user, now)),
    });
  });
