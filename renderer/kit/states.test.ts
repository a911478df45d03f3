import { expect, test } from 'vitest';
import { sentenceFor } from './states.tsx';

test('a refusal is told by its own sentence, a fault by its code’s and the part in which it lies', () => {
  expect(sentenceFor({ failure: 'case.closed' })).toBe('This case is closed. Reopen it first.');
  expect(sentenceFor({ failure: 'case.gate', detail: 'Nobody has this case yet.' })).toBe('Nobody has this case yet.');
  expect(sentenceFor({ failure: 'store.damaged', detail: 'office.db' })).toMatch(
    /^The store file is damaged\..*\(office\.db\)$/u,
  );
});
