import { describe, expect, test } from 'vitest';
import { movedCursor } from './cursor.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('the cursor of a list', () => {
  test('moves by one, by a page, and to both ends', () => {
    expect(movedCursor(ids, 'b', 'ArrowDown', 2)).toBe('c');
    expect(movedCursor(ids, 'b', 'ArrowUp', 2)).toBe('a');
    expect(movedCursor(ids, 'a', 'PageDown', 2)).toBe('c');
    expect(movedCursor(ids, 'c', 'PageDown', 9)).toBe('d');
    expect(movedCursor(ids, 'c', 'Home', 2)).toBe('a');
    expect(movedCursor(ids, 'c', 'End', 2)).toBe('d');
  });

  test('stays at the ends and leaves other keys alone', () => {
    expect(movedCursor(ids, 'd', 'ArrowDown', 2)).toBeNull();
    expect(movedCursor(ids, 'a', 'ArrowUp', 2)).toBeNull();
    expect(movedCursor(ids, 'b', 'x', 2)).toBeNull();
    expect(movedCursor([], null, 'ArrowDown', 2)).toBeNull();
  });
});
