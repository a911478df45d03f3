import { describe, expect, test } from 'vitest';
import { differenceOf, lengthSentence } from './passphrase.ts';

describe('making a passphrase', () => {
  test('the sentence counts words and signs, not bytes', () => {
    expect(lengthSentence('žirgas  namas')).toMatch(/^2 words, 13 signs so far/);
    expect(lengthSentence('a')).toMatch(/^1 word, 1 sign so far/);
    expect(lengthSentence('')).toMatch(/^Four or more/);
  });

  test('both must be typed and be the same', () => {
    expect(differenceOf({ first: '', second: '' })).toBe('Type a passphrase.');
    expect(differenceOf({ first: 'one two', second: 'one tow' })).toMatch(/differs/);
    expect(differenceOf({ first: 'one two', second: 'one two' })).toBeNull();
  });
});
