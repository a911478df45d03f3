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
  const begun = await answers.command('post.begin', { name: file.name, bytes: file.size, purpose: sending.purpose });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let at = 0; at < file.size; at += PIECE) {
    if (sending.signal?.aborted) break;
    const reply = await sendPiece(file.slice(at, at + PIECE), upload);
    if (!reply.ok) return { ok: false, failure: reply.failure, ...(reply.detail ? { detail: reply.detail } : {}) };
    sending.onProgress?.(Math.min(at + PIECE, file.size), file.size);
  }
  if (!sending.signal?.aborted) return { ok: true, upload };
  await answers.command('post.cancel', { upload });
  return { ok: false, failure: 'upload.cancelled' };
}

async function sendPiece(piece: Blob, upload: string) {
  const broken = { ok: false as const, failure: 'request.bug', detail: undefined };
  const reply = await window.redress.put(upload, piece).catch(() => broken);
  // A file that has gone or has changed since it was chosen looks as if the program had gone.
  return reply.ok || (await isReadable(piece)) ? reply : broken;
}

const isReadable = (piece: Blob): Promise<boolean> =>
  piece
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);
