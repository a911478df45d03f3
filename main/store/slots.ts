import type { OfficeId, PublicKey, UserId } from '#core/domain/ids.ts';
import { concat, fromHex, tagged, toHex, uuidBytes } from '#core/domain/record/bytes.ts';
import type { WrappedKeys } from '#core/domain/record/events/office-events.ts';
import { agree, derive, hmac, publicHalves, seal, unseal, utf8 } from './crypto.ts';
import { publicText, type Random } from './key-pair.ts';
import { plainWord } from './wrapping.ts';

/** The store key, sealed to one public key (record 5). All fields are lower hex. */
export type SealedKey = Readonly<{ ephemeral: PublicKey; sealed: string }>;

/** A slot of a person: `tag` is the first byte of a keyed hash of the sign-in word, which tells nobody the word. */
export type PersonSlot = Readonly<{
  kind: 'person';
  tag: string;
  user: UserId;
  sign: PublicKey;
  seal: PublicKey;
  wrapped: WrappedKeys;
  key: SealedKey;
}>;
export type RecoverySlot = Readonly<{ kind: 'recovery'; sign: PublicKey; seal: PublicKey; key: SealedKey }>;
export type Slot = PersonSlot | RecoverySlot;

/** A key that seals one thing once needs no nonce of its own (record_formats 4). */
const ZERO_NONCE = new Uint8Array(12);
const NO_AAD = new Uint8Array(0);

const slotKey = (secret: Uint8Array, ephemeral: PublicKey, recipient: PublicKey, office: OfficeId): Uint8Array =>
  derive(secret, concat(fromHex(ephemeral), fromHex(recipient)), tagged('redress-slot-1', uuidBytes(office)));

/** Seals the 32-byte store key to a recipient's X25519 public key. */
export function sealKey(storeKey: Uint8Array, recipient: PublicKey, office: OfficeId, random: Random): SealedKey {
  const seed = random(32);
  const ephemeral = publicText(publicHalves({ sign: seed, seal: seed }).seal);
  const secret = agree(seed, fromHex(recipient));
  if (secret === null) throw new Error('a public key that everybody can open');
  const key = slotKey(secret, ephemeral, recipient, office);
  return { ephemeral, sealed: toHex(seal(key, ZERO_NONCE, storeKey, NO_AAD)) };
}

/** The store key again; null where the private half is another's, the slot is damaged or its secret is all zero. */
export function openKey(slot: SealedKey, seed: Uint8Array, recipient: PublicKey, office: OfficeId): Uint8Array | null {
  const secret = agree(seed, fromHex(slot.ephemeral));
  if (secret === null) return null;
  return unseal(slotKey(secret, slot.ephemeral, recipient, office), ZERO_NONCE, fromHex(slot.sealed), NO_AAD);
}

/** First byte of HMAC-SHA-256(salt, word): narrows the slots to try, and names nobody. */
export const slotTag = (salt: Uint8Array, word: string): string =>
  toHex(hmac(salt, utf8(plainWord(word))).subarray(0, 1));
