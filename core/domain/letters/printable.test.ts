import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, printableLine } from './printable.ts';

describe('text for the press', () => {
  test('keeps what people see', () => {
    expect(printable('Ąžuolas – “€ 5,00”\n#read("/etc/passwd") $x^2$ *b*')).toBe(
      'Ąžuolas – “€ 5,00”\n#read("/etc/passwd") $x^2$ *b*',
    );
  });

  test('loses control characters and marks that turn the order of reading around', () => {
    expect(printable('a\u0000b\u0007c\u001bd\u202eevil\u202c\u2066x\u2069\ufeff')).toBe(
      'abcdevilxx'.replace('xx', 'x'),
    );
  });

  test('has one kind of line end and composed letters', () => {
    expect(printable('a\r\nb\rc\u2028d\te\u0301')).toBe('a\nb\nc\nd é');
  });

  test('lets a word break that is longer than a line', () => {
    expect(
      printable('x'.repeat(100))
        .split('\u200b')
        .map((part) => part.length),
    ).toEqual([48, 48, 4]);
  });

  test('on one line has single spaces only', () => {
    expect(printableLine('  Rūta \n  Vainorė ')).toBe('Rūta Vainorė');
  });

  test('is well-formed, and stays as it is when it is made printable again', () => {
    const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const once = printable(text);
        expect(once.isWellFormed()).toBe(true);
        expect(printable(once)).toBe(once);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
