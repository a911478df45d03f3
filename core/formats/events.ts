import { z } from 'zod';
import { eventId as idOf } from '../domain/ids.ts';
import { restoreEvents } from '../domain/record/body.ts';
import type { EventOf, StreamEvents, StreamKind } from '../domain/record/events.ts';
import { type Header, SCHEMA } from '../domain/record/header.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { caseParsers } from './events/case-events.ts';
import { batchParsers, itemParsers, postParsers } from './events/item-events.ts';
import {
  calendarsParsers,
  deviceParsers,
  disposalParsers,
  peopleParsers,
  personParsers,
  proceduresParsers,
  settingsParsers,
  templatesParsers,
} from './events/office-events.ts';
import type { Parsers } from './events/parsers.ts';
import { eventId, occurred, word } from './events/values.ts';

const { batch_kept: batchKept, ...batch } = batchParsers;

/** Version 1 of every event of every kind of stream. */
const parsersOf: { [S in StreamKind]: Parsers<StreamEvents[S]> } = {
  case: caseParsers,
  item: itemParsers,
  batch,
  batchfile: { batch_kept: batchKept },
  post: postParsers,
  people: peopleParsers,
  person: personParsers,
  procedures: proceduresParsers,
  calendars: calendarsParsers,
  templates: templatesParsers,
  settings: settingsParsers,
  disposal: disposalParsers,
  device: deviceParsers,
};

/**
 * Reads data of version `v` as version `v + 1`, by `kind.type`: old events are read by up-casting, never rewritten
 * (record 1).
 */
export type UpCasts = Readonly<Record<string, Readonly<Record<number, (data: unknown) => unknown>>>>;

/** No type has a second version yet. */
export const upCasts: UpCasts = {};

/** `newer`: written by a newer Redress, parked until the update. `damaged`: no Redress writes this. */
export type EventFault = Readonly<{
  why: 'newer' | 'damaged';
  /** Place of the event in its changeset, from 0; null where the list itself cannot be read. */
  index: number | null;
  type: string | null;
  /** The field and the rule it breaks, without its value: safe to show and to log. */
  rule: string;
}>;

const envelope = z.strictObject({
  type: word,
  v: z.number().int().min(1),
  occurred,
  data: z.unknown(),
  replaces: z.exactOptional(z.array(eventId)),
  basis: z.exactOptional(z.array(z.string().startsWith('rule:'))),
  resolves: z.exactOptional(word),
});

const ruleOf = (error: z.ZodError, ...within: readonly string[]): string => {
  const [issue] = error.issues;
  return `${[...within, ...(issue?.path ?? [])].join('.') || 'event'}: ${issue?.message ?? 'unreadable'}`;
};

/**
 * The events of a changeset, numbered and whole. `text` is the JSON of its body. Whatever cannot be read waits for an
 * update where the author's vocabulary is newer than ours, and is damage where it is not.
 */
export function readEvents<S extends StreamKind>(
  header: Header & { streamKind: S },
  text: string,
  casts: UpCasts = upCasts,
): Result<readonly EventOf<S>[], EventFault> {
  const why = header.schema > SCHEMA ? 'newer' : 'damaged';
  const rows = parsed(text);
  if (!Array.isArray(rows) || rows.length === 0)
    return fail({ why, index: null, type: null, rule: 'a changeset is a list of events' });
  const events: EventOf<S>[] = [];
  for (const [index, row] of restoreEvents(rows, header.user).entries()) {
    const read = readEvent(header.streamKind, row, casts);
    if (!read.ok) return fail({ why, index, ...read.failure });
    events.push({ ...read.value, ...recorded(header, index) } as unknown as EventOf<S>);
  }
  return ok(events);
}

function readEvent(
  kind: StreamKind,
  row: unknown,
  casts: UpCasts,
): Result<Readonly<Record<string, unknown>>, { type: string | null; rule: string }> {
  const shell = envelope.safeParse(row);
  if (!shell.success) return fail({ type: null, rule: ruleOf(shell.error) });
  const { type } = shell.data;
  const table: Readonly<Record<string, z.ZodType>> = parsersOf[kind];
  const parser = Object.hasOwn(table, type) ? table[type] : undefined;
  if (parser === undefined) return fail({ type, rule: `no such event in a stream of ${kind}` });
  const steps = casts[`${kind}.${type}`] ?? {};
  const raised = upCast(shell.data.v, shell.data.data, steps);
  if (raised.v !== 1 + Object.keys(steps).length)
    return fail({ type, rule: `v: version ${shell.data.v} is not known` });
  const data = parser.safeParse(raised.data);
  return data.success
    ? ok({ ...shell.data, v: raised.v, data: data.data })
    : fail({ type, rule: ruleOf(data.error, 'data') });
}

function upCast(from: number, data: unknown, steps: UpCasts[string]): { v: number; data: unknown } {
  const step = steps[from];
  return step === undefined ? { v: from, data } : upCast(from + 1, step(data), steps);
}

const recorded = (header: Header, index: number) => ({
  id: idOf(header.dev, header.seq, index),
  hlc: header.hlc,
  dev: header.dev,
  seq: header.seq,
  index,
  act: header.act,
  user: header.user,
  second: header.second,
  wallMs: header.wallMs,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
