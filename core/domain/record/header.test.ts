import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ada, fact, idNamed, theCase } from '#test/support/hand-made.ts';
import { sha256 } from '#test/support/signing-keys.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import type { Sha256 } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { ascii } from './bytes.ts';
import { type Header, headerBytes, headerHash, readHeader, sortedHashes } from './header.ts';

const { k7q } = twoWorkstations();
const { changesets } = k7q.act(ada, [{ kind: 'case', id: theCase, drafts: [fact('name', 'Jonas')] }]);
const header = changesets[0]?.header as Header;
const row = () => JSON.parse(new TextDecoder().decode(headerBytes(header))) as unknown[];
const withField = (at: number, value: unknown) => ascii(JSON.stringify(row().with(at, value)));
const h = (digit: string) => digit.repeat(64) as Sha256;

describe('a header', () => {
  test('is the sixteen fields in their order, as ASCII JSON', () => {
    expect(row()).toEqual([
      1,
      k7q.dev,
      3,
      header.hlc,
      header.act,
      1,
      1,
      'case',
      theCase,
      [],
      header.people,
      ada,
      null,
      header.wallMs,
      1,
      header.bodySha256,
    ]);
  });

  test('comes back as it was written', () => {
    expect(readHeader(headerBytes(header))).toEqual(ok(header));
  });

  test('is named by a hash over its bytes under a tag', () => {
    const bytes = headerBytes(header);
    const hash = createHash('sha256').update('redress-header-1\0').update(bytes).digest('hex');
    expect(headerHash(sha256, bytes)).toBe(hash);
  });

  test('is refused where its bytes are not what JSON itself would write', () => {
    const text = JSON.stringify(row());
    for (const other of [text.replace(',', ', '), text.replace('[1,', '[1.0,'), text.replace('case', 'c\\u0061se')])
      expect(readHeader(ascii(other))).toEqual(fail({ why: 'not-canonical', field: 'header' }));
    expect(readHeader(ascii(text.slice(1)))).toEqual(fail({ why: 'malformed', field: 'header' }));
    expect(readHeader(Uint8Array.of(0xff))).toEqual(fail({ why: 'malformed', field: 'header' }));
    expect(readHeader(ascii(JSON.stringify([...row(), 1])))).toEqual(fail({ why: 'malformed', field: 'header' }));
  });

  test.each([
    ['dev', 1, 'K7Q'],
    ['seq', 2, 0],
    ['seq', 2, 2 ** 32],
    ['hlc', 3, 2 ** 53],
    ['hlc', 3, 1.5],
    ['act', 4, theCase],
    ['n', 5, 2],
    ['of', 6, 201],
    ['streamKind', 7, 'gossip'],
    ['streamId', 8, idNamed('an item')],
    ['parents', 9, [h('b'), h('a')]],
    ['parents', 9, [h('a'), h('a')]],
    ['people', 10, []],
    ['user', 11, 'somebody'],
    ['second', 12, ada],
    ['wallMs', 13, -1],
    ['schema', 14, 0],
    ['bodySha256', 15, 'short'],
  ])('with a wrong %s is refused by name', (field, at, value) => {
    expect(readHeader(withField(at, value))).toEqual(fail({ why: 'malformed', field }));
  });

  test('of the people stream names no people, of any other it must', () => {
    const people = { ...header, streamKind: 'people' as const, streamId: idNamed('x').replace(/-4/, '-8') };
    expect(() => headerBytes(people)).toThrow('people');
    expect(readHeader(headerBytes({ ...people, people: [] })).ok).toBe(true);
  });

  test('of a newer format, or with a kind of stream that a newer vocabulary brought, waits for the update', () => {
    expect(readHeader(withField(0, 2))).toEqual(fail({ why: 'newer', field: 'v' }));
    const newer = ascii(JSON.stringify(row().with(7, 'reminders').with(14, 2)));
    expect(readHeader(newer)).toEqual(fail({ why: 'newer', field: 'streamKind' }));
  });

  test('that no program may write is not written', () => {
    expect(() => headerBytes({ ...header, n: 2 })).toThrow('n');
  });

  test('spells the same knowledge in one way', () => {
    expect(sortedHashes([h('b'), h('a'), h('b')])).toEqual([h('a'), h('b')]);
  });
});
