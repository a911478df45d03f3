import { z } from 'zod';
import type { BatchEventData, ItemEventData, PostEventData } from '../../domain/record/events/item-events.ts';
import { parsers } from './parsers.ts';
import {
  actId,
  blobId,
  caseId,
  channel,
  count,
  factValue,
  hex,
  itemId,
  partialReceipt,
  sealedFile,
  sha256,
  struck,
  word,
} from './values.ts';

const maybe = z.exactOptional;
const pageNumber = z.number().int().min(1);

/** Parsers of the events of an intake item, version 1. */
export const itemParsers = parsers<ItemEventData>()({
  item_received: z.strictObject({
    channel,
    receipt: partialReceipt,
    file: z.strictObject({
      ...sealedFile.shape,
      name: z.string(),
      mediaType: word,
      pages: count.nullable(),
      damaged: z.array(pageNumber),
    }),
  }),
  page_kept: z.strictObject({ page: word, blob: blobId, key: hex, sha256, ghost: maybe(z.boolean()) }),
  page_turned: z.strictObject({
    number: pageNumber,
    degrees: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  }),
  item_split: z.strictObject({ page: word, into: itemId }),
  item_joined: z.strictObject({ page: word, from: itemId }),
  text_read: sealedFile,
  suggested: z.strictObject({ fact: word, value: factValue, certainty: z.number().min(0).max(1), page: pageNumber }),
  form_kept: z.strictObject({ facts: z.record(z.string(), factValue) }),
  triaged: z.strictObject({
    outcome: z.enum(['complaint', 'case', 'not_a_complaint']),
    case: maybe(caseId),
    reason: maybe(z.string()),
  }),
  struck,
});

export const batchParsers = parsers<BatchEventData>()({
  batch_fed: z.strictObject({ sheets: count }),
  sheet_placed: z.strictObject({ sheet: count, item: z.string().nullable(), blank: maybe(z.boolean()) }),
  batch_closed: z.strictObject({ sheets: count }),
  batch_kept: sealedFile,
  struck,
});

export const postParsers = parsers<PostEventData>()({
  bagged: z.strictObject({ letter: word, frozen: word }),
  handed_over: z.strictObject({ count, act: actId }),
  struck,
});
