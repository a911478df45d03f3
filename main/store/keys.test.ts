import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeId, PublicKey, UserId } from '#core/domain/ids.ts';
import { isGenuine, KEY_FILES, type KeyFile, readKeyFiles, writeKeyFiles } from './key-file.ts';
import { newKeyring } from './key-pair.ts';
import { recoveryGroups, recoveryKeyring, recoverySeed } from './recovery-key.ts';
import { openKey, sealKey, slotTag } from './slots.ts';
import { unwrap, wrap } from './wrapping.ts';

const office = '11111111-1111-8111-8111-111111111111' as OfficeId;
const user = '22222222-2222-4222-8222-222222222222' as UserId;
const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const cost = { memoryKiB: 8, passes: 1 };
const words = { word: ' Ánn ', passphrase: 'four unrelated words here' };

describe('a wrapped key', () => {
  test('opens by the same word and passphrase however they were typed, and by no other', async () => {
    const keyring = newKeyring(random);
    const wrapped = await wrap(keyring, { office, user }, words, cost, random);
    const owner = { office, user, sign: keyring.sign, seal: keyring.seal };
    const typed = { word: 'ánn', passphrase: words.passphrase };
    expect(await unwrap(wrapped, owner, typed)).toEqual(keyring);
    expect(await unwrap(wrapped, owner, { ...typed, word: 'ann' })).toBeNull();
    expect(await unwrap(wrapped, owner, { ...typed, passphrase: 'Four unrelated words here' })).toBeNull();
  });

  test('cannot be passed off as another person’s', async () => {
    const keyring = newKeyring(random);
    const wrapped = await wrap(keyring, { office, user }, words, cost, random);
    const other = { office, user: user.replace('2222', '3333') as UserId, sign: keyring.sign, seal: keyring.seal };
    expect(await unwrap(wrapped, other, words)).toBeNull();
  });
});

describe('a slot', () => {
  const storeKey = random(32);

  test('gives the store key to its recipient only', () => {
    const [mine, theirs] = [newKeyring(random), newKeyring(random)];
    const slot = sealKey(storeKey, mine.seal, office, random);
    expect(openKey(slot, mine.halves.seal, mine.seal, office)).toEqual(storeKey);
    expect(openKey(slot, theirs.halves.seal, theirs.seal, office)).toBeNull();
  });

  test('refuses a public key whose secret is all zero', () => {
    const mine = newKeyring(random);
    const zero = '0'.repeat(64) as PublicKey;
    expect(() => sealKey(storeKey, zero, office, random)).toThrow('everybody');
    const slot = { ...sealKey(storeKey, mine.seal, office, random), ephemeral: zero };
    expect(openKey(slot, mine.halves.seal, mine.seal, office)).toBeNull();
  });

  test('is tagged by the word as it is meant, not as it is typed', () => {
    const salt = random(16);
    expect(slotTag(salt, ' ANN')).toBe(slotTag(salt, 'ann'));
    expect(slotTag(salt, 'ann')).toMatch(/^[0-9a-f]{2}$/);
  });
});

describe('the recovery key', () => {
  test('is read again from paper, however it is spaced and whatever letters were mistaken', () => {
    const seed = random(32);
    const groups = recoveryGroups(seed);
    expect(groups).toHaveLength(14);
    expect(recoverySeed(groups.join(' '))).toEqual(seed);
    const sloppy = groups.join('-').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(recoverySeed(sloppy)).toEqual(seed);
    expect(recoveryKeyring(seed)).toEqual(recoveryKeyring(Uint8Array.from(seed)));
  });

  test('is refused with one character wrong, two groups swapped or one missing', () => {
    const groups = recoveryGroups(new Uint8Array(32).map((_, i) => i * 7));
    const wrong = [groups[0]?.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), ...groups.slice(1)];
    const swapped = [groups[1], groups[0], ...groups.slice(2)];
    for (const typed of [wrong, swapped, groups.slice(1)]) expect(recoverySeed(typed.join(' '))).toBeNull();
  });
});

describe('the key file', () => {
  const storeKey = random(32);
  const file = (generation: number): KeyFile => ({ office, salt: 'ab'.repeat(16), generation, slots: [] });
  let folder = '';
  const damage = (copy: string) => {
    writeFileSync(
      join(folder, copy),
      readFileSync(join(folder, copy), 'utf8').replace('generation":2', 'generation":9'),
    );
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'));
    writeKeyFiles(folder, file(2), storeKey);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('is read back from two equal copies and proves who wrote it', () => {
    const read = readKeyFiles(folder);
    expect(read.map((copy) => copy.file)).toEqual([file(2), file(2)]);
    expect(read.every((copy) => isGenuine(copy, storeKey))).toBe(true);
    expect(read.some((copy) => isGenuine(copy, random(32)))).toBe(false);
  });

  test('falls back on the second copy when the first is damaged or missing', () => {
    damage(KEY_FILES[0]);
    expect(readKeyFiles(folder).map((read) => read.copy)).toEqual([KEY_FILES[1]]);
    rmSync(join(folder, KEY_FILES[0]));
    expect(readKeyFiles(folder).map((read) => read.copy)).toEqual([KEY_FILES[1]]);
  });

  test('is a fault when both copies are damaged, another when both are gone', () => {
    for (const copy of KEY_FILES) damage(copy);
    expect(() => readKeyFiles(folder)).toThrow('store.keyfile-damaged');
    for (const copy of KEY_FILES) rmSync(join(folder, copy));
    expect(() => readKeyFiles(folder)).toThrow('store.keyfile-missing');
  });
});
