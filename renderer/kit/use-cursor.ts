import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { movedCursor } from './cursor.ts';
import { isTyping } from './key-board.ts';
import { useKeys } from './use-keys.tsx';

export type CursorOptions = Readonly<{
  /** The ids of the rows in their order. */
  ids: readonly string[];
  /** What the rows are, for the list of keys: `case`, `item`. */
  noun: string;
  onOpen: (id: string) => void;
  /** Told when the cursor moves, so that a screen can load what lies under it. */
  onMove?: (id: string) => void;
  /** The row on which to begin. */
  start?: string | null;
  /** How many rows a page key moves. */
  page?: number;
  active?: boolean;
}>;

export type Cursor = Readonly<{
  at: string | null;
  moveTo: (id: string) => void;
  /** For the element that holds the rows. */
  listProps: Readonly<{ ref: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void }>;
  /** For each row: roving tabindex and its id (`row-<id>`), by which the focus finds it again. */
  rowProps: (id: string) => Readonly<{
    id: string;
    tabIndex: number;
    'data-cursor': boolean;
    onFocus: () => void;
    onClick: () => void;
  }>;
}>;

/**
 * A list with a cursor: J and K anywhere on the screen, arrows, page keys, Home and End when the list has the focus,
 * Enter opens. When the row under the cursor goes, the cursor stays at its place.
 */
export function useCursor(options: CursorOptions): Cursor {
  const { ids, noun, onOpen, onMove, start = null, page = 10, active = true } = options;
  const ref = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(start);
  const [place, setPlace] = useState(0);
  const at = wanted !== null && ids.includes(wanted) ? wanted : (ids[Math.min(place, ids.length - 1)] ?? null);
  const now = at === null ? place : ids.indexOf(at);
  if (now !== place) setPlace(now);

  const moveTo = useCallback(
    (id: string) => {
      setWanted(id);
      onMove?.(id);
      requestAnimationFrame(() => {
        const row = ref.current?.querySelector<HTMLElement>(`[id="row-${id}"]`);
        row?.focus({ preventScroll: true });
        row?.scrollIntoView({ block: 'nearest' });
      });
    },
    [onMove],
  );
  const step = (key: string): boolean => {
    const next = movedCursor(ids, at, key, page);
    if (next !== null) moveTo(next);
    return next !== null;
  };
  useKeys(
    'List',
    {
      j: { does: `next ${noun}`, act: () => step('ArrowDown') },
      k: { does: `previous ${noun}`, act: () => step('ArrowUp') },
    },
    { active: active && ids.length > 0 },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const onRow = (event.target as HTMLElement).id === `row-${at}`;
    if (event.key === 'Enter' && at !== null && onRow) onOpen(at);
    else if (!step(event.key)) return;
    event.preventDefault();
  };
  return {
    at,
    moveTo,
    listProps: { ref, onKeyDown },
    rowProps: (id) => ({
      id: `row-${id}`,
      tabIndex: id === at ? 0 : -1,
      'data-cursor': id === at,
      onFocus: () => setWanted(id),
      onClick: () => onOpen(id),
    }),
  };
}
