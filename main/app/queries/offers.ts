import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { officeRoleChoices, packRoleChoices } from '../rights.ts';

/** The procedures that can be adopted, with the sender they know and the roles they want. */
export const offers =
  (needs: Needs<'offers'>): HandlerOf<'setup.offers'> =>
  () =>
    ok({
      procedures: needs.offers.procedures().map(({ procedure }) => ({
        id: procedure.id,
        version: procedure.version,
        firm: procedure.firm.name,
        brand: procedure.firm.brand,
        address: procedure.firm.address ?? '',
        contact: [procedure.firm.email, ...procedure.firm.phones, procedure.firm.web].filter((line) => line !== null),
        roles: [...packRoleChoices(procedure), ...officeRoleChoices()].map(({ id, title }) => ({ id, title })),
      })),
    });
