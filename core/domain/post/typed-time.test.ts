import { describe, expect, test } from 'vitest';
import { understandTime } from './typed-time.ts';

describe('a typed time', () => {
  test.each([
    ['9', '09:00'],
    ['0915', '09:15'],
    ['915', '09:15'],
    ['9:15', '09:15'],
    ['9.15', '09:15'],
    ['09h15', '09:15'],
    ['9h', '09:00'],
    ['0', '00:00'],
    ['2359', '23:59'],
  ])('%j is %s', (typed, time) => {
    expect(understandTime(typed)).toEqual({ ok: true, value: time });
  });

  test('is none when nothing is typed', () => {
    expect(understandTime(' ')).toEqual({ ok: true, value: null });
  });

  test.each(['24', '0960', 'noon', '9:5', '12345'])('%j is refused with a sentence', (typed) => {
    expect(understandTime(typed)).toEqual({
      ok: false,
      failure: `“${typed}” is not a time of day. Type it as 0915, 9:15 or 9.`,
    });
  });
});
