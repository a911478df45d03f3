import { z } from 'zod';
import type {
  CalendarsEventData,
  DeviceEventData,
  DisposalEventData,
  PeopleEventData,
  PersonEventData,
  ProceduresEventData,
  SettingsEventData,
  TemplatesEventData,
} from '../../domain/record/events/office-events.ts';
import { parsers } from './parsers.ts';
import {
  caseId,
  count,
  deviceId,
  hex,
  plainDate,
  publicKey,
  sealedFile,
  sha256,
  struck,
  userId,
  word,
} from './values.ts';

const maybe = z.exactOptional;
const text = z.string();
const keys = { sign: publicKey, seal: publicKey };
const grant = { user: userId, procedure: word, role: word };
const gone = z.strictObject({ dev: deviceId, reason: text });
const place = z.number().int().min(0);

/** Ids, public keys, grants, devices: a name has no place to stand here (record_formats 4). */
export const peopleParsers = parsers<PeopleEventData>()({
  person_added: z.strictObject({ user: userId }),
  person_removed: z.strictObject({ user: userId, reason: text }),
  keys_given: z.strictObject({ user: userId, ...keys }),
  granted: z.strictObject(grant),
  revoked: z.strictObject({ ...grant, reason: text }),
  device_added: z.strictObject({
    dev: deviceId,
    ...keys,
    station: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{3}$/, 'not a station code'),
    provisional: maybe(z.boolean()),
  }),
  device_revoked: gone,
  device_lost: gone,
  range_adopted: z.strictObject({ dev: deviceId, first: count.min(1), last: count.min(1), head: sha256 }),
  recovery_given: z.strictObject(keys),
});

export const personParsers = parsers<PersonEventData>()({
  person_described: z.strictObject({ name: text, title: text, contact: text, word: text }),
  keys_wrapped: z.strictObject({
    kdf: z.strictObject({
      name: z.literal('argon2id'),
      memoryKiB: count.min(1),
      passes: count.min(1),
      lanes: count.min(1),
    }),
    salt: hex,
    nonce: hex,
    sealed: hex,
  }),
  absent: z.strictObject({ from: plainDate, until: plainDate, handTo: userId.nullable() }),
});

const adopted = {
  id: word,
  version: word,
  source: text,
  files: z.record(z.string(), z.string()),
  normal: text,
  sha256,
  inForceFrom: plainDate,
};
const withdrawn = z.strictObject({ id: word, version: word, reason: text });

export const proceduresParsers = parsers<ProceduresEventData>()({
  adopted: z.strictObject({
    ...adopted,
    texts: maybe(z.record(z.string(), z.string())),
    reason: maybe(text),
    published: maybe(z.strictObject({ on: plainDate, proof: text })),
  }),
  withdrawn,
  struck,
});

export const calendarsParsers = parsers<CalendarsEventData>()({
  adopted: z.strictObject({ ...adopted, reason: maybe(text) }),
  withdrawn,
  day_confirmed: z.strictObject({ calendar: word, date: plainDate, reason: text }),
  day_added: z.strictObject({ calendar: word, date: plainDate, name: text, closed: z.boolean(), reason: text }),
  struck,
});

export const templatesParsers = parsers<TemplatesEventData>()({
  adopted: z.strictObject({ ...adopted, reason: maybe(text) }),
  withdrawn,
  struck,
});

const letterhead = z.strictObject({
  name: text,
  address: z.array(text),
  contact: z.array(text),
  logo: z.strictObject({ ...sealedFile.shape, mediaType: word }).nullable(),
});
const textSetting = <N extends string>(name: N) => z.strictObject({ name: z.literal(name), value: text });

export const settingsParsers = parsers<SettingsEventData>()({
  setting: z.discriminatedUnion('name', [
    textSetting('office.name'),
    textSetting('office.zone'),
    z.strictObject({ name: z.literal('office.letterhead'), value: letterhead }),
    textSetting('office.post_cutoff'),
    textSetting('office.envelope'),
    z.strictObject({ name: z.literal('office.idle_minutes'), value: count }),
    z.strictObject({ name: z.literal('office.practice'), value: z.boolean() }),
  ]),
});

export const disposalParsers = parsers<DisposalEventData>()({
  disposal_approved: z.strictObject({ case: caseId }),
  erased: z.strictObject({ case: caseId, streams: z.array(word), certificate: text }),
});

export const deviceParsers = parsers<DeviceEventData>()({
  looks_anchored: z.strictObject({ head: sha256, seq: place }),
  clock_jumped: z.strictObject({ from: z.number(), to: z.number() }),
  woke_elsewhere: z.strictObject({
    dev: deviceId,
    seq: place,
    head: sha256,
    cause: z.enum(['missing', 'other', 'behind', 'fork']),
  }),
});
