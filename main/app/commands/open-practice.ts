import { Fault } from '#core/domain/fault.ts';
import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Everything } from '../needs.ts';
import { nextPracticePlace, practicePlace, rememberPlace } from '../places.ts';
import { makePractice } from '../practice/make-practice.ts';
import { practiceSignIn } from '../practice/sign-in.ts';
import type { Place } from '../session.ts';

/** Moves to the practice office of this account, which is made when it is not there yet. Live data is never touched. */
export const openPractice =
  (needs: Everything): HandlerOf<'office.open-practice'> =>
  async () => {
    needs.session.lock();
    const place = wholePractice(needs) ?? (await newPractice(needs));
    needs.session.moveTo(place);
    rememberPlace(needs.platform, place);
    return ok({ ...practiceSignIn });
  };

function wholePractice({ platform, vaultAt }: Everything): Place | null {
  const place = practicePlace(platform);
  return place !== null && vaultAt(place).inspect().state === 'locked' ? place : null;
}

async function newPractice(needs: Everything): Promise<Place> {
  const { place, isWhole } = nextPracticePlace(needs.platform, (free) => isFree(needs, free));
  await makePractice(needs, place, (done, of) => needs.emit({ event: 'practice.progress', done, of }));
  isWhole();
  return place;
}

/** What an interrupted making left is never opened, whatever it is. */
function isFree({ vaultAt }: Everything, place: Place): boolean {
  try {
    return vaultAt(place).inspect().state === 'none';
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'store.damaged') return false;
    throw thrown;
  }
}
