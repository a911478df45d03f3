import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto';
import { fromHex } from '#core/domain/record/bytes.ts';

/**
 * The few primitives that Electron's BoringSSL and Node's OpenSSL share (sync 2): Ed25519, X25519, AES-256-GCM, HKDF,
 * HMAC and SHA-256. Keys are raw bytes here; the DER around them is the fixed one of RFC 8410.
 */
const PRIVATE = { ed25519: '302e020100300506032b657004220420', x25519: '302e020100300506032b656e04220420' };
const PUBLIC = { ed25519: '302a300506032b6570032100', x25519: '302a300506032b656e032100' };
type Curve = keyof typeof PRIVATE;

const TAG_BYTES = 16;

const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);

export const utf8 = (text: string): Uint8Array => plain(Buffer.from(text, 'utf8'));
export const fromUtf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const sha256 = (bytes: Uint8Array): Uint8Array => plain(createHash('sha256').update(bytes).digest());

export const hmac = (key: Uint8Array, bytes: Uint8Array): Uint8Array =>
  plain(createHmac('sha256', key).update(bytes).digest());

/** 32 bytes derived by HKDF-SHA-256. */
export const derive = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, info, 32));

/** AES-256-GCM: the ciphertext with its 16-byte tag behind it. */
export function seal(key: Uint8Array, nonce: Uint8Array, content: Uint8Array, aad: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return plain(Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]));
}

/** The content again, or null when key, nonce, bytes or AAD are not those of `seal`. */
export function unseal(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Uint8Array | null {
  if (sealed.length < TAG_BYTES) return null;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(sealed.subarray(end));
  try {
    return plain(Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]));
  } catch {
    return null;
  }
}

const privateKey = (curve: Curve, seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([fromHex(PRIVATE[curve]), seed]), format: 'der', type: 'pkcs8' });

const publicKey = (curve: Curve, raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([fromHex(PUBLIC[curve]), raw]), format: 'der', type: 'spki' });

const publicHalf = (curve: Curve, seed: Uint8Array): Uint8Array =>
  plain(createPublicKey(privateKey(curve, seed)).export({ format: 'der', type: 'spki' }).subarray(-32));

/** The public halves, 32 bytes each, of a pair of 32-byte private halves. */
export const publicHalves = (halves: KeyPair): KeyPair => ({
  sign: publicHalf('ed25519', halves.sign),
  seal: publicHalf('x25519', halves.seal),
});

/** One pair of 32-byte halves, private or public: Ed25519 to sign, X25519 to be sealed to. */
export type KeyPair = Readonly<{ sign: Uint8Array; seal: Uint8Array }>;

export const sign = (seed: Uint8Array, message: Uint8Array): Uint8Array =>
  plain(signWith(null, message, privateKey('ed25519', seed)));

export const verify = (raw: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 && verifyWith(null, message, publicKey('ed25519', raw), signature);

/** The X25519 secret; null for a public key of small order, whose secret is all zero and known to everybody. */
export function agree(seed: Uint8Array, raw: Uint8Array): Uint8Array | null {
  try {
    const secret = plain(
      diffieHellman({ privateKey: privateKey('x25519', seed), publicKey: publicKey('x25519', raw) }),
    );
    return secret.every((byte) => byte === 0) ? null : secret;
  } catch {
    return null;
  }
}
