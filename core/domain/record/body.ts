import { fail, ok, type Result } from '../result.ts';
import type { Occurred } from '../time/moment.ts';
import { concat } from './bytes.ts';
import type { Actor } from './events/values.ts';

/** Random bytes before the events, so that a hash left behind after erasure confirms no guess (record 2). */
export const BODY_SALT = 16;

/** An event as it stands in a body, before anything is known of its type. */
export type PlainEvent = Readonly<{
  type: string;
  v: number;
  occurred: Occurred;
  data: Readonly<Record<string, unknown>>;
  replaces?: readonly string[];
  basis?: readonly string[];
  resolves?: string;
}>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

/** 16 random bytes and the events' JSON in UTF-8; `bodySha256` covers both (record_formats 2). */
export function joinBody(salt: Uint8Array, eventsUtf8: Uint8Array): Uint8Array {
  if (salt.length !== BODY_SALT) throw new Error(`a body starts with ${BODY_SALT} random bytes`);
  return concat(salt, eventsUtf8);
}

/** The events' UTF-8 JSON of a body; `erased` for an empty body, `damaged` where the random bytes are cut short. */
export function splitBody(body: Uint8Array): Result<Uint8Array, 'erased' | 'damaged'> {
  if (body.length === 0) return fail('erased');
  return body.length > BODY_SALT ? ok(body.subarray(BODY_SALT)) : fail('damaged');
}

/**
 * The JSON of a changeset's events without what can be read off the event before or the header (record_formats 2):
 * `occurred` equal to the previous event's, `confirmedBy` equal to `user`, `source.blob` equal to the previous source's.
 * A source without a blob after one with a blob says `null`; a fact that nobody confirmed says `confirmedBy: null`.
 */
export function writeEvents(events: readonly PlainEvent[], user: Actor): string {
  let occurred: Occurred | null = null;
  let blob: unknown = null;
  const rows = events.map((event) => {
    const row = {
      type: event.type,
      v: event.v,
      ...(same(event.occurred, occurred) ? {} : { occurred: event.occurred }),
      data: shortened(event.data, user, blob),
      ...(event.replaces === undefined || event.replaces.length === 0 ? {} : { replaces: event.replaces }),
      ...(event.basis === undefined || event.basis.length === 0 ? {} : { basis: event.basis }),
      ...(event.resolves === undefined ? {} : { resolves: event.resolves }),
    };
    occurred = event.occurred;
    blob = isFields(event.data.source) ? (event.data.source.blob ?? null) : blob;
    return row;
  });
  return JSON.stringify(rows);
}

function shortened(data: Fields, user: Actor, blob: unknown): Fields {
  const confirmed = data.confirmedBy === user || data.confirmedBy === undefined ? without(data, 'confirmedBy') : data;
  const { source } = confirmed;
  if (!isFields(source)) return confirmed;
  const own = source.blob ?? null;
  return { ...confirmed, source: own === blob ? without(source, 'blob') : { ...source, blob: own } };
}

/** Types whose data say who confirmed them: left out means the header's user. */
const CONFIRMED = new Set(['fact_set']);

/** Puts back what `writeEvents` left out. Knows no vocabulary: `core/formats/events.ts` reads what comes out. */
export function restoreEvents(rows: readonly unknown[], user: Actor): readonly unknown[] {
  let occurred: unknown;
  let blob: unknown = null;
  return rows.map((row) => {
    if (!isFields(row) || !isFields(row.data)) return row;
    occurred = row.occurred ?? occurred;
    const { source } = row.data;
    if (isFields(source)) blob = 'blob' in source ? source.blob : blob;
    const whole = CONFIRMED.has(String(row.type)) ? { confirmedBy: user, ...row.data } : row.data;
    return { ...row, occurred, data: isFields(source) ? { ...whole, source: sourced(source, blob) } : whole };
  });
}

const sourced = (source: Fields, blob: unknown): Fields =>
  blob === null ? without(source, 'blob') : { ...source, blob };
