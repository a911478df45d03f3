import { createHash } from 'node:crypto';

/** SHA-256, for the formats of the record that want a hash given to them. */
export const hash = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
