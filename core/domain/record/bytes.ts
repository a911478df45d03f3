/** SHA-256 of bytes: 32 bytes. Core computes no hash of its own; the caller gives the platform's. */
export type Hash = (bytes: Uint8Array) => Uint8Array;
/** HMAC-SHA-256 of a message under a key: 32 bytes. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;
/** Ed25519: whether `signature` (64 bytes) over `message` was made by the holder of `key` (32 bytes). */
export type VerifySignature = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

const HEX = /^(?:[0-9a-f]{2})*$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower hex. */
export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += pairs[byte];
  return text;
};

/** Bytes of a lower hex text; throws on anything else, because every caller has checked its id before. */
export function fromHex(text: string): Uint8Array {
  if (!HEX.test(text)) throw new Error('not lower hex');
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** The 16 bytes of a UUID in its text form; throws on anything else. */
export function uuidBytes(uuid: string): Uint8Array {
  if (!UUID.test(uuid)) throw new Error('not a UUID');
  return fromHex(uuid.replaceAll('-', ''));
}

/** The text form of 16 bytes, as they are. */
export function uuidText(bytes: Uint8Array): string {
  const hex = toHex(bytes.subarray(0, 16));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const uuidOf = (bytes: Uint8Array, version: number): string => {
  const own = bytes.slice(0, 16);
  own[6] = ((own[6] ?? 0) & 0x0f) | (version << 4);
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  return uuidText(own);
};

/** UUID v8 of the first 16 bytes of a hash (record_formats 1: office, case). */
export const uuidV8 = (bytes: Uint8Array): string => uuidOf(bytes, 8);

/** UUID v4 of 16 random bytes (record_formats 1: act, item, user, batch, letter). */
export const uuidV4 = (random: Uint8Array): string => uuidOf(random, 4);

/** Unsigned 32-bit big-endian. */
export function u32be(value: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new Error('not an unsigned 32-bit number');
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes of an ASCII text; throws on anything beyond. */
export function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) throw new Error('not ASCII');
    bytes[i] = code;
  }
  return bytes;
}

/** The text of ASCII bytes, or null where a byte is beyond ASCII. */
export function asciiText(bytes: Uint8Array): string | null {
  let text = '';
  for (const byte of bytes) {
    if (byte > 0x7f) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** What is hashed or signed: the tag in ASCII, 0x00, then raw values (record_formats 1). */
export const tagged = (tag: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  concat(ascii(tag), Uint8Array.of(0), ...parts);

/** Whether two byte strings are the same. Not for secrets: it stops at the first difference. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
