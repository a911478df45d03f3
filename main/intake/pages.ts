import { Fault } from '#core/domain/fault.ts';
import { fail, type Result } from '#core/domain/result.ts';
import type { FileFailure, OpenedFile, Pages, Picture } from '#main/app/ports/pages.ts';
import type { Child } from '#main/app/ports/platform.ts';
import type { PictureFailure } from './document.ts';
import type { Answer, Asked } from './messages.ts';

/** Files held open in the child, in bytes; the one that is opened last stays whatever it weighs. */
const HELD_BYTES = 384e6;
/** What a file costs besides its own bytes: an instance of the PDF library. */
const FILE_COSTS_BYTES = 12e6;
/** A file that cannot be read in this time never will be; the process is ended, for its work cannot be interrupted. */
const OPEN_WITHIN_MS = 60_000;
const DRAW_WITHIN_MS = 120_000;

type Opening = Promise<Result<OpenedFile, FileFailure>>;
type Held = { readonly bytes: number; pending: number; opening: Opening | null };

/**
 * Pages of scans through the child process. Files are held open by their handles, in the order of their last use; the
 * longest unused, idle ones are closed when others need their memory. When the process dies, what was asked
 * rejects with `worker.died`, and every handle is to be opened again. `heldBytes` bounds the child's memory, roughly.
 */
export function pagesOver(child: Child, heldBytes = HELD_BYTES): Pages {
  const held = new Map<string, Held>();
  /** Which process is asked, by number: of one death several requests tell, and only the first may empty `held`. */
  let running = 0;

  const died = (process: number): void => {
    if (process !== running) return;
    running += 1;
    held.clear();
  };
  const tell = async (asked: Asked, timeoutMs: number): Promise<Answer> => {
    const process = running;
    try {
      const answer = (await child.request(asked, { timeoutMs })) as Answer;
      if (answer.ok || answer.failure !== 'handle.unknown') return answer;
    } catch (error) {
      if (error instanceof Fault && error.code === 'worker.died') died(process);
      throw error;
    }
    // The process died while nothing was asked, and a fresh one answers, which holds no file.
    died(process);
    throw new Fault('worker.died');
  };
  const close = (handle: string): void => {
    if (held.delete(handle)) tell({ ask: 'close', handle }, OPEN_WITHIN_MS).catch(() => {});
  };
  const makeRoom = (): void => {
    let total = [...held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    const idle = [...held].slice(0, -1).filter(([, { pending }]) => pending === 0);
    for (const [handle, { bytes }] of idle) {
      if (total <= heldBytes) return;
      total -= bytes;
      close(handle);
    }
  };
  /** Marks a handle as used last, and as busy while `work` goes on. */
  const using = async <T>(handle: string, file: Held, work: () => Promise<T>): Promise<T> => {
    held.delete(handle);
    held.set(handle, file);
    file.pending += 1;
    try {
      return await work();
    } finally {
      file.pending -= 1;
    }
  };

  const begin = async (handle: string, bytes: Uint8Array, file: Held): Opening => {
    const answer = await using(handle, file, () => {
      makeRoom();
      return tell({ ask: 'open', handle, bytes }, OPEN_WITHIN_MS);
    });
    file.opening = null;
    if (!answer.ok && held.get(handle) === file) held.delete(handle);
    return answer as Result<OpenedFile, FileFailure>;
  };
  const isOpen = (handle: string): boolean => held.get(handle)?.opening === null;

  return {
    async open(handle, bytes) {
      const opening = held.get(handle)?.opening;
      if (opening !== undefined && opening !== null) return opening;
      close(handle);
      const file: Held = { bytes: bytes.length + FILE_COSTS_BYTES, pending: 0, opening: null };
      file.opening = begin(handle, bytes, file);
      return file.opening;
    },
    isOpen,
    async picture(handle, number, width) {
      const file = held.get(handle);
      if (file === undefined || file.opening !== null) return fail('page.not-found');
      const answer = await using(handle, file, () => tell({ ask: 'picture', handle, number, width }, DRAW_WITHIN_MS));
      return answer as Result<Picture, PictureFailure>;
    },
    close,
  };
}
