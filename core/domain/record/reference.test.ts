import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../result.ts';
import { ALPHABET } from './crockford.ts';
import { checkCharacter, formatReference, parseReference } from './reference.ts';

const SEED = { seed: 20261121, numRuns: 500 };
const character = fc.constantFrom(...ALPHABET);
const reference = fc.record({
  year: fc.integer({ min: 2024, max: 2031 }),
  station: fc.tuple(character, character, character).map((letters) => letters.join('')),
  serial: fc.integer({ min: 1, max: 20_000_000 }),
});
const plain = (text: string) => text.replaceAll('-', '');

describe('a case’s reference', () => {
  test('reads as it is printed', () => {
    const parts = { year: 2026, station: 'K7Q', serial: 421 };
    expect(formatReference(parts)).toBe('26-K7Q-000421-D');
    expect(parseReference('26-K7Q-000421-D')).toEqual(ok(parts));
  });

  test('is read as people type it', () => {
    for (const typed of ['26k7q000421d', ' 26 K7Q 000421 D ', '26–k7q–OOO42l–d', '26-K7Q-00042I-D'])
      expect(parseReference(typed).ok, typed).toBe(true);
  });

  test('grows beyond six digits', () => {
    const text = formatReference({ year: 2030, station: '0A1', serial: 12_345_678 });
    expect(text).toMatch(/^30-0A1-12345678-.$/);
    expect(parseReference(text)).toEqual(ok({ year: 2030, station: '0A1', serial: 12_345_678 }));
  });

  test('CO-09: comes back whole, whatever its parts, so that two workstations offline never write the same one', () => {
    fc.assert(
      fc.property(reference, (parts) => {
        expect(parseReference(formatReference(parts).toLowerCase())).toEqual(ok(parts));
      }),
      SEED,
    );
  });

  test('with any single character wrong is never taken for another', () => {
    fc.assert(
      fc.property(reference, fc.nat(), character, (parts, place, wrong) => {
        const text = plain(formatReference(parts));
        const at = place % text.length;
        fc.pre(text[at] !== wrong);
        expect(parseReference(text.slice(0, at) + wrong + text.slice(at + 1)).ok).toBe(false);
      }),
      { ...SEED, numRuns: 5000 },
    );
  });

  test('finds 99.8 % of swapped neighbours: all but one pair of characters', () => {
    const letters = [...ALPHABET];
    const pairs = letters.flatMap((a) => letters.filter((b) => a !== b).map((b) => [a, b] as const));
    const found = (before: string, after: string) =>
      pairs.filter(([a, b]) => checkCharacter(before + a + b + after) !== checkCharacter(before + b + a + after))
        .length;
    for (const [before, after] of [
      ['26', '7Q000421'],
      ['26K7Q00', '421'],
      ['26K7Q0004', ''],
    ] as const)
      expect(found(before, after) / pairs.length).toBeGreaterThanOrEqual(0.9979);
  });

  test('says whether its shape or its check character is wrong', () => {
    expect(parseReference('26-K7Q-421-D')).toEqual(fail('reference.shape'));
    expect(parseReference('26-K7U-000421-D')).toEqual(fail('reference.shape'));
    expect(parseReference('26-K7Q-000421-E')).toEqual(fail('reference.check'));
  });

  test('of parts that no workstation has is never written', () => {
    expect(() => formatReference({ year: 2026, station: 'ILO', serial: 1 })).toThrow();
  });
});
