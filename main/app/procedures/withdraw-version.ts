import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { recordOver } from '../record-over.ts';
import { mayInOffice } from '../rights.ts';
import { authorOf } from '../session.ts';
import { versionsIn } from './reading.ts';

/** Takes a version back that has not come into force: cases may rest on one that has. */
export const withdrawVersion = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'procedures.withdraw'> =>
  inOffice<'procedures.withdraw'>(needs, (office, { id, version, reason }) => {
    const book = needs.books.of(office);
    if (!mayInOffice(book, office.user, 'adopt_version')) return fail({ failure: 'right.missing' });
    const found = versionsIn(office).findLast(
      ({ procedure, withdrawn }) => procedure.id === id && procedure.version === version && withdrawn === null,
    );
    if (found === undefined) return fail({ failure: 'procedure.not-found' });
    const now = needs.platform.now();
    if (found.inForceFrom <= localDate(found.procedure.zone, now)) return fail({ failure: 'procedure.in-force' });
    const occurred = { instant: now, zone: book.settings.zone };
    office.store.act(authorOf(office), (act) => {
      recordOver(act, 'procedures', office.id, [{ type: 'withdrawn', v: 1, occurred, data: { id, version, reason } }]);
      return ok(null);
    });
    needs.books.forget();
    return ok({ sentence: `${found.procedure.firm.brand} ${version} was withdrawn before it came into force.` });
  });
