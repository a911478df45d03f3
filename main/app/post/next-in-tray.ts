import type { ItemId } from '#core/domain/ids.ts';
import type { OpenStore } from '../ports/store.ts';

/** The item that is opened after this one: the next that waits, else the first that does; null when the tray is done. */
export function nextInTray({ rows }: Pick<OpenStore, 'rows'>, item: ItemId): ItemId | null {
  const all = rows.items();
  const here = all.findIndex((row) => row.item === item);
  const waiting = [...all.slice(here + 1), ...all.slice(0, here)].filter((row) => row.state === 'in-tray');
  return waiting[0]?.item ?? null;
}
