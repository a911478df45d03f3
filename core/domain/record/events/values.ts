import type { BlobId, EventId, Sha256, UserId } from '../../ids.ts';
import type { Instant, PlainDate } from '../../time/moment.ts';

export const channels = ['email', 'portal', 'form', 'post', 'phone', 'chat', 'person', 'authority'] as const;
export type Channel = (typeof channels)[number];

/** A sealed file of the record: `key` is 64 lower hex characters and stands only in the event that files the blob. */
export type SealedFile = Readonly<{ blob: BlobId; key: string; sha256: Sha256; bytes: number }>;

/**
 * The four dates of a piece of paper as ONE fact (record_formats 6), and, for channels without paper, `at`, the moment
 * the complaint reached the firm. Scan and entry never start a clock (G-08).
 */
export type Receipt = Readonly<{
  letter_dated: PlainDate | null;
  postmarked: PlainDate | null;
  delivered: PlainDate | null;
  /** `hh:mm` in the firm's zone; null when only the day is known (G-09). */
  delivered_time: string | null;
  scanned: Instant | null;
  at: Instant | null;
}>;

/** Money as people wrote it: `amount` is a decimal text, `currency` an ISO 4217 code or the token's own name. */
export type Money = Readonly<{ amount: string; currency: string; meaning: 'claimed' | 'loss' | 'other' }>;

export type Representative = Readonly<{
  name: string;
  address: string;
  relation: string;
  authority: 'seen' | 'missing';
}>;

export type FactValue =
  | string
  | number
  | boolean
  | null
  | Receipt
  | Representative
  | readonly Money[]
  | readonly string[]
  | Readonly<{ other: string }>;

/** Where a fact was read: typed by a person from page `page` of `blob`; `box` in thousandths of the page, left top width height. */
export type Source = Readonly<{
  how: 'typed' | 'read' | 'rule' | 'imported';
  blob?: BlobId;
  page?: number;
  box?: readonly [number, number, number, number];
}>;

/** Dates that an act printed or showed to the complainant (record 3): later differences are visible amendments. */
export type Told = Readonly<{
  clock: string;
  due: string | null;
  outer: string | null;
  workBy: string | null;
  calendar: string;
}>;

/** How something left the house, with its proof (G-11). */
export type Dispatch = Readonly<{
  letter?: string;
  method: 'post' | 'registered_post' | 'courier' | 'email' | 'portal' | 'by_hand';
  proof: string;
  tracking?: string;
  /** What a gate warned of: a deviation from the printed date (G-11). */
  warnings?: readonly string[];
}>;

/** Takes events of the same stream out before folding, where the table allows it (record_formats 6). */
export type Struck = Readonly<{ events: readonly EventId[]; reason: string }>;

export type Actor = UserId | 'recovery';
