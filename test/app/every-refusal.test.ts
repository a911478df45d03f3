import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operations } from '#core/contract/operations.ts';

/** Every way in which an operation says no is met by a test of this folder, through the whole application. */
test('every declared failure is reached by a test of the running application', () => {
  const here = new URL('.', import.meta.url).pathname;
  const texts = readdirSync(here).map((name) => readFileSync(here + name, 'utf8'));
  const declared = new Set(Object.values(operations).flatMap(({ failures }) => failures as readonly string[]));
  const unmet = [...declared].filter((code) => !texts.some((text) => text.includes(`'${code}'`)));
  expect(unmet).toEqual([]);
});
