import type { ActId, OfficeId, PublicKey, Sha256 } from '../ids.ts';
import { fromHex, type Hash, tagged, toHex, uuidBytes } from './bytes.ts';

/** Whose signature: of the acting user, or of the second person where the rule wants one. */
export type SignatureRole = 'by' | 'second';
const roleByte = { by: 1, second: 2 } as const satisfies Record<SignatureRole, number>;

const text = (hash: Uint8Array): Sha256 => toHex(hash) as Sha256;

/** head[0] of a device's chain (record_formats 2). */
export const chainStart = (hash: Hash, office: OfficeId, device: PublicKey): Sha256 =>
  text(hash(tagged('redress-chain-1', uuidBytes(office), fromHex(device))));

/** head[0] of a device's own chain of looks, which is not synced. */
export const looksStart = (hash: Hash, office: OfficeId, device: PublicKey): Sha256 =>
  text(hash(tagged('redress-looks-1', uuidBytes(office), fromHex(device))));

/** head[n] of either chain from head[n-1] and the hash of entry n. */
export const chainLink = (hash: Hash, head: Sha256, entry: Sha256): Sha256 =>
  text(hash(tagged('redress-link-1', fromHex(head), fromHex(entry))));

/** What a person signs: the act's header hashes in order (record_formats 2). */
export const actMessage = (
  office: OfficeId,
  act: ActId,
  role: SignatureRole,
  headerHashes: readonly Sha256[],
): Uint8Array =>
  tagged(
    'redress-act-1',
    uuidBytes(office),
    uuidBytes(act),
    Uint8Array.of(roleByte[role]),
    ...headerHashes.map((hash) => fromHex(hash)),
  );
