import { Fault } from '#core/domain/fault.ts';
import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { practiceSignIn } from '../practice/sign-in.ts';

/** How the office stands before anybody has signed in: names nobody. A fault that keeps it shut is shown, not thrown. */
export const officeStatus =
  ({ session, platform }: Needs<'session' | 'platform'>): HandlerOf<'office.status'> =>
  () => {
    const place = session.place();
    const practice = place.kind === 'practice';
    const stands = session.office() === null ? stateOf(session) : ({ state: 'open', fault: null } as const);
    return ok({
      ...stands,
      practice,
      folder: place.folder,
      canPickFolder: platform.pickFolder !== undefined,
      practiceSignIn: practice ? practiceSignIn : null,
    });
  };

function stateOf(session: Needs<'session'>['session']) {
  try {
    return { state: session.vault().inspect().state, fault: null };
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return { state: 'fault' as const, fault: { code: thrown.code, detail: thrown.detail } };
  }
}
