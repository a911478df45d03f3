import type { PublicKey, UserId } from '#core/domain/ids.ts';
import type { Actor } from '#core/domain/record/events/values.ts';
import type { DraftOf } from '#core/domain/record/events.ts';

/** Somebody who can sign an act in this moment. Holds private keys: never leaves the store's worker. */
export type Signer = Readonly<{ user: Actor; sign(message: Uint8Array): Uint8Array }>;

/** Keys of the people of an open office (record 5, record_formats 4). */
export type Keys = Readonly<{
  /** Proves a person by sign-in word and passphrase; null when they do not match. Slow on purpose. */
  prove(word: string, passphrase: string): Promise<Signer | null>;
  /**
   * Makes keys for a new person, or new keys' wrapping for an old one: the events to record in the same act as
   * `person_added`/`keys_given`, and `seal()`, which writes the person's slot into both key files after the act.
   */
  make(user: UserId, word: string, passphrase: string): Promise<NewKeys>;
}>;

export type NewKeys = Readonly<{
  user: UserId;
  sign: PublicKey;
  seal: PublicKey;
  wrapped: Extract<DraftOf<'person'>, { type: 'keys_wrapped' }>['data'];
  /** Writes the slot of this person into keys.1 and keys.2, fsynced. Call right before the act is recorded. */
  writeSlot(): void;
}>;
