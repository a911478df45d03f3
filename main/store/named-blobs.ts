import { type BlobId, isBlobId, isSha256, type Sha256 } from '#core/domain/ids.ts';

export type NamedBlob = Readonly<{ blob: BlobId; key: string; sha256: Sha256 }>;

/** Every sealed file that stands in a value with its key: only the event that files a blob carries one (record_formats 4). */
export function* blobsNamedIn(value: unknown): Generator<NamedBlob> {
  if (typeof value !== 'object' || value === null) return;
  if (isSealedFile(value)) yield value;
  for (const part of Object.values(value)) yield* blobsNamedIn(part);
}

const isSealedFile = (value: object): value is NamedBlob =>
  'blob' in value && isBlobId(value.blob) && 'key' in value && isSha256(value.key) && 'sha256' in value;
