import type { Difference } from '#core/domain/procedures/versions/differences.ts';
import { differences } from '#core/domain/procedures/versions/differences.ts';
import { textDifferences } from '#core/domain/procedures/versions/text-differences.ts';
import type { Compared } from './candidate.ts';
import { publishedTexts } from './published-texts.ts';

/** In what two versions differ, in words: the procedure, then its published texts line by line. */
export const versionDifferences = (before: Compared, after: Compared): Difference[] => [
  ...differences(before.procedure, after.procedure),
  ...publishedTexts(after.procedure).flatMap(({ title, path }) =>
    textDifferences(title, before.texts[path] ?? '', after.texts[path] ?? ''),
  ),
];
