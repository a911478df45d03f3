import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '#core/domain/fault.ts';
import { isPublicKey, isUuid, type OfficeId, type PublicKey, type UserId } from '#core/domain/ids.ts';
import { toHex } from '#core/domain/record/bytes.ts';
import { derive, fromUtf8, hmac, sha256, utf8 } from './crypto.ts';
import { guarded } from './faults.ts';
import { writeWhole } from './files.ts';
import type { Slot } from './slots.ts';

/** The two copies beside the store (record_formats 4). */
export const KEY_FILES = ['keys.1', 'keys.2'] as const;
type Copy = (typeof KEY_FILES)[number];

export type KeyFile = Readonly<{ office: OfficeId; salt: string; generation: number; slots: readonly Slot[] }>;

/** A key file as it was read: `text` is what `mac` is taken over, so that it can be held against the store key. */
export type ReadKeyFile = Readonly<{ file: KeyFile; copy: Copy; text: string; mac: string }>;

const VERSION = 1;
const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const publicKey = z.custom<PublicKey>(isPublicKey);
const sealedKey = z.strictObject({ ephemeral: publicKey, sealed: hex });
const kdf = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(4_194_304),
  passes: z.int().min(1).max(1000),
  lanes: z.int().min(1).max(255),
});
const wrapped = z.strictObject({ kdf, salt: hex, nonce: hex, sealed: hex });
const slot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    tag: hex,
    user: z.custom<UserId>(isUuid),
    sign: publicKey,
    seal: publicKey,
    wrapped,
    key: sealedKey,
  }),
  z.strictObject({ kind: z.literal('recovery'), sign: publicKey, seal: publicKey, key: sealedKey }),
]);
const written = z.strictObject({
  v: z.literal(VERSION),
  office: z.custom<OfficeId>(isUuid),
  salt: hex,
  generation: z.int().min(1),
  slots: z.array(slot),
  sum: hex,
  mac: hex,
});

const macOf = (storeKey: Uint8Array, text: string): string =>
  toHex(hmac(derive(storeKey, new Uint8Array(0), utf8('redress-keyfile-1')), utf8(text)));

const SUM = ',"sum":';

/** The fields before `sum`, as written. */
const fieldsOf = ({ office, salt, generation, slots }: KeyFile): string =>
  JSON.stringify({ v: VERSION, office, salt, generation, slots }).slice(0, -1);

/**
 * Reads both copies, whole ones only, the newest first (`sum` chooses before anybody has unlocked). Throws
 * `store.keyfile-missing` when neither is there and `store.keyfile-damaged` when none is whole.
 */
export function readKeyFiles(folder: string): readonly ReadKeyFile[] {
  const texts = KEY_FILES.map((copy) => readText(folder, copy));
  if (texts.every((text) => text === null)) throw new Fault('store.keyfile-missing');
  const whole = KEY_FILES.flatMap((copy, i) => parse(texts[i] ?? null, copy));
  if (whole.length === 0) throw new Fault('store.keyfile-damaged');
  return whole.sort((a, b) => b.file.generation - a.file.generation);
}

function readText(folder: string, copy: Copy): string | null {
  try {
    return fromUtf8(readFileSync(join(folder, copy)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return guarded(copy, () => {
      throw error;
    });
  }
}

function parse(text: string | null, copy: Copy): readonly ReadKeyFile[] {
  const read = written.safeParse(json(text));
  if (!read.success) return [];
  const { office, salt, generation, slots, sum, mac } = read.data;
  const fields = (text ?? '').slice(0, text?.lastIndexOf(SUM));
  const file = { office, salt, generation, slots };
  return toHex(sha256(utf8(fields))) === sum ? [{ file, copy, text: fields, mac }] : [];
}

function json(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether this copy was written by somebody who held the store key; must hold after an unlock. */
export const isGenuine = (read: ReadKeyFile, storeKey: Uint8Array): boolean => macOf(storeKey, read.text) === read.mac;

/** Replaces both copies, one after the other, each fsynced: at any moment one of them is whole. */
export function writeKeyFiles(folder: string, file: KeyFile, storeKey: Uint8Array): void {
  const text = fieldsOf(file);
  const whole = `${text}${SUM}"${toHex(sha256(utf8(text)))}","mac":"${macOf(storeKey, text)}"}`;
  for (const copy of KEY_FILES)
    guarded(copy, () => {
      writeWhole(join(folder, copy), [utf8(whole)]);
    });
}

/** The key file of an open office: one process holds the folder, so that what it read last is what stands there. */
export type KeyFileDesk = Readonly<{ file(): KeyFile; replaceSlots(slots: readonly Slot[]): void }>;

export function keyFileDesk(folder: string, read: KeyFile, storeKey: Uint8Array): KeyFileDesk {
  let file = read;
  return {
    file: () => file,
    replaceSlots(slots) {
      const next = { ...file, slots, generation: file.generation + 1 };
      writeKeyFiles(folder, next, storeKey);
      file = next;
    },
  };
}
