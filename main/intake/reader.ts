import { fail, ok, unreachable } from '#core/domain/result.ts';
import { arrivalOf } from './arrival.ts';
import type { Arrival, OpenDocument } from './document.ts';
import type { Answer, Asked } from './messages.ts';

/**
 * Answers what the pages' process is asked. Files are worked on side by side, each of them one request at a time and in
 * order: one page of a file is in memory at once, and closing waits for what is being drawn.
 */
export function scanReader(): (asked: Asked) => Promise<Answer> {
  const arriving = new Map<number, { readonly arrival: Arrival; missing: number }>();
  const open = new Map<number, OpenDocument>();
  const inOrder = queues();

  async function answer(asked: Asked): Promise<Answer> {
    const { file } = asked;
    switch (asked.ask) {
      case 'take': {
        const coming = arriving.get(file) ?? { arrival: await arrivalOf(asked.bytes, asked.of), missing: asked.of };
        arriving.set(file, coming);
        coming.arrival.take(asked.bytes, asked.at);
        coming.missing -= asked.bytes.length;
        return ok(null);
      }
      case 'open': {
        const come = arriving.get(file);
        // Pieces are missing when another process, that has died since, took them.
        if (come === undefined || come.missing !== 0) return fail('file.unknown');
        arriving.delete(file);
        const opened = await come.arrival.open();
        if (!opened.ok) return opened;
        open.set(file, opened.value);
        return ok(opened.value.opened);
      }
      case 'picture': {
        const picture = await open.get(file)?.picture(asked.number, asked.width);
        if (picture === undefined) return fail('file.unknown');
        // Bytes that are a part of the file would take the whole file along on their way.
        return picture.ok ? ok({ ...picture.value, bytes: new Uint8Array(picture.value.bytes) }) : picture;
      }
      case 'close': {
        const left = [open.get(file)?.close, arriving.get(file)?.arrival.drop];
        open.delete(file);
        arriving.delete(file);
        for (const letGo of left) letGo?.();
        return ok(null);
      }
      default:
        return unreachable(asked);
    }
  }

  return (asked) => inOrder(asked.file, () => answer(asked));
}

/** Runs works of the same key one after the other, whatever becomes of each. */
function queues(): <T>(key: number, work: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>();
  return (key, work) => {
    const done = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = done
      .catch(() => {})
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return done;
  };
}
