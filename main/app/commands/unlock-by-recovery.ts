import { Fault } from '#core/domain/fault.ts';
import type { UserId } from '#core/domain/ids.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Occurred } from '#core/domain/time/moment.ts';
import type { Answered, HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';
import { isStrongEnough } from '../passphrase-strength.ts';
import type { Signer } from '../ports/keys.ts';
import type { OpenStore } from '../ports/store.ts';
import { recordOver } from '../record-over.ts';

type Recovered = Readonly<{ store: OpenStore; signer: Signer }>;

/**
 * The printed recovery key opens the store; signed by it, one person gets new keys under a new passphrase and is then
 * signed in. Without a person chosen it only answers whom that may be for, and shuts the store again.
 */
export const unlockByRecovery =
  (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'session.unlock-recovery'> =>
  async ({ key, user, newPassphrase }) => {
    needs.session.lock();
    const vault = needs.session.vault();
    if (vault.inspect().state === 'none') return fail({ failure: 'session.nothing-here' });
    const opened = await vault.recover(key);
    if (!opened.ok) return fail({ failure: opened.failure });
    let kept = false;
    try {
      const answered = await recovered(needs, opened.value, user, newPassphrase);
      kept = answered.ok && answered.value.open;
      return answered;
    } finally {
      if (!kept) opened.value.store.close();
    }
  };

async function recovered(
  { session, books, platform }: Needs<'session' | 'books' | 'platform'>,
  { store, signer }: Recovered,
  user: UserId | null,
  newPassphrase: string | null,
): Promise<Answered<'session.unlock-recovery'>> {
  const { persons } = books.read(store);
  const people = [...persons.values()].map(({ user: id, name, word }) => ({ user: id, name, word }));
  if (user === null || newPassphrase === null) return ok({ people, open: false });
  const person = persons.get(user);
  if (person === undefined) return fail({ failure: 'people.not-found' });
  if (!isStrongEnough(newPassphrase, person.word)) return fail({ failure: 'setup.weak-passphrase' });
  const occurred = { instant: platform.now(), zone: books.read(store).settings.zone };
  await giveNewKeys(store, signer, { user, word: person.word, passphrase: newPassphrase }, occurred);
  const proved = await store.keys.prove(person.word, newPassphrase);
  if (proved === null) throw new Fault('store.keyfile-damaged', 'the new slot does not open');
  session.enter(store, proved, user);
  return ok({ people: [], open: true });
}

/** New keys for a person, signed by the recovery key (record_formats 4): the old slot stays until it is replaced. */
async function giveNewKeys(
  store: OpenStore,
  recovery: Signer,
  person: { user: UserId; word: string; passphrase: string },
  occurred: Occurred,
): Promise<void> {
  const keys = await store.keys.make(person.user, person.word, person.passphrase);
  keys.writeSlot();
  store.act({ by: recovery, second: null }, (act) => {
    const { user, sign, seal, wrapped } = keys;
    recordOver(act, 'people', store.office, [{ type: 'keys_given', v: 1, occurred, data: { user, sign, seal } }]);
    recordOver(act, 'person', user, [{ type: 'keys_wrapped', v: 1, occurred, data: wrapped }]);
    return ok(null);
  });
}
