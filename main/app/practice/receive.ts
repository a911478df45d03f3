import type { ItemId } from '#core/domain/ids.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { currentProcedure } from '../office-book.ts';
import type { Complainant } from './invented.ts';
import { practiceScan } from './scan.ts';
import { done, type Workshop } from './workshop.ts';

export type Arriving = Readonly<{
  writer: Complainant;
  anonymous: boolean;
  dated: PlainDate;
  delivered: PlainDate;
  at: Instant;
  name: string;
}>;

/** Drops a letter on the tray, as a clerk does: uploaded, opened, sealed. */
export async function receiveLetter(workshop: Workshop, arriving: Arriving): Promise<ItemId> {
  const { needs } = workshop;
  const handlers = workshop.as('clerk', arriving.at);
  const office = needs.session.office();
  if (office === null) throw new Error('the practice office is open while it is made');
  const { firm } = currentProcedure(needs.books.of(office)).procedure;
  const to = [firm.name, ...(firm.address ?? '').split(', ')];
  const bytes = await practiceScan(needs, { ...arriving, stamped: arriving.delivered }, to);
  const { upload } = done(await handlers['post.begin']({ name: arriving.name, bytes: bytes.length, purpose: 'post' }));
  const put = needs.uploads.put(upload, bytes);
  if (!put.ok) throw new Error(put.failure);
  return done(await handlers['post.finish']({ upload })).item;
}
