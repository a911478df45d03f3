import { type ActId, type DeviceId, isDeviceId, isSha256, isUuid, type Sha256, type UserId } from '../ids.ts';
import { fail, ok, type Result } from '../result.ts';
import { isPlainDate } from '../time/moment.ts';
import { ascii, asciiText, type Hash, tagged } from './bytes.ts';
import type { Actor } from './events/values.ts';
import type { StreamKind } from './events.ts';
import { sha256 } from './identity.ts';

/** The byte format that this program writes, and the vocabulary of events it knows. */
export const FORMAT = 1;
export const SCHEMA = 1;
/** At most this many changesets in one act (record 1). */
export const ACT_LIMIT = 200;

/** One link of a device's chain: who wrote what, knowing what (record_formats 2). */
export type Header = Readonly<{
  v: number;
  dev: DeviceId;
  /** From 1, without holes. */
  seq: number;
  hlc: number;
  act: ActId;
  /** Place of this changeset in its act, from 1, `of` how many. */
  n: number;
  of: number;
  streamKind: StreamKind;
  streamId: string;
  /** Header hashes of the stream's heads that the author had folded, sorted. */
  parents: readonly Sha256[];
  /** The same of the people stream; empty in the people stream itself. */
  people: readonly Sha256[];
  user: Actor;
  second: UserId | null;
  /** The author's PC clock, ms since 1970. */
  wallMs: number;
  schema: number;
  bodySha256: Sha256;
}>;

/** Why header bytes are refused. `newer` waits for an update of the program; the others are damage. */
export type HeaderFault = Readonly<{ why: 'newer' | 'not-canonical' | 'malformed'; field: string }>;

const VERSION = 14;
const uuid = (version: '4' | '8') => (text: unknown) => isUuid(text) && text[VERSION] === version;
const positive = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
const counted = (value: unknown): value is number => positive(value) && value <= 0xffff_ffff;

/** What a stream of each kind is called (record_formats 2). */
const streamIds: Record<StreamKind, (text: unknown) => boolean> = {
  case: uuid('8'),
  item: uuid('4'),
  batch: uuid('4'),
  batchfile: uuid('4'),
  post: isPlainDate,
  people: uuid('8'),
  person: uuid('4'),
  procedures: uuid('8'),
  calendars: uuid('8'),
  templates: uuid('8'),
  settings: uuid('8'),
  disposal: uuid('8'),
  device: isDeviceId,
};

const isStreamKind = (value: unknown): value is StreamKind =>
  typeof value === 'string' && Object.hasOwn(streamIds, value);

/** Sorted without repetition, so that the same knowledge has one spelling. */
export const sortedHashes = (hashes: Iterable<Sha256>): readonly Sha256[] => [...new Set(hashes)].sort();

const isHashList = (value: unknown): value is readonly Sha256[] =>
  Array.isArray(value) && value.every((hash, i) => isSha256(hash) && (i === 0 || hash > value[i - 1]));

/** Each field with the rule it must keep, in the order in which it is written. */
const fields: readonly (readonly [name: keyof Header, holds: (value: unknown, header: Header) => boolean])[] = [
  ['v', (v) => v === FORMAT],
  ['dev', isDeviceId],
  ['seq', counted],
  ['hlc', positive],
  ['act', uuid('4')],
  ['n', (n, header) => positive(n) && n <= header.of],
  ['of', (of) => positive(of) && of <= ACT_LIMIT],
  ['streamKind', isStreamKind],
  ['streamId', (id, header) => streamIds[header.streamKind](id)],
  ['parents', isHashList],
  ['people', (people, header) => isHashList(people) && (people.length === 0) === (header.streamKind === 'people')],
  ['user', (user) => user === 'recovery' || uuid('4')(user)],
  ['second', (second, header) => second === null || (uuid('4')(second) && second !== header.user)],
  ['wallMs', (ms) => Number.isSafeInteger(ms) && (ms as number) >= 0],
  ['schema', counted],
  ['bodySha256', isSha256],
];

/** The first field that breaks its rule, or null. */
export const headerFault = (header: Header): keyof Header | null =>
  fields.find(([name, holds]) => !holds(header[name], header))?.[0] ?? null;

/** Header bytes as they are hashed, stored and sent; throws on a header that no program may write. */
export function headerBytes(header: Header): Uint8Array {
  const fault = headerFault(header);
  if (fault !== null) throw new Error(`a header with a wrong ${fault}`);
  return ascii(JSON.stringify(fields.map(([name]) => header[name])));
}

/** Reads header bytes as written elsewhere; refuses whatever `headerBytes` would not have written. */
export function readHeader(bytes: Uint8Array): Result<Header, HeaderFault> {
  const text = asciiText(bytes);
  const row = text === null ? null : parsed(text);
  if (!Array.isArray(row)) return fail({ why: 'malformed', field: 'header' });
  if (positive(row[0]) && row[0] > FORMAT) return fail({ why: 'newer', field: 'v' });
  if (row.length !== fields.length) return fail({ why: 'malformed', field: 'header' });
  if (JSON.stringify(row) !== text) return fail({ why: 'not-canonical', field: 'header' });
  const header = Object.fromEntries(fields.map(([name], i) => [name, row[i]])) as Header;
  const fault = unknownKindOfNewer(header) ? 'newer' : headerFault(header);
  if (fault === 'newer') return fail({ why: 'newer', field: 'streamKind' });
  return fault === null ? ok(header) : fail({ why: 'malformed', field: fault });
}

/** A kind of stream that a newer vocabulary brought waits for the update; under our own it is damage. */
const unknownKindOfNewer = (header: Header): boolean =>
  typeof header.streamKind === 'string' &&
  !isStreamKind(header.streamKind) &&
  counted(header.schema) &&
  header.schema > SCHEMA;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What `parents`, `people` and signatures name a changeset by (record_formats 1). */
export const headerHash = (hash: Hash, bytes: Uint8Array): Sha256 => sha256(hash, tagged('redress-header-1', bytes));
