import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { livePlace, rememberPlace } from '../places.ts';

export const lock =
  ({ session, emit }: Needs<'session' | 'emit'>): HandlerOf<'session.lock'> =>
  () => {
    session.lock();
    emit({ event: 'session.locked' });
    return ok({});
  };

/** Goes back from the practice office, or from a folder chosen for once, to the live office of this account. */
export const leavePractice =
  ({ session, platform }: Needs<'session' | 'platform'>): HandlerOf<'office.leave-practice'> =>
  () => {
    const place = livePlace(platform);
    session.moveTo(place);
    rememberPlace(platform, place);
    return ok({});
  };
