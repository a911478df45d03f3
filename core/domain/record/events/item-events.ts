import type { ActId, BlobId, CaseId, ItemId, Sha256 } from '../../ids.ts';
import type { Channel, FactValue, Receipt, SealedFile, Struck } from './values.ts';

/** What can happen to a letter from the moment it is dropped until it is filed (record_formats 5, 6). */
export type ItemEventData = {
  /** A file came in; kept byte for byte as `file`. `pages` is what its directory says, null where it cannot be told. */
  item_received: {
    channel: Channel;
    receipt: Partial<Receipt>;
    file: SealedFile & { name: string; mediaType: string; pages: number | null; damaged: readonly number[] };
  };
  page_kept: { page: string; blob: BlobId; key: string; sha256: Sha256; ghost?: boolean };
  /** A derived view: page `number` (from 1) is shown turned clockwise by `degrees`; the bytes stay. */
  page_turned: { number: number; degrees: 0 | 90 | 180 | 270 };
  /** One page each: an event has at most one conflict key, and a page moves by `sheet:<page>` (record_formats 6). */
  item_split: { page: string; into: ItemId };
  item_joined: { page: string; from: ItemId };
  text_read: SealedFile;
  suggested: { fact: string; value: FactValue; certainty: number; page: number };
  /** A half-filled form, shared on demand. */
  form_kept: { facts: Readonly<Record<string, FactValue>> };
  triaged: { outcome: 'complaint' | 'case' | 'not_a_complaint'; case?: CaseId; reason?: string };
  struck: Struck;
};

/** Batches arrive with the post room; their shapes are fixed now. Ids and counts only: no names, keys or texts. */
export type BatchEventData = {
  batch_fed: { sheets: number };
  sheet_placed: { sheet: number; item: string | null; blank?: boolean };
  batch_closed: { sheets: number };
  batch_kept: SealedFile;
  struck: Struck;
};

/** One posting day of the office (record 1): which frozen letters are in the bag, and how many were handed over. */
export type PostEventData = {
  bagged: { letter: string; frozen: string };
  handed_over: { count: number; act: ActId };
  struck: Struck;
};
