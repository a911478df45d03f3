import { type PostForm, postForm } from '#core/contract/post.ts';
import type { ItemId } from '#core/domain/ids.ts';
import type { OpenOffice } from '../session.ts';

/** The form before anything has been typed. `scanned` is what the machine knows: the day the file came in. */
export const emptyForm = (scanned: string): PostForm => ({
  anonymous: false,
  name: '',
  address: '',
  email: '',
  phone: '',
  account: '',
  language: 'en',
  representative: null,
  complainantType: '',
  matter: '',
  wish: '',
  amounts: [],
  fraud: 'unknown',
  admissible: 'undecided',
  letterDated: '',
  postmarked: '',
  delivered: '',
  deliveredTime: '',
  scanned,
  readFrom: {},
});

export const draftKey = (item: ItemId): string => `form:${item}`;

/** What had been typed for an item; null when nothing was kept, or an older program kept it in another shape. */
export function keptForm(office: OpenOffice, item: ItemId): PostForm | null {
  const kept = office.store.draft(draftKey(item));
  if (kept === null) return null;
  const parsed = postForm.safeParse(JSON.parse(kept));
  return parsed.success ? parsed.data : null;
}
