import { sentenceOf } from '#core/contract/sentences.ts';
import { Fault } from '#core/domain/fault.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Answered, HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { isStrongEnough } from '../passphrase-strength.ts';

/** Groups of the recovery key that carry it; the last group only checks them (record_formats 4). */
const keyGroups = 13;

/** Makes the keys of a new office in memory and asks for two groups of the recovery key. Writes nothing. */
export const beginSetUp =
  (needs: Needs<'session' | 'founding' | 'platform'>): HandlerOf<'setup.begin'> =>
  async ({ word, passphrase }) => {
    const taken = whyTaken(needs);
    if (taken !== null) return taken;
    if (!isStrongEnough(passphrase, word)) return fail({ failure: 'setup.weak-passphrase' });
    const founding = await needs.session.vault().begin(word, passphrase);
    const ask = twoOf(keyGroups, needs.platform.random);
    needs.founding.begun = { founding, word, ask, place: needs.session.place() };
    return ok({ groups: [...founding.groups], ask: [...ask] });
  };

function whyTaken({ session }: Needs<'session'>): Answered<'setup.begin'> | null {
  try {
    return session.vault().inspect().state === 'none' ? null : fail({ failure: 'setup.exists' });
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !thrown.code.startsWith('store.folder-')) throw thrown;
    return fail({ failure: 'folder.refused', detail: sentenceOf(thrown.code) });
  }
}

/** Two different numbers from 1 to `count`, in order. */
function twoOf(count: number, random: (bytes: number) => Uint8Array): readonly [number, number] {
  const [one = 0, other = 0] = random(2);
  const first = one % count;
  const second = (first + 1 + (other % (count - 1))) % count;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}
