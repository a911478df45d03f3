import { sentenceOf } from '#core/contract/sentences.ts';
import { Fault } from '#core/domain/fault.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { rememberPlace } from '../places.ts';

/** Moves to another data folder. A folder where a store would be damaged is refused with its own reason. */
export const chooseFolder =
  ({ session, platform }: Needs<'session' | 'platform'>): HandlerOf<'office.choose-folder'> =>
  ({ folder }) => {
    const before = session.place();
    const place = { folder, kind: 'live' } as const;
    session.moveTo(place);
    try {
      const holdsOffice = session.vault().inspect().state === 'locked';
      rememberPlace(platform, place);
      return ok({ folder, holdsOffice });
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      session.moveTo(before);
      return fail({ failure: 'folder.refused', detail: sentenceOf(thrown.code) });
    }
  };

/** Asks the person for a folder, where the host can. */
export const pickFolder =
  ({ platform }: Needs<'platform'>): HandlerOf<'office.pick-folder'> =>
  async () =>
    ok({ folder: (await platform.pickFolder?.()) ?? null });
