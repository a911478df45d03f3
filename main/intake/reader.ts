import { fail, ok, type Result, unreachable } from '#core/domain/result.ts';
import type { FileFailure } from '#main/app/ports/pages.ts';
import type { OpenDocument } from './document.ts';
import { openImage } from './image.ts';
import { kindOf } from './kind.ts';
import type { Answer, Asked } from './messages.ts';
import { openPdf } from './pdf.ts';
import { openTiff } from './tiff.ts';

/** Looks at a file by its first bytes and opens it; everything stays in memory. */
export async function openFile(bytes: Uint8Array): Promise<Result<OpenDocument, FileFailure>> {
  if (bytes.length === 0) return fail('file.empty');
  const kind = kindOf(bytes);
  switch (kind) {
    case null:
      return fail('file.kind');
    case 'pdf':
      return openPdf(bytes);
    case 'tiff':
      return openTiff(bytes);
    case 'jpeg':
    case 'png':
      return openImage(bytes, kind);
    default:
      return unreachable(kind);
  }
}

/**
 * Answers what the pages' process is asked. Files are worked on side by side, each of them one request at a time and in
 * order: one page of a file is in memory at once, and closing waits for what is being drawn.
 */
export function scanReader(): (asked: Asked) => Promise<Answer> {
  const arriving = new Map<number, { readonly bytes: Uint8Array; missing: number }>();
  const open = new Map<number, OpenDocument>();
  const inOrder = queues();

  async function answer(asked: Asked): Promise<Answer> {
    const { file } = asked;
    switch (asked.ask) {
      case 'take': {
        const whole = arriving.get(file) ?? { bytes: new Uint8Array(asked.of), missing: asked.of };
        whole.bytes.set(asked.bytes, asked.at);
        whole.missing -= asked.bytes.length;
        arriving.set(file, whole);
        return ok(null);
      }
      case 'open': {
        const whole = arriving.get(file);
        arriving.delete(file);
        // Pieces are missing when another process, that has died since, took them.
        if (whole === undefined || whole.missing !== 0) return fail('file.unknown');
        const opened = await openFile(whole.bytes);
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
      case 'close':
        open.get(file)?.close();
        open.delete(file);
        arriving.delete(file);
        return ok(null);
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
