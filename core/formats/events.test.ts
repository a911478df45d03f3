import { describe, expect, test } from 'vitest';
import { ada, at, fact, idNamed, MORNING, onDay, said, theCase, userNamed } from '#test/support/hand-made.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import type { BlobId, Sha256 } from '../domain/ids.ts';
import { joinBody, type PlainEvent, splitBody, writeEvents } from '../domain/record/body.ts';
import type { AnyDraft, DraftOf } from '../domain/record/events.ts';
import type { Header } from '../domain/record/header.ts';
import { fail, ok } from '../domain/result.ts';
import { readEvents } from './events.ts';

const { k7q } = twoWorkstations();
const { changesets } = k7q.act(ada, [{ kind: 'case', id: theCase, drafts: [fact('name', 'Jonas')] }]);
const header = changesets[0]?.header as Header & { streamKind: 'case' };
const blob = (digit: string) => digit.repeat(32) as BlobId;
const write = (...drafts: AnyDraft[]) => writeEvents(drafts as unknown as PlainEvent[], ada);
const rows = (...drafts: AnyDraft[]) => JSON.parse(write(...drafts)) as Record<string, unknown>[];
const read = (text: string, more: Partial<Header> = {}) => readEvents({ ...header, ...more } as typeof header, text);
const readBack = (...drafts: AnyDraft[]) => {
  const events = read(write(...drafts));
  if (!events.ok) throw new Error(events.failure.rule);
  return events.value;
};
const typed = (name: string, from: string | null, more: object = {}): DraftOf<'case'> =>
  said<'case', 'fact_set'>('fact_set', {
    fact: name,
    value: 'x',
    source: from === null ? { how: 'typed' } : { how: 'read', blob: blob(from), page: 1, box: [1, 2, 3, 4] },
    ...more,
  });

describe('a body', () => {
  test('begins with sixteen random bytes', () => {
    const salt = new Uint8Array(16).fill(3);
    const body = joinBody(salt, Uint8Array.of(91, 93));
    expect(body.slice(0, 16)).toEqual(salt);
    expect(splitBody(body)).toEqual(ok(Uint8Array.of(91, 93)));
    expect(() => joinBody(salt.slice(1), body)).toThrow('16');
  });

  test('that is empty was erased, and one cut short is damaged', () => {
    expect(splitBody(new Uint8Array())).toEqual(fail('erased'));
    expect(splitBody(new Uint8Array(16))).toEqual(fail('damaged'));
  });

  test('leaves out when it happened where the event before says the same', () => {
    const day = onDay('2026-12-18', MORNING);
    const drafts = [fact('a', 1), fact('b', 2), fact('c', 3, { occurred: day }), fact('d', 4, { occurred: day })];
    expect(rows(...drafts).map((row) => 'occurred' in row)).toEqual([true, false, true, false]);
    expect(readBack(...drafts).map((event) => event.occurred)).toEqual([at(0), at(0), day, day]);
  });

  test('leaves out who confirmed a fact where it was the author', () => {
    const ben = userNamed('ben');
    const drafts = [
      typed('a', null),
      typed('b', null, { confirmedBy: ada }),
      typed('c', null, { confirmedBy: ben }),
      typed('d', null, { confirmedBy: null }),
    ];
    expect(rows(...drafts).map(({ data }) => (data as { confirmedBy?: unknown }).confirmedBy)).toEqual([
      undefined,
      undefined,
      ben,
      null,
    ]);
    expect(readBack(...drafts).map(({ data }) => (data as { confirmedBy?: unknown }).confirmedBy)).toEqual([
      ada,
      ada,
      ben,
      null,
    ]);
  });

  test('leaves out the page’s scan where the source before names the same', () => {
    const drafts = [typed('a', '1'), typed('b', '1'), said<'case', 'note_added'>('note_added', { text: 'n' })];
    const more = [typed('c', '1'), typed('d', null), typed('e', null), typed('f', '2')];
    const blobs = (events: readonly { data: unknown }[]) =>
      events.map(({ data }) => (data as { source?: { blob?: unknown } }).source?.blob);
    expect(blobs(rows(...drafts, ...more) as never)).toEqual([
      blob('1'),
      undefined,
      undefined,
      undefined,
      null,
      undefined,
      blob('2'),
    ]);
    expect(blobs(readBack(...drafts, ...more))).toEqual([
      blob('1'),
      blob('1'),
      undefined,
      blob('1'),
      undefined,
      undefined,
      blob('2'),
    ]);
  });

  test('writes no empty list of what an event replaces or rests on', () => {
    const [row] = rows({ ...fact('a', 1), replaces: [], basis: [] } as AnyDraft);
    expect(Object.keys(row ?? {})).toEqual(['type', 'v', 'occurred', 'data']);
  });
});

describe('reading the events of a changeset', () => {
  test('numbers them and says who wrote them, knowing what the header knows', () => {
    const [, second] = readBack(fact('a', 1), fact('b', 2));
    expect(second).toMatchObject({
      id: `${k7q.dev}-${header.seq}-1`,
      hlc: header.hlc,
      dev: k7q.dev,
      seq: header.seq,
      index: 1,
      act: header.act,
      user: ada,
      second: null,
      wallMs: header.wallMs,
    });
  });

  test('names the place and the rule of what it refuses, never the value', () => {
    const text = JSON.stringify([
      { type: 'note_added', v: 1, occurred: at(0), data: { text: 'fine' } },
      { type: 'fact_set', v: 1, data: { fact: '', value: 'Jonas Petrauskas' } },
    ]);
    expect(read(text)).toEqual(
      fail({ why: 'damaged', index: 1, type: 'fact_set', rule: expect.stringMatching(/^data\.fact: /) }),
    );
    expect(JSON.stringify(read(text))).not.toContain('Petrauskas');
  });

  test.each([
    ['no list', '{}', /list of events/],
    ['an empty list', '[]', /list of events/],
    ['no JSON', '[', /list of events/],
    ['an event of another kind of stream', '[{"type":"granted","v":1,"data":{}}]', /occurred/],
  ])('refuses %s', (_, text, rule) => {
    expect(read(text)).toMatchObject({ ok: false, failure: { why: 'damaged', rule: expect.stringMatching(rule) } });
  });

  test.each([
    ['type', { type: 'granted' }, 'no such event in a stream of case'],
    ['version', { v: 2 }, 'v: version 2 is not known'],
    ['field', { data: { text: 'n', mood: 'calm' } }, 'data: Unrecognized key: "mood"'],
  ])('with an unknown %s is damage, and from a newer Redress where its vocabulary is newer', (_, change, rule) => {
    const row = { type: 'note_added', v: 1, occurred: at(0), data: { text: 'n' }, ...change };
    const text = JSON.stringify([row]);
    expect(read(text)).toMatchObject({ ok: false, failure: { why: 'damaged', rule } });
    expect(read(text, { schema: 2 })).toMatchObject({ ok: false, failure: { why: 'newer', rule } });
  });

  test('takes what it understands of a newer vocabulary', () => {
    expect(read(write(fact('a', 1)), { schema: 2 }).ok).toBe(true);
  });

  test('reads an old version by casting it up, step by step', () => {
    const casts = {
      'case.note_added': {
        1: (data: unknown) => ({ words: (data as { text: string }).text }),
        2: (data: unknown) => ({ text: `${(data as { words: string }).words}!` }),
      },
    };
    const row = { type: 'note_added', v: 1, occurred: at(0), data: { text: 'n' } };
    const events = readEvents(header, JSON.stringify([row]), casts);
    expect(events).toMatchObject({ ok: true, value: [{ v: 3, data: { text: 'n!' } }] });
    expect(readEvents(header, JSON.stringify([{ ...row, v: 4 }]), casts).ok).toBe(false);
  });

  test('keeps the shape of a letter and of the four paper dates', () => {
    const sealed = { blob: blob('a'), key: 'b'.repeat(64), sha256: 'c'.repeat(64) as Sha256, bytes: 12 };
    const receipt = {
      letter_dated: '2026-12-14',
      postmarked: '2026-12-15',
      delivered: '2026-12-18',
      delivered_time: null,
      scanned: MORNING,
      at: null,
    };
    const drafts = [
      said<'case', 'fact_set'>('fact_set', { fact: 'receipt', value: receipt as never }),
      said<'case', 'letter_frozen'>('letter_frozen', {
        letter: idNamed('letter'),
        purpose: 'ack',
        round: 1,
        kind: 'ack',
        language: 'en',
        pdf: sealed,
        pages: 1,
        data: sealed,
        template: { id: 'ack', version: '1.0.0', sha256: sealed.sha256 },
        press: 'typst',
        planned: '2026-12-21' as never,
        channel: 'post',
        told: [{ clock: 'final', due: '2027-01-08', outer: null, workBy: null, calendar: 'lt' }],
        addressee: 'Jonas',
      }),
    ];
    expect(readBack(...drafts).map(({ data }) => data)).toEqual([
      { ...drafts[0]?.data, confirmedBy: ada },
      drafts[1]?.data,
    ]);
    const wrong = said<'case', 'fact_set'>('fact_set', {
      fact: 'receipt',
      value: { ...receipt, delivered: '2026-02-30' } as never,
    });
    expect(read(write(wrong)).ok).toBe(false);
  });

  test('has no place for a name in the people stream', () => {
    const people = { ...header, streamKind: 'people' as const };
    const row = { type: 'person_added', v: 1, occurred: at(0), data: { user: ada, name: 'Ada' } };
    expect(readEvents(people, JSON.stringify([row]))).toMatchObject({ ok: false, failure: { why: 'damaged' } });
  });
});
