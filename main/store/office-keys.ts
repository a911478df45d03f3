import type { OfficeId, UserId } from '#core/domain/ids.ts';
import { type Roster, rosterOf } from '#core/domain/people/roster.ts';
import { fromHex } from '#core/domain/record/bytes.ts';
import type { WrappedKeys } from '#core/domain/record/events/office-events.ts';
import { shownLeaf } from '#core/domain/record/leaves.ts';
import type { Keys, Signer } from '#main/app/ports/keys.ts';
import type { Reading } from '#main/app/ports/store.ts';
import { sign } from './crypto.ts';
import type { KeyFileDesk } from './key-file.ts';
import { type Keyring, newKeyring, type Random } from './key-pair.ts';
import { type PersonSlot, type Slot, sealKey, slotTag } from './slots.ts';
import { type Cost, type Owner, plainWord, unwrap, wrap } from './wrapping.ts';

export const signerOf = (user: Signer['user'], keyring: Keyring): Signer => ({
  user,
  sign: (message) => sign(keyring.halves.sign, message),
});

export type SlotOf = Readonly<{ user: UserId; keyring: Keyring; wrapped: WrappedKeys; word: string }>;

/** A slot for a person; `salt` is the key file's. */
export const personSlot = (
  { user, keyring, wrapped, word }: SlotOf,
  file: Readonly<{ office: OfficeId; salt: string }>,
  storeKey: Uint8Array,
  random: Random,
): PersonSlot => ({
  kind: 'person',
  tag: slotTag(fromHex(file.salt), word),
  user,
  sign: keyring.sign,
  seal: keyring.seal,
  wrapped,
  key: sealKey(storeKey, keyring.seal, file.office, random),
});

/** Whether a slot belongs to somebody of the office with the keys that count now. */
export function isCurrent(slot: Slot, { people, recovery }: Roster): boolean {
  const member = slot.kind === 'person' ? people.get(slot.user) : { removed: false, keys: recovery };
  return member?.removed === false && member.keys?.sign === slot.sign && member.keys.seal === slot.seal;
}

export type OfficeKeysNeeds = Readonly<{
  office: OfficeId;
  storeKey: Uint8Array;
  reading: Pick<Reading, 'events'>;
  keyFile: KeyFileDesk;
  cost: Cost;
  random: Random;
}>;

/** Keys of an open office. `prune` drops the slots of people and keys that count no longer. */
export function officeKeys(needs: OfficeKeysNeeds): Keys & Readonly<{ prune(): void }> {
  const { office, storeKey, reading, keyFile, random } = needs;
  const roster = () => rosterOf(reading.events('people', office));
  return {
    async prove(word, passphrase) {
      for (const { owner, wrapped } of calledBy(word, office, reading, roster())) {
        const keyring = await unwrap(wrapped, owner, { word, passphrase });
        if (keyring !== null) return signerOf(owner.user, keyring);
      }
      return null;
    },
    async make(user, word, passphrase) {
      const keyring = newKeyring(random);
      const wrapped = await wrap(keyring, { office, user }, { word, passphrase }, needs.cost, random);
      return {
        user,
        sign: keyring.sign,
        seal: keyring.seal,
        wrapped,
        writeSlot() {
          const slot = personSlot({ user, keyring, wrapped, word }, keyFile.file(), storeKey, random);
          keyFile.replaceSlots([...keyFile.file().slots, slot]);
        },
      };
    },
    prune() {
      const now = roster();
      const { slots } = keyFile.file();
      const current = slots.filter((slot) => isCurrent(slot, now));
      if (current.length < slots.length) keyFile.replaceSlots(current);
    },
  };
}

/** Members who sign in with that word, with the wrapping of their own streams that travels between workstations (record 5). */
function calledBy(
  word: string,
  office: OfficeId,
  reading: Pick<Reading, 'events'>,
  { people }: Roster,
): readonly Readonly<{ owner: Owner; wrapped: WrappedKeys }>[] {
  return [...people.values()].flatMap(({ user, removed, keys }) => {
    const events = reading.events('person', user);
    const described = shownLeaf('person', events, 'described');
    const wrapped = shownLeaf('person', events, 'wrapped');
    if (removed || keys === null || described?.type !== 'person_described') return [];
    if (wrapped?.type !== 'keys_wrapped' || plainWord(described.data.word) !== plainWord(word)) return [];
    return [{ owner: { office, user, ...keys }, wrapped: wrapped.data }];
  });
}
