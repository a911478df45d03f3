import type { Refusal } from '../../core/contract/client.ts';
import type { Answers } from './answers.ts';

/** Bytes of one piece of an upload: as many as the bridge carries at a time. */
const PIECE = 4 * 1024 * 1024;

export type Sent = Readonly<{ ok: true; upload: string }> | (Readonly<{ ok: false }> & Refusal);

export type Sending = Readonly<{
  purpose: 'post' | 'logo';
  /** Told after each piece: bytes that have gone, of all. */
  onProgress?: (done: number, of: number) => void;
  /** Aborting cancels the upload; nothing of it is kept. */
  signal?: AbortSignal;
}>;

/** Sends a file in pieces. What it answers is the upload's name, for `post.finish` or a letterhead. */
export async function sendFile(answers: Answers, file: File, sending: Sending): Promise<Sent> {
  let read = pieceOf(file, 0);
  const begun = await answers.command('post.begin', { name: file.name, bytes: file.size, purpose: sending.purpose });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let at = 0; at < file.size; at += PIECE) {
    if (sending.signal?.aborted) break;
    const piece = read;
    // The next one is read from the disk while this one is on its way.
    read = pieceOf(file, at + PIECE);
    const reply = await sendPiece(await piece, upload);
    if (!reply.ok) return { ok: false, failure: reply.failure, ...(reply.detail ? { detail: reply.detail } : {}) };
    sending.onProgress?.(Math.min(at + PIECE, file.size), file.size);
  }
  if (!sending.signal?.aborted) return { ok: true, upload };
  await answers.command('post.cancel', { upload });
  return { ok: false, failure: 'upload.cancelled' };
}

/** Null where the disk does not give it: the file has gone, or has changed since it was chosen. */
const pieceOf = (file: File, at: number): Promise<ArrayBuffer | null> =>
  file
    .slice(at, at + PIECE)
    .arrayBuffer()
    .catch(() => null);

async function sendPiece(piece: ArrayBuffer | null, upload: string) {
  const broken = { ok: false as const, failure: 'request.bug', detail: undefined };
  return piece === null ? broken : window.redress.put(upload, piece).catch(() => broken);
}
