import { describe, expect, test } from 'vitest';
import { textDifferences } from './text-differences.ts';

const words = (before: string, after: string) =>
  textDifferences('Published text (en)', before, after).map((difference) => difference.words);

describe('the difference between two published texts', () => {
  test('is none where the same words stand in other lines’ breaks', () => {
    expect(words('One.\n\nTwo.', ' One. \nTwo.\n')).toEqual([]);
  });

  test('is told line by line: what stands in the place of what, what went and what came, each once', () => {
    const before = 'Head\nPhone: XXXX\nPost: [Address]\nNote: mend this\nFoot\nPhone: XXXX';
    const after = 'Head\nPhone: 1234\nPost: 1 Lane\nFoot\nPhone: 1234\nForm: online';
    expect(words(before, after)).toEqual([
      'Was “Phone: XXXX”, is “Phone: 1234”.',
      'Was “Post: [Address]”, is “Post: 1 Lane”.',
      'No longer says “Note: mend this”.',
      'Now says “Form: online”.',
    ]);
  });

  test('is counted where it is another text', () => {
    const lines = (word: string) => Array.from({ length: 30 }, (_, index) => `${word} ${index}`).join('\n');
    expect(words(lines('old'), lines('new'))).toEqual(['30 lines differ.']);
    expect(words('', 'One line.')).toEqual(['Now says “One line.”.']);
  });
});
