import type { Envelope, Reply } from './operation.ts';

/** A part of a file on the disk (a browser’s `Blob`), which this room does not know. */
export type FilePart = Readonly<{ size: number; arrayBuffer(): Promise<ArrayBuffer> }>;

/** All a page gets, the same in every host: put there by `preload/electron.ts` or `preload/loopback.ts`. */
export type Bridge = Readonly<{
  request(envelope: Envelope): Promise<Reply>;
  /** Events pushed by the application; answers the way to stop listening. */
  listen(onEvent: (event: unknown) => void): () => void;
  /**
   * Appends the next piece (at most 4 MiB) of an upload begun with `post.begin`. A part of a file on the disk goes as it
   * is: reading it in the page first takes several times as long as sending it.
   */
  put(upload: string, piece: ArrayBuffer | FilePart): Promise<Reply>;
  /** Fetches a page picture or a letter by a reference that an answer gave. */
  get(
    ref: string,
  ): Promise<Readonly<{ ok: true; mediaType: string; bytes: ArrayBuffer }> | Readonly<{ ok: false; failure: string }>>;
}>;
