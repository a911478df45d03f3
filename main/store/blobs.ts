import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import { type BlobId, isBlobId, type Sha256 } from '#core/domain/ids.ts';
import { concat, fromHex, toHex, u32be } from '#core/domain/record/bytes.ts';
import { blobId, sha256 as sha256Text } from '#core/domain/record/identity.ts';
import type { Blobs } from '#main/app/ports/store.ts';
import { hmac, seal, sha256, unseal } from './crypto.ts';
import { guarded } from './faults.ts';
import { makeFolder, writeWhole } from './files.ts';
import type { Random } from './key-pair.ts';

/** Bytes of content in one chunk, and of its authentication tag (record_formats 4). */
const CHUNK = 1_048_576;
const TAG = 16;

const folderOf = (root: string, id: BlobId): string => join(root, 'blobs', id.slice(0, 2));
const pathOf = (root: string, id: BlobId): string => join(folderOf(root, id), id);

/** Chunk number as 12 bytes: the key is used for this one content only, so that counting is safe. */
const nonceOf = (number: number): Uint8Array => concat(new Uint8Array(8), u32be(number));
const aadOf = (id: BlobId, number: number, total: number): Uint8Array =>
  concat(fromHex(id), u32be(number), u32be(total));

/** Scans, letters and texts as sealed files beside the store (record 2): never plaintext on the disk, not for a moment. */
export function blobsIn(root: string, random: Random): Blobs {
  return {
    seal(content) {
      const key = random(32);
      const digest = sha256Text(sha256, content);
      const id = blobId(hmac, key, digest);
      guarded('blobs', () => {
        makeFolder(folderOf(root, id));
        writeWhole(pathOf(root, id), chunks(content, key, id));
      });
      return { blob: id, key: toHex(key), sha256: digest, bytes: content.length };
    },
    open: ({ blob, key, sha256: digest }) => openBlob(root, blob, fromHex(key), digest),
  };
}

function* chunks(content: Uint8Array, key: Uint8Array, id: BlobId): Generator<Uint8Array> {
  const total = Math.max(1, Math.ceil(content.length / CHUNK));
  for (let number = 0; number < total; number++)
    yield seal(key, nonceOf(number), content.subarray(number * CHUNK, (number + 1) * CHUNK), aadOf(id, number, total));
}

function openBlob(root: string, id: BlobId, key: Uint8Array, digest: Sha256): Uint8Array {
  if (blobId(hmac, key, digest) !== id) throw new Fault('blob.damaged', id);
  const sealed = guarded('blobs', () => read(root, id));
  const total = Math.max(1, Math.ceil(sealed.length / (CHUNK + TAG)));
  const content = new Uint8Array(Math.max(0, sealed.length - total * TAG));
  for (let number = 0; number < total; number++) {
    const chunk = sealed.subarray(number * (CHUNK + TAG), (number + 1) * (CHUNK + TAG));
    const plain = unseal(key, nonceOf(number), chunk, aadOf(id, number, total));
    if (plain === null) throw new Fault('blob.damaged', id);
    content.set(plain, number * CHUNK);
  }
  if (sha256Text(sha256, content) !== digest) throw new Fault('blob.damaged', id);
  return content;
}

function read(root: string, id: BlobId): Uint8Array {
  if (!existsSync(pathOf(root, id))) throw new Fault('blob.missing', id);
  return readFileSync(pathOf(root, id));
}

const prefixes = (root: string): readonly string[] =>
  existsSync(join(root, 'blobs'))
    ? readdirSync(join(root, 'blobs')).filter((name) => statSync(join(root, 'blobs', name)).isDirectory())
    : [];

/**
 * Removes what no act ever named: a blob sealed right before a crash, a half-written file. Only for a store that has
 * proved to be the one this machine last wrote.
 */
export function sweepOrphans(root: string, isNamed: (id: BlobId) => boolean): void {
  guarded('blobs', () => {
    for (const { path } of orphansIn(root, isNamed)) rmSync(path);
  });
}

/**
 * Puts what no act of this copy names aside into `copies/`: an older copy of a store lies beside files that the newer
 * one names, and must never destroy them.
 */
export function setOrphansAside(root: string, isNamed: (id: BlobId) => boolean): void {
  guarded('blobs', () => {
    const aside = join(root, 'copies', 'blobs');
    for (const { path, name } of orphansIn(root, isNamed)) {
      makeFolder(aside);
      renameSync(path, join(aside, name));
    }
  });
}

const orphansIn = (root: string, isNamed: (id: BlobId) => boolean) =>
  prefixes(root).flatMap((prefix) =>
    readdirSync(join(root, 'blobs', prefix))
      .filter((name) => !isBlobId(name) || !isNamed(name))
      .map((name) => ({ name, path: join(root, 'blobs', prefix, name) })),
  );
