import type { ItemId } from '#core/domain/ids.ts';
import type { Instant, Zone } from '#core/domain/time/moment.ts';
import { shortMomentWords } from '../local-time.ts';
import type { ItemRow } from '../ports/rows.ts';
import type { OpenStore, Reading } from '../ports/store.ts';

/** A piece of post as the record received it. `pages` = null while nobody could count them. */
export type Received = Readonly<{ item: ItemId; name: string; pages: number | null; at: Instant }>;

type Listed = Pick<ItemRow, 'state'>;

/**
 * Sheets fed = sheets filed + sheets in the tray + blank sheets (design, idea 4); a file's pages are its sheets. What was
 * fed is counted from the record, where it went from the rows that the tray shows, so that a sheet which fell out
 * between them is named. No page is set aside as blank yet: every page of a file stays with it.
 */
export function accountOf(received: readonly Received[], rowOf: (item: ItemId) => Listed | null, zone: Zone): string {
  const sheets = (some: readonly Received[]) => some.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
  const inState = (state: Listed['state']) => sheets(received.filter(({ item }) => rowOf(item)?.state === state));
  const lost = received.filter(({ item }) => rowOf(item) === null);
  const fed = sheets(received);
  const sum = `${pagesWords(fed)} in = ${inState('registered')} filed + ${inState('in-tray')} in the tray + 0 blank.`;
  return [
    sum,
    uncountedWords(received),
    lost.length === 0 ? 'Nothing is missing.' : lostWords(lost, sheets(lost), zone),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const pagesWords = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

function uncountedWords(received: readonly Received[]): string {
  const uncounted = received.filter(({ pages }) => pages === null);
  if (uncounted.length === 0) return '';
  const are = uncounted.length === 1 ? 'file, whose pages are' : 'files, whose pages are';
  return `Not in the count: ${uncounted.length} ${are} not known yet (${uncounted.map(({ name }) => name).join(', ')}).`;
}

function lostWords(lost: readonly Received[], sheets: number, zone: Zone): string {
  const named = lost.map(({ name, at }) => `${name}, received ${shortMomentWords(zone, at)}`).join('; ');
  const count = sheets === 1 ? '1 sheet is' : `${sheets} sheets are`;
  return `${count} not accounted for: ${named}. Close Redress and let it rebuild its lists; the scan itself is kept.`;
}

/** Reads what came in, each item once: an item's first event never changes. */
export function receivedIn(): (store: OpenStore) => readonly Received[] {
  const known = new WeakMap<OpenStore, Map<string, Received | null>>();
  return (store) => {
    const items = known.get(store) ?? new Map<string, Received | null>();
    known.set(store, items);
    for (const id of store.streams('item')) if (!items.has(id)) items.set(id, readReceived(store, id));
    return [...items.values()].filter((one) => one !== null);
  };
}

function readReceived(store: Reading, id: string): Received | null {
  const event = store.events('item', id).find(({ type }) => type === 'item_received');
  if (event?.type !== 'item_received' || !('instant' in event.occurred)) return null;
  const { name, pages } = event.data.file;
  return { item: id as ItemId, name, pages, at: event.occurred.instant };
}
