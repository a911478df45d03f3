import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';

/** Opens the office for one person. A wrong word or passphrase changes nothing. */
export const unlock =
  ({ session }: Needs<'session'>): HandlerOf<'session.unlock'> =>
  async ({ word, passphrase }) => {
    session.lock();
    const vault = session.vault();
    if (vault.inspect().state === 'none') return fail({ failure: 'session.nothing-here' });
    const opened = await vault.unlock(word, passphrase);
    if (!opened.ok) return fail({ failure: opened.failure });
    const { store, signer } = opened.value;
    if (signer.user === 'recovery') throw new Error('a passphrase opens for a person');
    session.enter(store, signer, signer.user);
    return ok({});
  };
