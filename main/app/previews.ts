import { newId } from './ids.ts';
import type { Pictures } from './pictures.ts';

/** How many composed previews stay readable: the one on screen and the one before it, with room for a second window. */
const kept = 4;

export type Previews = Readonly<{
  /** Keeps a composed letter in memory and answers the name under which its pages can be fetched. */
  keep(pdf: Uint8Array): string;
  content(preview: string): Uint8Array | null;
  forgetAll(): void;
}>;

/** Letters that were composed and not issued: in memory only, the last few. */
export function previewsInMemory(needs: { random(bytes: number): Uint8Array; pictures: Pictures }): Previews {
  const shown = new Map<string, Uint8Array>();
  return {
    keep(pdf) {
      const id = newId(needs.random);
      shown.set(id, pdf);
      for (const oldest of [...shown.keys()].slice(0, -kept)) {
        shown.delete(oldest);
        needs.pictures.forget(oldest);
      }
      return id;
    },
    content: (preview) => shown.get(preview) ?? null,
    forgetAll: () => shown.clear(),
  };
}
