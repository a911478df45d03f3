import { fail, ok, type Result } from '#core/domain/result.ts';
import type { FileFailure, Pages, Picture } from './ports/pages.ts';

/** Pictures kept in memory, in bytes: about two hundred pages as a screen shows them. */
const kept = 96 * 1024 * 1024;

export type PictureFailure = FileFailure | 'page.not-found';

export type Pictures = Readonly<{
  /**
   * Page `number` (from 1) of the file known as `handle`, at most `width` px wide; null is full size. `content` is
   * asked for only when the reading process does not hold the file any more.
   */
  page(
    handle: string,
    number: number,
    width: number | null,
    content: () => Uint8Array,
  ): Promise<Result<Picture, PictureFailure>>;
  forget(handle: string): void;
  forgetAll(): void;
}>;

/** Draws pages through the reading process and keeps the latest drawings, in memory only. */
export function picturesOver(pages: Pages): Pictures {
  const cache = new Map<string, Picture>();
  const handles = new Set<string>();
  let size = 0;
  const drop = (key: string) => {
    size -= cache.get(key)?.bytes.length ?? 0;
    cache.delete(key);
  };
  const keep = (key: string, picture: Picture) => {
    drop(key);
    cache.set(key, picture);
    size += picture.bytes.length;
    for (const oldest of cache.keys()) {
      if (size <= kept || oldest === key) break;
      drop(oldest);
    }
  };
  const forget = (handle: string) => {
    for (const key of [...cache.keys()]) if (key.startsWith(`${handle} `)) drop(key);
    if (handles.delete(handle)) pages.close(handle);
  };
  return {
    async page(handle, number, width, content) {
      const key = `${handle} ${number} ${width ?? 'full'}`;
      const known = cache.get(key);
      if (known !== undefined) {
        keep(key, known);
        return ok(known);
      }
      handles.add(handle);
      if (!pages.isOpen(handle)) {
        const opened = await pages.open(handle, content());
        if (!opened.ok) return fail(opened.failure);
      }
      const drawn = await pages.picture(handle, number, width);
      if (drawn.ok && handles.has(handle)) keep(key, drawn.value);
      return drawn;
    },
    forget,
    forgetAll() {
      for (const handle of [...handles]) forget(handle);
      cache.clear();
      size = 0;
    },
  };
}
