import type { DeviceId, OfficeId, UserId } from '#core/domain/ids.ts';
import type { SealedFile } from '#core/domain/record/events/values.ts';
import type { DraftOf, EventOf, StreamKind } from '#core/domain/record/events.ts';
import type { Result } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Keys, Signer } from './keys.ts';
import type { Rows } from './rows.ts';

/** Reading streams of the record. Events come in fold order (hlc, dev, seq, index), struck ones included. */
export type Reading = Readonly<{
  events<S extends StreamKind>(kind: S, id: string): readonly EventOf<S>[];
  /** Ids of all streams of a kind. */
  streams(kind: StreamKind): readonly string[];
  rows: Rows;
}>;

/** Who acts: the signed-in person or the recovery key, and the second person where the rule wants one. */
export type Author = Readonly<{ by: Signer; second: Signer | null }>;

/**
 * Inside one act: what was decided is recorded, all of it or nothing (record 1). Synchronous on purpose: no await.
 * `events` and `streams` know what the act has recorded so far; `rows` stand as they were before it.
 */
export type Act = Reading &
  Readonly<{
    now: Instant;
    /** Appends one changeset to a stream. Numbers and ids are given here; bodies are sealed with the act. */
    record<S extends StreamKind>(kind: S, id: string, drafts: readonly DraftOf<S>[]): readonly EventOf<S>[];
    /** The next number of this station's references; it never restarts and never goes back (record_formats 1). */
    nextSerial(): number;
    /** Puts something typed but not decided aside, or drops it with null (not an event, not synced). */
    keepDraft(key: string, json: string | null): void;
  }>;

export type Blobs = Readonly<{
  /** Seals and fsyncs a content under a fresh key. Call before the act whose event names it; orphans are swept. */
  seal(content: Uint8Array): SealedFile;
  /** Opens a blob whole; throws Fault `blob.missing` or `blob.damaged`. */
  open(file: Pick<SealedFile, 'blob' | 'key' | 'sha256'>): Uint8Array;
}>;

export type CheckReport = Readonly<{ whole: boolean; changesets: number; places: readonly string[] }>;

/** An open store. Everything is synchronous: it lives in a worker of its own (design, How a fact travels). */
export type OpenStore = Reading &
  Readonly<{
    office: OfficeId;
    dev: DeviceId;
    station: string;
    keys: Keys;
    blobs: Blobs;
    /** One act: one SQLite transaction with its changesets, chain links, signatures, looks, projections and search rows. */
    act<T, F>(author: Author, work: (act: Act) => Result<T, F>): Result<T, F>;
    draft(key: string): string | null;
    /** Keeps a draft outside an act. */
    keepDraft(key: string, json: string | null): void;
    /** Records that a person opened a stream; the first of a day at a case is committed before this returns (record_formats 2). */
    look(user: UserId, kind: 'case' | 'item' | 'letter', id: string, now: Instant): void;
    /** Refolds rows whose `nextFlip` has passed or that were reckoned with older adopted texts; answers how many changed. */
    refresh(now: Instant): number;
    /** The same in steps with how far it is, for work that others wait for; abandoned by return(), the rest is refolded when it is read. */
    refreshing(now: Instant): Generator<Readonly<{ done: number; of: number }>, number>;
    /** Reads everything through: pages of the file, chain, bodies, signatures, blobs named. Yields progress; cancel by return(). */
    check(): Generator<Readonly<{ done: number; of: number }>, CheckReport>;
    /** Sentences about what the store noticed when it opened: a clock set back, a new station code. */
    notices(): readonly string[];
    close(): void;
  }>;
