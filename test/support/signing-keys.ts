import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { PublicKey } from '#core/domain/ids.ts';
import { type Hash, toHex, type VerifySignature } from '#core/domain/record/bytes.ts';

export const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

export type SigningKey = Readonly<{ sign: PublicKey; seal: PublicKey; signed(message: Uint8Array): Uint8Array }>;

const made = new Map<string, SigningKey>();

/** The Ed25519 key that always belongs to this name. */
export function keyNamed(name: string): SigningKey {
  const key = made.get(name) ?? keyFrom(name);
  made.set(name, key);
  return key;
}

function keyFrom(name: string): SigningKey {
  const der = Buffer.concat([PRIVATE, sha256(Buffer.from(name))]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length);
  return {
    sign: toHex(raw) as PublicKey,
    seal: toHex(sha256(raw)) as PublicKey,
    signed: (message) => new Uint8Array(sign(null, message, key)),
  };
}

export const verifies: VerifySignature = (key, message, signature) =>
  verify(null, message, createPublicKey({ key: Buffer.concat([PUBLIC, key]), format: 'der', type: 'spki' }), signature);
