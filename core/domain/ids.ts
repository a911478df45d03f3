declare const kind: unique symbol;

/** A text that has been checked to be an identifier of one kind, and cannot be mistaken for another. */
export type Id<K extends string> = string & { readonly [kind]: K };

export type CaseId = Id<'case'>;
export type ItemId = Id<'item'>;
export type UserId = Id<'user'>;
export type LetterId = Id<'letter'>;
export type ActId = Id<'act'>;
export type OfficeId = Id<'office'>;
/** First 8 bytes of the hash of a device's public key, lower hex (record_formats 1). */
export type DeviceId = Id<'device'>;
/** `dev-seq-index` (record_formats 1). */
export type EventId = Id<'event'>;
/** First 16 bytes of a keyed hash of the content, lower hex (record_formats 4). */
export type BlobId = Id<'blob'>;
/** SHA-256 as 64 lower hex characters. */
export type Sha256 = Id<'sha256'>;
/** 32 bytes of a public key as lower hex. */
export type PublicKey = Id<'public-key'>;
/** A clause of a procedure as its readers cite it: `LB-18`, `G-11`. */
export type Clause = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HEX16 = /^[0-9a-f]{16}$/;
const HEX32 = /^[0-9a-f]{32}$/;
const HEX64 = /^[0-9a-f]{64}$/;
const EVENT = /^[0-9a-f]{16}-[1-9]\d*-\d+$/;

export const isUuid = <K extends string>(text: unknown): text is Id<K> => typeof text === 'string' && UUID.test(text);
export const isDeviceId = (text: unknown): text is DeviceId => typeof text === 'string' && HEX16.test(text);
export const isBlobId = (text: unknown): text is BlobId => typeof text === 'string' && HEX32.test(text);
export const isSha256 = (text: unknown): text is Sha256 => typeof text === 'string' && HEX64.test(text);
export const isPublicKey = (text: unknown): text is PublicKey => typeof text === 'string' && HEX64.test(text);
export const isEventId = (text: unknown): text is EventId => typeof text === 'string' && EVENT.test(text);

/** The id of the `index`-th event (from 0) of changeset `seq` of device `dev`. */
export const eventId = (dev: DeviceId, seq: number, index: number): EventId => `${dev}-${seq}-${index}` as EventId;
