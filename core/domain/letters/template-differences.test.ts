import { expect, test } from 'vitest';
import { theAcknowledgement } from '#test/support/a-letter.ts';
import { templateDifferences } from './template-differences.ts';

test('a newer letter template is told by what it says and how it looks', () => {
  const before = theAcknowledgement();
  const { subject: _, ...english } = before.texts.en ?? {};
  const after = {
    ...before,
    version: '1.1.0',
    languages: [...before.languages, 'lt'],
    elements: [...before.elements.filter((element) => element !== 'summary'), 'courtesy_line_2'],
    texts: { en: { ...english, no_fee: 'It costs nothing.', closing: 'Goodbye.' } },
    files: { ...before.files, [before.main]: 'another page' },
  };
  expect(templateDifferences(before, after)).toEqual([
    'The language lt is new.',
    'The element courtesy line 2 is new.',
    'The element summary is gone.',
    expect.stringMatching(/^subject \(en\) is gone: was “/),
    expect.stringMatching(/^no fee \(en\): was “.*”, is “It costs nothing.”$/),
    'closing (en) is new: “Goodbye.”',
    'The way it is set on the page differs.',
  ]);
  expect(templateDifferences(before, before)).toEqual([]);
});
