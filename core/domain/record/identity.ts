import type { BlobId, CaseId, DeviceId, ItemId, OfficeId, PublicKey, Sha256 } from '../ids.ts';
import { fromHex, type Hash, type Hmac, tagged, toHex, u32be, uuidBytes, uuidV8 } from './bytes.ts';
import { toCrockford } from './crockford.ts';

/** SHA-256 in its text form. */
export const sha256 = (hash: Hash, bytes: Uint8Array): Sha256 => toHex(hash(bytes)) as Sha256;

/** The office is what its founding keys make it (record_formats 1): the founder's, the recovery's, the first device's Ed25519. */
export const officeId = (hash: Hash, founder: PublicKey, recovery: PublicKey, device: PublicKey): OfficeId =>
  uuidV8(hash(tagged('redress-office-1', fromHex(founder), fromHex(recovery), fromHex(device)))) as OfficeId;

/** First 8 bytes of the hash of a device's Ed25519 public key. */
export const deviceId = (hash: Hash, sign: PublicKey): DeviceId =>
  toHex(hash(fromHex(sign)).subarray(0, 8)) as DeviceId;

/** The `n`-th case (from 0) of an intake item: two people who register the same item write into one case (record 4). */
export const caseIdOf = (hash: Hash, item: ItemId, n = 0): CaseId =>
  uuidV8(hash(tagged('redress-case-1', uuidBytes(item), u32be(n)))) as CaseId;

/** The name of a sealed content under its own key (record_formats 4). */
export const blobId = (hmac: Hmac, key: Uint8Array, content: Sha256): BlobId =>
  toHex(hmac(key, tagged('redress-blob-1', fromHex(content))).subarray(0, 16)) as BlobId;

/**
 * The station code of a device: the first three Crockford characters of its key's hash. Where one is taken, the roster
 * gives another: the next three of the same hash, so that two administrators who settle a clash apart agree.
 */
export function stationCode(hash: Hash, sign: PublicKey, taken: readonly string[] = []): string {
  const letters = toCrockford(hash(fromHex(sign)));
  for (let at = 0; at + 3 <= letters.length; at += 3) {
    const code = letters.slice(at, at + 3);
    if (!taken.includes(code)) return code;
  }
  throw new Error('no free station code');
}
