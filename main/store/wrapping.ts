import { hashRaw } from '@node-rs/argon2';
import type { OfficeId, PublicKey, UserId } from '#core/domain/ids.ts';
import { concat, fromHex, tagged, toHex, u32be, uuidBytes } from '#core/domain/record/bytes.ts';
import type { WrappedKeys } from '#core/domain/record/events/office-events.ts';
import { seal, unseal, utf8 } from './crypto.ts';
import { type Keyring, keyringOf, type Random } from './key-pair.ts';

/** The library's number for Argon2id; its own name for it is a const enum, which erased types cannot read. */
const ARGON2ID = 2;

/** How dear a guess is: 64 MiB and 3 passes for live offices (record_formats 4). */
export type Cost = Readonly<{ memoryKiB: number; passes: number }>;

/** Whose private halves they are: bound into the wrapping, so that no wrapping can be passed off as another's. */
export type Owner = Readonly<{ office: OfficeId; user: UserId; sign: PublicKey; seal: PublicKey }>;

/** A sign-in word as it is compared and hashed: NFKC, trimmed, lower case. */
export const plainWord = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

const aad = (owner: Owner): Uint8Array =>
  tagged('redress-user-1', uuidBytes(owner.office), uuidBytes(owner.user), fromHex(owner.sign), fromHex(owner.seal));

function wrappingKey(word: string, passphrase: string, kdf: WrappedKeys['kdf'], salt: Uint8Array): Promise<Uint8Array> {
  const name = utf8(plainWord(word));
  return hashRaw(concat(u32be(name.length), name, utf8(passphrase.normalize('NFC'))), {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt,
  });
}

/** Wraps the private halves under a person's word and passphrase (record_formats 4). Slow on purpose. */
export async function wrap(
  keyring: Keyring,
  owner: Pick<Owner, 'office' | 'user'>,
  words: Readonly<{ word: string; passphrase: string }>,
  cost: Cost,
  random: Random,
): Promise<WrappedKeys> {
  const kdf = { name: 'argon2id', memoryKiB: cost.memoryKiB, passes: cost.passes, lanes: 1 } as const;
  const salt = random(16);
  const nonce = random(12);
  const key = await wrappingKey(words.word, words.passphrase, kdf, salt);
  const halves = concat(keyring.halves.sign, keyring.halves.seal);
  const sealed = seal(key, nonce, halves, aad({ ...owner, sign: keyring.sign, seal: keyring.seal }));
  return { kdf, salt: toHex(salt), nonce: toHex(nonce), sealed: toHex(sealed) };
}

/** The private halves again, or null where word and passphrase do not open them. */
export async function unwrap(
  wrapped: WrappedKeys,
  owner: Owner,
  words: Readonly<{ word: string; passphrase: string }>,
): Promise<Keyring | null> {
  const key = await wrappingKey(words.word, words.passphrase, wrapped.kdf, fromHex(wrapped.salt));
  const halves = unseal(key, fromHex(wrapped.nonce), fromHex(wrapped.sealed), aad(owner));
  if (halves === null || halves.length !== 64) return null;
  const keyring = keyringOf({ sign: halves.slice(0, 32), seal: halves.slice(32) });
  return keyring.sign === owner.sign && keyring.seal === owner.seal ? keyring : null;
}
