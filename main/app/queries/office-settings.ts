import { ok } from '#core/domain/result.ts';
import { logoRef } from '../file-refs.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { mayInOffice } from '../rights.ts';

export const officeSettings = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'office.settings'> =>
  inOffice<'office.settings'>(needs, (office) => {
    const book = needs.books.of(office);
    const { name, letterhead, postCutoff, idleMinutes } = book.settings;
    return ok({
      name,
      officeId: office.id,
      folder: office.place.folder,
      letterhead: {
        name: letterhead.name,
        address: [...letterhead.address],
        contact: [...letterhead.contact],
        logo: letterhead.logo === null ? null : logoRef,
      },
      postCutoff,
      idleMinutes,
      procedures: book.procedures.map(({ procedure, inForceFrom }) => ({
        id: procedure.id,
        version: procedure.version,
        inForceFrom,
        brand: procedure.firm.brand,
      })),
      calendars: Object.values(book.calendars.calendars).map((calendar) => ({
        id: calendar.id,
        version: calendar.version,
        unconfirmed: book.calendars
          .known(calendar.id, needs.platform.now())
          .days.filter(({ status }) => status !== 'confirmed')
          .map(({ date }) => date),
      })),
      mayChange: mayInOffice(book, office.user, 'set_office'),
    });
  });
