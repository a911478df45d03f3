import { describe, expect, test } from 'vitest';
import { readAmount } from './amounts.ts';

describe('an amount as people write it', () => {
  test.each([
    ['1860', '1860'],
    ['€1,860.00', '1860.00'],
    ['1.860,00', '1860.00'],
    ['1 860', '1860'],
    ['1,860', '1860'],
    ['24,5', '24.5'],
    ['0.00012345', '0.00012345'],
    ['', ''],
  ])('%s is read as %s', (typed, read) => expect(readAmount(typed)).toEqual({ ok: true, value: read }));

  test.each(['about 20', '12-', '1.2.3,4,5x'])('%s is refused by name', (typed) => {
    const read = readAmount(typed);
    expect(read.ok ? '' : read.failure).toContain(typed);
  });
});
