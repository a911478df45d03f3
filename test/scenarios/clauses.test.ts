import { describe, expect, test } from 'vitest';
import { citations, coverageText, missing } from '#scripts/clauses/coverage.ts';
import { clauseRows } from '#scripts/clauses/rows.ts';

describe('the clauses of the five texts', () => {
  test('are all listed, each once', () => {
    expect(new Set(clauseRows.map(({ id }) => id)).size).toBe(clauseRows.length);
    const counts = Object.groupBy(clauseRows, ({ id }) => id.split('-')[0] ?? '');
    expect(Object.entries(counts).map(([text, rows]) => [text, rows?.length])).toEqual([
      ['G', 30],
      ['PL', 21],
      ['LB', 44],
      ['CO', 24],
      ['LO', 29],
      ['XO', 34],
    ]);
  });

  test('that engine and procedures must keep are cited by a test', () => {
    expect(missing(citations())).toEqual([]);
  });

  test('appear on the page of coverage with their tests', () => {
    expect(coverageText()).toContain('LB-28: the answer is due in 14 business days, and the day of receipt is day 1');
  });
});
