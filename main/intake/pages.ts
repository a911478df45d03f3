import { Fault } from '#core/domain/fault.ts';
import { fail, type Result } from '#core/domain/result.ts';
import type { FileFailure, OpenedFile, Pages, Picture } from '#main/app/ports/pages.ts';
import type { Child } from '#main/app/ports/platform.ts';
import { comingOver } from './coming.ts';
import type { PictureFailure } from './document.ts';
import type { Answer, Asked } from './messages.ts';

/** Files held open in the child, in bytes; the one that is opened last stays whatever it weighs. */
const HELD_BYTES = 192e6;
/** What a file costs besides its own bytes: an instance of the PDF library. */
const FILE_COSTS_BYTES = 12e6;
/** A file that cannot be read in this time never will be; the process is ended, for its work cannot be interrupted. */
const OPEN_WITHIN_MS = 60_000;
const DRAW_WITHIN_MS = 120_000;

/** Bytes go over in pieces of this size, so many of them under way at a time. */
const PIECE_BYTES = 256 * 1024;
const PIECES_UNDER_WAY = 16;

type Opening = Promise<Result<OpenedFile, FileFailure>>;
type Held = {
  /** What the child calls this opening of the file. */
  readonly file: number;
  readonly bytes: number;
  pending: number;
  opening: Opening | null;
};

/**
 * Pages of scans through the child process. Files are held open by their handles, in the order of their last use; the
 * longest unused, idle ones are closed when others need their memory. When the process dies, what was asked
 * rejects with `worker.died`, and every handle is to be opened again. `heldBytes` bounds the child's memory, roughly.
 */
export function pagesOver(child: Child, heldBytes = HELD_BYTES): Pages {
  const held = new Map<string, Held>();
  const { tell, send } = telling(child, () => {
    held.clear();
    coming.processDied();
  });
  let openings = 0;
  const nextFile = () => {
    openings += 1;
    return openings;
  };
  const coming = comingOver(send, nextFile);

  const letGo = (file: number): void => void tell({ ask: 'close', file }, OPEN_WITHIN_MS).catch(() => {});
  const close = (handle: string): void => {
    const file = held.get(handle)?.file;
    if (held.delete(handle) && file !== undefined) letGo(file);
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
  const using = async <T>(handle: string, used: Held, work: () => Promise<T>): Promise<T> => {
    held.delete(handle);
    held.set(handle, used);
    used.pending += 1;
    try {
      return await work();
    } finally {
      used.pending -= 1;
    }
  };
  const begin = async (handle: string, opening: Held, there: () => Promise<unknown>): Opening => {
    const { file } = opening;
    const answer = await using(handle, opening, async () => {
      makeRoom();
      await there();
      return tell({ ask: 'open', file }, OPEN_WITHIN_MS);
    });
    opening.opening = null;
    const wanted = held.get(handle) === opening;
    if (wanted && !answer.ok) held.delete(handle);
    if (!wanted && answer.ok) letGo(file);
    return answer as Result<OpenedFile, FileFailure>;
  };

  return {
    take: coming.take,
    async open(handle, bytes) {
      const opening = held.get(handle)?.opening ?? null;
      if (opening !== null) return opening;
      close(handle);
      const came = coming.whole(handle, bytes.length);
      const file = came?.file ?? nextFile();
      const fresh: Held = { file, bytes: bytes.length + FILE_COSTS_BYTES, pending: 0, opening: null };
      fresh.opening = begin(handle, fresh, () => came?.there ?? send(file, bytes, 0, bytes.length));
      return fresh.opening;
    },
    isOpen: (handle) => held.get(handle)?.opening === null,
    async picture(handle, number, width) {
      const open = held.get(handle);
      if (open === undefined || open.opening !== null) return fail('page.not-found');
      const asked: Asked = { ask: 'picture', file: open.file, number, width };
      return (await using(handle, open, () => tell(asked, DRAW_WITHIN_MS))) as Result<Picture, PictureFailure>;
    },
    close(handle) {
      close(handle);
      const file = coming.drop(handle);
      if (file !== null) letGo(file);
    },
  };
}

/** Asks the child, and calls `onDeath` once for each of its processes that died: several requests tell of one death. */
function telling(child: Child, onDeath: () => void) {
  let running = 0;
  const died = (process: number): void => {
    if (process !== running) return;
    running += 1;
    onDeath();
  };
  const tell = async (asked: Asked, timeoutMs: number): Promise<Answer> => {
    const process = running;
    try {
      const answer = (await child.request(asked, { timeoutMs })) as Answer;
      if (answer.ok || answer.failure !== 'file.unknown') return answer;
    } catch (error) {
      if (error instanceof Fault && error.code === 'worker.died') died(process);
      throw error;
    }
    // The process died while nothing was asked, and a fresh one answers, which holds no file.
    died(process);
    throw new Fault('worker.died');
  };
  const send = async (file: number, bytes: Uint8Array, from: number, of: number): Promise<void> => {
    const underWay: Promise<Answer>[] = [];
    for (let at = 0; at < bytes.length || at === 0; at += PIECE_BYTES) {
      if (underWay.length === PIECES_UNDER_WAY) await underWay.shift();
      const piece = new Uint8Array(bytes.subarray(at, at + PIECE_BYTES));
      const sent = tell({ ask: 'take', file, bytes: piece, at: from + at, of }, OPEN_WITHIN_MS);
      sent.catch(() => {});
      underWay.push(sent);
    }
    await Promise.all(underWay);
  };
  return { tell, send };
}
