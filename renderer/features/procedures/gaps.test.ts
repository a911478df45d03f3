import { expect, test } from 'vitest';
import { filledGaps, gapsOf, placesWords } from './gaps.ts';

const finding = (place: string, line: number, words: string | null, note = false) => ({
  severity: 'blocker' as const,
  place,
  text: false,
  line,
  clause: 'CO-18',
  what: '',
  remedy: '',
  gap: words === null ? null : { words, note },
});
const gaps = gapsOf([
  finding('external.adr.name', 488, '[Name]'),
  finding('closure', 3, null),
  finding('Published text (en)', 41, '[Name]'),
  finding('Published text (en)', 59, '[Name]'),
  finding('Published text (en)', 55, 'Note: before going live', true),
]);

test('a gap that stands in several places is one gap, with all its places', () => {
  expect(gaps.map(({ words, places }) => [words, places.length])).toEqual([
    ['[Name]', 3],
    ['Note: before going live', 1],
  ]);
  expect(gaps.map(placesWords)).toEqual([
    'external.adr.name, line 488; Published text (en), lines 41 and 59',
    'Published text (en), line 55',
  ]);
});

test('words are sent for what was typed, a note where it was ticked, nothing for an emptied field', () => {
  expect(filledGaps(gaps, {})).toEqual({});
  expect(filledGaps(gaps, { '[Name]': '  ', 'Note: before going live': '' })).toEqual({
    'Note: before going live': '',
  });
  expect(filledGaps(gaps, { '[Name]': ' Fair Answers ' })).toEqual({ '[Name]': 'Fair Answers' });
});
