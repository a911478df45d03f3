import { describe, expect, test } from 'vitest';
import { isStrongEnough } from './passphrase-strength.ts';

describe('a passphrase for a live office', () => {
  test.each([
    'correct horse battery staple',
    'lempa-rugia-kavinė-debesis',
    'Kx7#pQ2!vLm9Rw',
    'teal otter granite umbrella',
    'nine tall brown storks',
  ])('may be %s', (passphrase) => expect(isStrongEnough(passphrase, 'tomas')).toBe(true));

  test.each([
    'password1234',
    'tomas tomas tomas tomas',
    'word word word word word',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '123456789012345678901234',
    'horse battery',
    'a b c d e f',
    '',
  ])('may not be %s', (passphrase) => expect(isStrongEnough(passphrase, 'tomas')).toBe(false));
});
