import type { ItemEvent } from '#core/domain/record/events.ts';

/** How each page is shown turned, in degrees clockwise; a page that was never turned is not in it. */
export const turnsOf = (events: readonly ItemEvent[]): ReadonlyMap<number, 0 | 90 | 180 | 270> =>
  new Map(
    events.flatMap((event) => (event.type === 'page_turned' ? [[event.data.number, event.data.degrees] as const] : [])),
  );
