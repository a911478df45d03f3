/** Where a key moves a cursor among rows; null when the key is not one of a list's, or the cursor is at the end. */
export function movedCursor(ids: readonly string[], at: string | null, key: string, page: number): string | null {
  const place = at === null ? -1 : ids.indexOf(at);
  const last = ids.length - 1;
  const targets: Record<string, number> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: Math.min(place + page, last),
    PageUp: Math.max(place - page, 0),
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target === undefined || target === place) return null;
  return ids[target] ?? null;
}
