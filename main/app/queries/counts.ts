import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';

/** The counts of the navigation: each queue, the tray, and the letters that wait for the post. */
export const counts = (needs: Needs<'session' | 'platform'>): HandlerOf<'cases.counts'> =>
  inOffice<'cases.counts'>(needs, ({ store, user }) => {
    const now = needs.platform.now();
    return ok({
      queues: { ...store.rows.counts(user, now) },
      post: store.rows.items().filter(({ state }) => state === 'in-tray').length,
      postBook: store.rows.letters({ state: 'frozen' }).length,
    });
  });
