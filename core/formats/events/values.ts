import { z } from 'zod';
import {
  type ActId,
  type BlobId,
  type CaseId,
  type DeviceId,
  type EventId,
  type Id,
  type ItemId,
  isBlobId,
  isDeviceId,
  isEventId,
  isPublicKey,
  isSha256,
  isUuid,
  type LetterId,
  type PublicKey,
  type Sha256,
  type UserId,
} from '../../domain/ids.ts';
import { channels, type Dispatch, type FactValue, type SealedFile } from '../../domain/record/events/values.ts';
import { type Instant, isInstant, isPlainDate, type Occurred, type PlainDate } from '../../domain/time/moment.ts';

const uuid = <K extends string>(what: string) => z.custom<Id<K>>((text) => isUuid<K>(text), `not the id of ${what}`);
export const caseId: z.ZodType<CaseId> = uuid('a case');
export const itemId: z.ZodType<ItemId> = uuid('an item');
export const userId: z.ZodType<UserId> = uuid('a person');
export const letterId: z.ZodType<LetterId> = uuid('a letter');
export const actId: z.ZodType<ActId> = uuid('an act');
export const eventId = z.custom<EventId>(isEventId, 'not the id of an event');
export const deviceId = z.custom<DeviceId>(isDeviceId, 'not the id of a device');
export const blobId = z.custom<BlobId>(isBlobId, 'not the id of a sealed file');
export const sha256 = z.custom<Sha256>(isSha256, 'not a SHA-256 in lower hex');
export const publicKey = z.custom<PublicKey>(isPublicKey, 'not a public key in lower hex');
export const plainDate = z.custom<PlainDate>(isPlainDate, 'not a day yyyy-mm-dd');
export const instant = z.custom<Instant>(isInstant, 'not a moment in ms');
export const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/, 'not lower hex');
export const word = z.string().min(1);
export const count = z.number().int().min(0);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time hh:mm');

export const channel = z.enum(channels);

export const sealedFile = z.strictObject({
  blob: blobId,
  key: z.string().regex(/^[0-9a-f]{64}$/, 'not a key in lower hex'),
  sha256,
  bytes: count,
}) satisfies z.ZodType<SealedFile>;

export const receipt = z.strictObject({
  letter_dated: plainDate.nullable(),
  postmarked: plainDate.nullable(),
  delivered: plainDate.nullable(),
  delivered_time: clockTime.nullable(),
  scanned: instant.nullable(),
  at: instant.nullable(),
});

/** What is known of a receipt so far. */
export const partialReceipt = z.strictObject({
  letter_dated: z.exactOptional(receipt.shape.letter_dated),
  postmarked: z.exactOptional(receipt.shape.postmarked),
  delivered: z.exactOptional(receipt.shape.delivered),
  delivered_time: z.exactOptional(receipt.shape.delivered_time),
  scanned: z.exactOptional(receipt.shape.scanned),
  at: z.exactOptional(receipt.shape.at),
});

const money = z.strictObject({
  amount: z.string(),
  currency: z.string(),
  meaning: z.enum(['claimed', 'loss', 'other']),
});

const representative = z.strictObject({
  name: z.string(),
  address: z.string(),
  relation: z.string(),
  authority: z.enum(['seen', 'missing']),
});

export const factValue: z.ZodType<FactValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  receipt,
  representative,
  z.array(money),
  z.array(z.string()),
  z.strictObject({ other: z.string() }),
]);

const thousandths = z.number().int().min(0).max(1000);

export const source = z.strictObject({
  how: z.enum(['typed', 'read', 'rule', 'imported']),
  blob: z.exactOptional(blobId),
  page: z.exactOptional(z.number().int().min(1)),
  box: z.exactOptional(z.tuple([thousandths, thousandths, thousandths, thousandths])),
});

export const told = z.strictObject({
  clock: word,
  due: z.string().nullable(),
  outer: z.string().nullable(),
  workBy: z.string().nullable(),
  calendar: z.string(),
});

/** The fields of a dispatch, to be spread into the sent events. */
export const dispatch = {
  letter: z.exactOptional(z.string()),
  method: z.enum(['post', 'registered_post', 'courier', 'email', 'portal', 'by_hand']),
  proof: z.string(),
  tracking: z.exactOptional(z.string()),
  warnings: z.exactOptional(z.array(z.string())),
} satisfies Record<keyof Dispatch, z.ZodType>;

export const struck = z.strictObject({ events: z.array(eventId).min(1), reason: z.string() });

export const occurred: z.ZodType<Occurred> = z.union([
  z.strictObject({ instant, zone: word }),
  z.strictObject({ date: plainDate, zone: word, at: instant }),
]);
