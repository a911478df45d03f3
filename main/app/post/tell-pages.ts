import type { ItemId } from '#core/domain/ids.ts';
import { itemFile } from '../files.ts';
import { type Needs, stillOpen } from '../needs.ts';
import type { OpenOffice } from '../session.ts';
import { thumbnailWidth } from './thumbnails.ts';

type Reading = Readonly<{ item: ItemId; upload: string; pages: number | null }>;

/**
 * Draws the small pictures of an item's pages, and tells each as it is there. Stops when the upload is
 * cancelled or the office locked: the item stays, its pages are drawn when they are looked at.
 */
export function tellPages(
  needs: Needs<'session' | 'uploads' | 'pictures' | 'platform' | 'emit'>,
  office: OpenOffice,
  { item, upload, pages }: Reading,
): void {
  const content = () => {
    const file = itemFile(office, item);
    if (file === null) throw new Error('an item has its file');
    return office.store.blobs.open(file);
  };
  const run = async () => {
    for (let number = 1; number <= (pages ?? Number.MAX_SAFE_INTEGER); number += 1) {
      if (needs.uploads.cancelled(upload) || !stillOpen(needs, office)) return;
      const drawn = await needs.pictures.page(item, number, thumbnailWidth, content);
      if (!drawn.ok && drawn.failure === 'page.not-found') return;
      needs.emit({ event: 'item.page', item, number, of: pages });
    }
  };
  run().catch(() => needs.platform.log('reading the pages of an item ended early'));
}
