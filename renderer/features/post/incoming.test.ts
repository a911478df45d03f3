import { describe, expect, test } from 'vitest';
import { type Incoming, type IncomingNews, incomingReducer, progressSentence } from './incoming.ts';

const told = (...news: IncomingNews[]) => news.reduce(incomingReducer, [] as readonly Incoming[]);
const begun = { tell: 'begun', id: 1, name: 'letter.pdf', bytes: 12 * 1024 * 1024 } as const;

describe('files on their way into the tray', () => {
  test('tell how much of them has come', () => {
    const [one] = told(begun, { tell: 'progress', id: 1, done: 3 * 1024 * 1024 });
    expect(one && progressSentence(one)).toBe('Receiving letter.pdf, 3.0 of 12 MB');
  });

  test('a refused one stays with its reason until it is put away, and the others go on', () => {
    const failed = told(begun, { ...begun, id: 2, name: 'b.exe' }, { tell: 'failed', id: 2, why: 'not a letter' });
    expect(failed.map(({ state }) => state)).toEqual(['sending', 'failed']);
    expect(incomingReducer(failed, { tell: 'gone', id: 2 }).map(({ id }) => id)).toEqual([1]);
  });

  test('news of a file that was cancelled changes nothing', () => {
    const none = told(begun, { tell: 'gone', id: 1 }, { tell: 'progress', id: 1, done: 5 }, { tell: 'reading', id: 1 });
    expect(none).toEqual([]);
  });
});
