import { type Id, isUuid } from '#core/domain/ids.ts';

/** A UUID v4 from 16 random bytes. */
export function newId<K extends string>(random: (bytes: number) => Uint8Array): Id<K> {
  const bytes = Buffer.from(random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const text = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  if (!isUuid<K>(text)) throw new Error('not a UUID');
  return text;
}
