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
 * Answers what the pages' process is asked. The files of different handles are worked on side by side, each of them
 * one request at a time and in order: one page of a file is in memory at once, and closing waits for what is drawn.
 */
export function scanReader(): (asked: Asked) => Promise<Answer> {
  const open = new Map<string, OpenDocument>();
  const queues = new Map<string, Promise<unknown>>();

  async function answer(asked: Asked): Promise<Answer> {
    switch (asked.ask) {
      case 'open': {
        const opened = await openFile(asked.bytes);
        if (!opened.ok) return opened;
        open.get(asked.handle)?.close();
        open.set(asked.handle, opened.value);
        return ok(opened.value.opened);
      }
      case 'picture': {
        const document = open.get(asked.handle);
        if (document === undefined) return fail('handle.unknown');
        const picture = await document.picture(asked.number, asked.width);
        // Bytes that are a part of the file would take the whole file along on their way.
        return picture.ok ? ok({ ...picture.value, bytes: new Uint8Array(picture.value.bytes) }) : picture;
      }
      case 'close':
        open.get(asked.handle)?.close();
        open.delete(asked.handle);
        return ok(null);
      default:
        return unreachable(asked);
    }
  }

  return (asked) => {
    const before = queues.get(asked.handle) ?? Promise.resolve();
    const answered = before.then(() => answer(asked));
    const settled = answered.catch(() => {});
    queues.set(asked.handle, settled);
    void settled.then(() => {
      if (queues.get(asked.handle) === settled) queues.delete(asked.handle);
    });
    return answered;
  };
}
