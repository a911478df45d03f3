import type { ItemId } from '#core/domain/ids.ts';
import type { ItemEvent } from '#core/domain/record/events.ts';
import { fail, ok } from '#core/domain/result.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { itemPageRef } from '../file-refs.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { currentProcedure } from '../office-book.ts';
import type { ItemRow } from '../ports/rows.ts';
import { asksFraud, complainantTypes, languagesOf } from '../post/choices.ts';
import { emptyForm, keptForm } from '../post/form.ts';
import { turnsOf } from '../post/turns.ts';
import { mayOnCase } from '../rights.ts';

type Received = Extract<ItemEvent, { type: 'item_received' }>;

/** A letter beside its form: its pages, what has been typed so far, and its neighbours in the tray. */
export const itemView = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'post.item'> =>
  inOffice<'post.item'>(needs, (office, { item }) => {
    const { store, user } = office;
    const row = store.rows.item(item);
    const events = store.events('item', item);
    const received = events.find((event): event is Received => event.type === 'item_received');
    if (row === null || received === undefined) return fail({ failure: 'item.not-found' });
    store.look(user, 'item', item, needs.platform.now());
    const book = needs.books.of(office);
    const { procedure } = currentProcedure(book, needs.platform.now());
    const { file } = received.data;
    return ok({
      item,
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      state: row.state,
      case: row.case,
      reference: row.reference,
      pages: pagesOf(item, row.pages ?? 1, file.damaged, turnsOf(events)),
      form: keptForm(office, item) ?? emptyForm(dateWords(localDate(book.settings.zone, row.received))),
      mayRegister: row.state === 'in-tray' && mayOnCase(book, user, 'register', procedure),
      asksFraud: asksFraud(procedure),
      languages: languagesOf(procedure),
      complainantTypes: complainantTypes(procedure),
      ...placeInTray(store.rows.items(), item),
    });
  });

function pagesOf(item: ItemId, count: number, damaged: readonly number[], turns: ReturnType<typeof turnsOf>) {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    ref: itemPageRef(item, index + 1),
    turned: turns.get(index + 1) ?? (0 as const),
    damaged: damaged.includes(index + 1),
  }));
}

/** The item's place among those still in the tray; one that has been registered keeps its place among all. */
function placeInTray(rows: readonly ItemRow[], item: ItemId) {
  const waiting = rows.filter((row) => row.state === 'in-tray' || row.item === item);
  const index = waiting.findIndex((row) => row.item === item);
  return {
    position: { number: index + 1, of: waiting.length },
    previous: waiting[index - 1]?.item ?? null,
    next: waiting[index + 1]?.item ?? null,
  };
}
