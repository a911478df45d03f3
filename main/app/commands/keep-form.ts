import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { draftKey } from '../post/form.ts';

/** Puts aside what has been typed so far: not an event, not synced. */
export const keepForm = (needs: Needs<'session'>): HandlerOf<'post.keep'> =>
  inOffice<'post.keep'>(needs, ({ store }, { item, form }) => {
    if (store.rows.item(item)?.state !== 'in-tray') return fail({ failure: 'item.not-found' });
    store.keepDraft(draftKey(item), JSON.stringify(form));
    return ok({});
  });
