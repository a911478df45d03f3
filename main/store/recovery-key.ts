import { fromCrockford, tidy, toCrockford } from '#core/domain/record/crockford.ts';
import { derive, sha256, utf8 } from './crypto.ts';
import { type Keyring, keyringOf } from './key-pair.ts';

const SEED_CHARACTERS = 52;
const CHECK_CHARACTERS = 4;

/** The office's recovery keys from the 32-byte seed that is printed once (record_formats 4). */
export function recoveryKeyring(seed: Uint8Array): Keyring {
  const half = (info: string) => derive(seed, new Uint8Array(0), utf8(info));
  return keyringOf({ sign: half('redress-recovery-sign-1'), seal: half('redress-recovery-seal-1') });
}

/** First 20 bits of the hash of the seed. */
const check = (seed: Uint8Array): string => toCrockford(sha256(seed).subarray(0, 3)).slice(0, CHECK_CHARACTERS);

/** 13 groups of 4 Crockford characters (256 bits and four 0 bits) and a check group. */
export const recoveryGroups = (seed: Uint8Array): readonly string[] =>
  (toCrockford(seed) + check(seed)).match(/.{4}/g) ?? [];

/** The seed as people type it from paper: any spacing, any case, O for 0, I and L for 1; null where the check differs. */
export function recoverySeed(typed: string): Uint8Array | null {
  const text = tidy(typed);
  if (text.length !== SEED_CHARACTERS + CHECK_CHARACTERS) return null;
  const seed = fromCrockford(text.slice(0, SEED_CHARACTERS));
  if (seed === null || seed.length !== 32) return null;
  return check(seed) === text.slice(SEED_CHARACTERS) ? seed : null;
}
