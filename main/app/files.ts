import type { ItemId, LetterId } from '#core/domain/ids.ts';
import type { SealedFile } from '#core/domain/record/events/values.ts';
import { type FileRef, readFileRef } from './file-refs.ts';
import type { Needs } from './needs.ts';
import { holdsARole } from './rights.ts';
import type { OpenOffice } from './session.ts';
import { replyToThrown } from './thrown.ts';

/** Width of a page on screen when the asker names none, in px: an A4 page at 100 % on a dense display. */
const screenWidth = 1600;

export type FileAnswer =
  | Readonly<{ ok: true; mediaType: string; bytes: Uint8Array }>
  | Readonly<{ ok: false; failure: string }>;

/** Answers pictures of pages, and letters, by the references that queries gave; only while the office is open, and to a role of it. */
export const filesOver =
  (needs: Needs<'session' | 'pictures' | 'previews' | 'books' | 'platform'>) =>
  async (raw: string): Promise<FileAnswer> => {
    const ref = readFileRef(raw, screenWidth);
    if (ref === null) return { ok: false, failure: 'page.not-found' };
    const office = needs.session.office();
    if (office === null) return { ok: false, failure: 'session.locked' };
    try {
      if (!holdsARole(needs.books.of(office), office.user, needs.platform.now()))
        return { ok: false, failure: 'right.missing' };
      return await find(needs, office, ref);
    } catch (thrown) {
      return { ok: false, failure: replyToThrown(thrown, 'a file', needs.platform.log).failure };
    }
  };

async function find(
  needs: Needs<'pictures' | 'previews' | 'books' | 'platform'>,
  office: OpenOffice,
  ref: FileRef,
): Promise<FileAnswer> {
  switch (ref.of) {
    case 'item': {
      const file = itemFile(office, ref.item);
      if (file === null) return missing;
      office.store.look(office.user, 'item', ref.item, needs.platform.now());
      return picture(needs, ref.item, ref, () => office.store.blobs.open(file));
    }
    case 'letter': {
      const file = letterFile(office, ref.letter);
      if (file === null) return missing;
      office.store.look(office.user, 'letter', ref.letter, needs.platform.now());
      return picture(needs, ref.letter, ref, () => office.store.blobs.open(file));
    }
    case 'preview': {
      const pdf = needs.previews.content(ref.preview);
      return pdf === null ? missing : picture(needs, ref.preview, ref, () => pdf);
    }
    case 'pdf': {
      const file = letterFile(office, ref.letter);
      if (file === null) return missing;
      office.store.look(office.user, 'letter', ref.letter, needs.platform.now());
      return { ok: true, mediaType: 'application/pdf', bytes: office.store.blobs.open(file) };
    }
    case 'logo': {
      const { logo } = needs.books.of(office).settings.letterhead;
      return logo === null ? missing : { ok: true, mediaType: logo.mediaType, bytes: office.store.blobs.open(logo) };
    }
  }
}

const missing: FileAnswer = { ok: false, failure: 'page.not-found' };

async function picture(
  { pictures }: Needs<'pictures'>,
  handle: string,
  { number, width }: { number: number; width: number | null },
  content: () => Uint8Array,
): Promise<FileAnswer> {
  const drawn = await pictures.page(handle, number, width, content);
  if (!drawn.ok) return { ok: false, failure: drawn.failure };
  return { ok: true, mediaType: drawn.value.mediaType, bytes: drawn.value.bytes };
}

/** The original file of an item of post; null when there is no such item here. */
export function itemFile(office: OpenOffice, item: ItemId): SealedFile | null {
  const received = office.store.events('item', item).find((event) => event.type === 'item_received');
  return received?.type === 'item_received' ? received.data.file : null;
}

/** The frozen PDF of a letter; null when there is no such letter here. */
export function letterFile(office: OpenOffice, letter: LetterId): SealedFile | null {
  const row = office.store.rows.letter(letter);
  if (row === null) return null;
  const frozen = office.store
    .events('case', row.case)
    .find((event) => event.type === 'letter_frozen' && event.data.letter === letter);
  return frozen?.type === 'letter_frozen' ? frozen.data.pdf : null;
}
