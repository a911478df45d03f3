import type { Envelope, Reply } from './operation.ts';

/** All a page gets, the same in every host: put there by `preload/electron.ts` or `preload/loopback.ts`. */
export type Bridge = Readonly<{
  request(envelope: Envelope): Promise<Reply>;
  /** Events pushed by the application; answers the way to stop listening. */
  listen(onEvent: (event: unknown) => void): () => void;
  /** Appends the next piece (at most 4 MiB) of an upload begun with `post.begin`. */
  put(upload: string, bytes: ArrayBuffer): Promise<Reply>;
  /** Fetches a page picture or a letter by a reference that an answer gave. */
  get(
    ref: string,
  ): Promise<Readonly<{ ok: true; mediaType: string; bytes: ArrayBuffer }> | Readonly<{ ok: false; failure: string }>>;
}>;
