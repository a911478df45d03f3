import { sentenceOf } from '#core/contract/sentences.ts';
import { Fault } from '#core/domain/fault.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { rememberPlace } from '../places.ts';

/** Faults that say of a folder that no office can be made in it. */
const unfit = /^store\.(folder-|read-only)/;

/** Moves to another data folder. One where a store would be damaged is refused with its own reason, and nothing moves. */
export const chooseFolder =
  ({ session, platform, vaultAt }: Needs<'session' | 'platform' | 'vaultAt'>): HandlerOf<'office.choose-folder'> =>
  ({ folder }) => {
    const place = { folder, kind: 'live' } as const;
    try {
      const vault = vaultAt(place);
      const holdsOffice = vault.inspect().state === 'locked';
      if (!holdsOffice) vault.tryOut();
      session.moveTo(place);
      rememberPlace(platform, place);
      return ok({ folder, holdsOffice });
    } catch (thrown) {
      if (!(thrown instanceof Fault) || !unfit.test(thrown.code)) throw thrown;
      return fail({ failure: 'folder.refused', detail: sentenceOf(thrown.code) });
    }
  };

/** Asks the person for a folder, where the host can. */
export const pickFolder =
  ({ platform }: Needs<'platform'>): HandlerOf<'office.pick-folder'> =>
  async () =>
    ok({ folder: (await platform.pickFolder?.()) ?? null });
