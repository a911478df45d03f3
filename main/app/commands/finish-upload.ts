import type { ItemId } from '#core/domain/ids.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Answered, HandlerOf } from '../handling.ts';
import { inOffice, type Needs, stillOpen } from '../needs.ts';
import type { OpenedFile } from '../ports/pages.ts';
import { tellPages } from '../post/tell-pages.ts';
import { thumbnailWidth } from '../post/thumbnails.ts';
import { authorOf, type OpenOffice } from '../session.ts';
import type { Upload } from '../uploads.ts';

type FinishNeeds = Needs<'session' | 'uploads' | 'pages' | 'pictures' | 'books' | 'platform' | 'emit'>;

/**
 * Ends an upload: the file is opened first, so that nothing of a bad one is kept; then its bytes are sealed as they
 * came and the item is recorded. The first page is drawn when this answers; the others are told one by one.
 */
export const finishUpload = (needs: FinishNeeds): HandlerOf<'post.finish'> =>
  inOffice<'post.finish'>(needs, async (office, { upload: id, width = thumbnailWidth }) => {
    const taken = needs.uploads.take(id);
    if (!taken.ok) return fail({ failure: taken.failure });
    // The reading process has its bytes already, under the name of the upload: the item keeps that name.
    const item = id as ItemId;
    const opened = await needs.pages.open(item, taken.value.bytes);
    if (!opened.ok) return fail({ failure: opened.failure });
    const refused = refusedMeanwhile(needs, office, id);
    if (refused !== null) {
      needs.pages.close(item);
      return refused;
    }
    // The reading process draws while this one seals.
    const first = needs.pictures.page(item, 1, width, () => taken.value.bytes);
    first.catch(() => {});
    keepItem(needs, office, item, taken.value, opened.value);
    await first;
    tellPages(needs, office, { item, upload: id, pages: opened.value.pages });
    return ok({ item, pages: opened.value.pages, warning: opened.value.warning });
  });

function refusedMeanwhile(needs: FinishNeeds, office: OpenOffice, upload: string): Answered<'post.finish'> | null {
  if (needs.uploads.cancelled(upload)) return fail({ failure: 'upload.cancelled' });
  return stillOpen(needs, office) ? null : fail({ failure: 'session.locked' });
}

function keepItem(needs: FinishNeeds, office: OpenOffice, item: ItemId, upload: Upload, opened: OpenedFile): void {
  const now = needs.platform.now();
  const { zone } = needs.books.of(office).settings;
  const sealed = office.store.blobs.seal(upload.bytes);
  const { mediaType, pages, damaged } = opened;
  office.store.act(authorOf(office), (act) => {
    act.record('item', item, [
      {
        type: 'item_received',
        v: 1,
        occurred: { instant: now, zone },
        data: {
          channel: 'post',
          receipt: { scanned: now },
          file: { ...sealed, name: upload.name, mediaType, pages, damaged },
        },
      },
    ]);
    return ok(null);
  });
}
