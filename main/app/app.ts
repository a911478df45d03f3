import type { Reply } from '#core/contract/operation.ts';

/** All a host gets: one door for requests, one for events, two for bytes. */
export type App = Readonly<{
  dispatch(raw: unknown): Promise<Reply>;
  subscribe(onEvent: (event: unknown) => void): () => void;
  put(upload: string, bytes: Uint8Array): Promise<Reply>;
  get(
    ref: string,
  ): Promise<Readonly<{ ok: true; mediaType: string; bytes: Uint8Array }> | Readonly<{ ok: false; failure: string }>>;
  close(): Promise<void>;
}>;
