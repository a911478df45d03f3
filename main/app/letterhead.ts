import type { Letterhead } from '#core/domain/record/events/office-events.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { logoRef } from './file-refs.ts';
import type { OpenStore } from './ports/store.ts';
import type { Uploads } from './uploads.ts';

type Typed = Readonly<{ name: string; address: readonly string[]; contact: readonly string[]; logo: string | null }>;

/**
 * The letterhead as typed. Its logo is an upload that has just come in, sealed now, or the reference of the one that is
 * there, which stays.
 */
export function letterheadOf(
  { name, address, contact, logo }: Typed,
  store: Pick<OpenStore, 'blobs'>,
  uploads: Uploads,
  before: Letterhead | null,
): Result<Letterhead, LogoFailure> {
  const lines = (texts: readonly string[]) => texts.filter((text) => text !== '');
  const drawn =
    logo === logoRef ? ok(before?.logo ?? null) : logo === null ? ok(null) : sealedLogo(store, uploads, logo);
  return drawn.ok ? ok({ name, address: lines(address), contact: lines(contact), logo: drawn.value }) : drawn;
}

export type LogoFailure = 'upload.unknown' | 'upload.cancelled' | 'file.damaged' | 'file.kind';

function sealedLogo(
  store: Pick<OpenStore, 'blobs'>,
  uploads: Uploads,
  upload: string,
): Result<Letterhead['logo'], LogoFailure> {
  const taken = uploads.take(upload);
  if (!taken.ok) return taken;
  const mediaType = pictureType(taken.value.bytes);
  return mediaType === null ? fail('file.kind') : ok({ ...store.blobs.seal(taken.value.bytes), mediaType });
}

/** PNG or JPEG by the first bytes of the file itself; null for anything else. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const begins = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}
