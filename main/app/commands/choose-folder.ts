import { sentenceOf } from '#core/contract/sentences.ts';
import { Fault } from '#core/domain/fault.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { rememberPlace } from '../places.ts';

/** Moves to another data folder. One where a store would be damaged is refused with its own reason, and nothing moves. */
export const chooseFolder =
  ({ session, platform, vaultAt }: Needs<'session' | 'platform' | 'vaultAt'>): HandlerOf<'office.choose-folder'> =>
  ({ folder }) => {
    const place = { folder, kind: 'live' } as const;
    try {
      const holdsOffice = vaultAt(place).inspect().state === 'locked';
      session.moveTo(place);
      rememberPlace(platform, place);
      return ok({ folder, holdsOffice });
    } catch (thrown) {
      if (!(thrown instanceof Fault) || !thrown.code.startsWith('store.folder-')) throw thrown;
      return fail({ failure: 'folder.refused', detail: sentenceOf(thrown.code) });
    }
  };

/** Asks the person for a folder, where the host can. */
export const pickFolder =
  ({ platform }: Needs<'platform'>): HandlerOf<'office.pick-folder'> =>
  async () =>
    ok({ folder: (await platform.pickFolder?.()) ?? null });
