import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PAGE_BYTES } from './open.ts';

/** SQLCipher 4 ends each page with 16 bytes of IV and 64 of HMAC-SHA-512; the first begins with the salt. */
const SALT = 16;
const MAC = 64;
const MAC_SALT_MASK = 0x3a;
const MAC_KEY_ROUNDS = 2;

/**
 * Reads every page of the file through, the unused ones too, and checks its seal: what no query may ever touch is
 * checked all the same. Yields after each page whether it is whole; a last part that is no page is not. The caller has
 * folded the write-ahead log in.
 */
export function* cipherPages(file: string, key: Uint8Array): Generator<Readonly<{ page: number; whole: boolean }>> {
  const fd = openSync(file, 'r');
  try {
    const page = Buffer.alloc(PAGE_BYTES);
    const pages = Math.ceil(fstatSync(fd).size / PAGE_BYTES);
    let macKey: Buffer | null = null;
    for (let number = 1; number <= pages; number++) {
      const read = readSync(fd, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
      macKey ??= macKeyOf(key, page.subarray(0, SALT));
      yield { page: number, whole: read === PAGE_BYTES && isSealed(page, number, macKey) };
    }
  } finally {
    closeSync(fd);
  }
}

const macKeyOf = (key: Uint8Array, salt: Buffer): Buffer =>
  pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ MAC_SALT_MASK),
    MAC_KEY_ROUNDS,
    key.length,
    'sha512',
  );

function isSealed(page: Buffer, number: number, macKey: Buffer): boolean {
  const end = PAGE_BYTES - MAC;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? SALT : 0, end))
    .update(place)
    .digest();
  return mac.equals(page.subarray(end, end + MAC));
}
