import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Everything } from '../needs.ts';
import { practicePlace, rememberPlace } from '../places.ts';
import { makePractice } from '../practice/make-practice.ts';
import { practiceSignIn } from '../practice/sign-in.ts';

/** Moves to the practice office of this account, which is made when it is not there yet. Live data is never touched. */
export const openPractice =
  (needs: Everything): HandlerOf<'office.open-practice'> =>
  async () => {
    const place = practicePlace(needs.platform);
    needs.session.moveTo(place);
    if (needs.session.vault().inspect().state === 'none')
      await makePractice(needs, place, (done, of) => needs.emit({ event: 'practice.progress', done, of }));
    rememberPlace(needs.platform, place);
    return ok({ ...practiceSignIn });
  };
