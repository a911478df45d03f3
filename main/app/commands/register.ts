import { registration } from '#core/domain/cases/acts/register.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import type { Act } from '../ports/store.ts';
import { draftKey } from '../post/form.ts';
import { nextInTray } from '../post/next-in-tray.ts';
import { prepared } from '../post/prepare.ts';
import { mayOnCase } from '../rights.ts';
import { authorOf } from '../session.ts';

/** Registers a complaint: ONE act over the item and its new case (record_formats 5). The reference is given here. */
export const register = (needs: Needs<'session' | 'books' | 'platform' | 'hash'>): HandlerOf<'post.register'> =>
  inOffice<'post.register'>(needs, (office, { item, form }) => {
    const { store } = office;
    const row = store.rows.item(item);
    if (row === null) return fail({ failure: 'item.not-found' });
    if (row.state === 'registered') return fail({ failure: 'item.registered' });
    const book = needs.books.of(office);
    const ready = prepared({ store, book, item, form, now: needs.platform.now(), hash: needs.hash });
    const { errors } = ready.read;
    if (Object.keys(errors).length > 0) return fail({ failure: 'form.refused', fields: errors });
    if (!mayOnCase(book, office.user, 'register', ready.input.procedure)) return fail({ failure: 'right.missing' });
    const next = nextInTray(store, item);
    return store.act(authorOf(office), (act) => {
      const reference = referenceIn(act, ready.referenceOf);
      const { instant, zone } = { instant: act.now, zone: ready.input.procedure.zone };
      const drafts = registration({ ...ready.input, reference, now: act.now });
      act.record('item', item, [
        { type: 'triaged', v: 1, occurred: { instant, zone }, data: { outcome: 'complaint', case: ready.input.id } },
      ]);
      act.record('case', ready.input.id, drafts);
      act.keepDraft(draftKey(item), null);
      const breach = drafts.find((draft) => draft.type === 'breach_recorded');
      const late = breach?.type === 'breach_recorded' ? ` ${breach.data.sentence}` : '';
      return ok({ case: ready.input.id, reference, next, sentence: `Registered as ${reference}.${late}` });
    });
  });

const referenceIn = (act: Act, referenceOf: (serial: number) => string): string => referenceOf(act.nextSerial());
