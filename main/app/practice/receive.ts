import type { ItemId } from '#core/domain/ids.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { done, type Workshop } from './workshop.ts';

export type Arriving = Readonly<{ scan: Promise<Uint8Array>; at: Instant; name: string }>;

/** Drops a letter on the tray, as a clerk does: uploaded, opened, sealed. */
export async function receiveLetter(workshop: Workshop, { scan, at, name }: Arriving): Promise<ItemId> {
  const bytes = await scan;
  const handlers = workshop.as('clerk', at);
  const { upload } = done(await handlers['post.begin']({ name, bytes: bytes.length, purpose: 'post' }));
  const put = workshop.needs.uploads.put(upload, bytes);
  if (!put.ok) throw new Error(put.failure);
  return done(await handlers['post.finish']({ upload })).item;
}
