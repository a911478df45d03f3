import type { Difference } from './part-differences.ts';

/** Beyond this many lines a text is another text, which is read and not told line by line. */
const TOLD_LINES = 20;

/** Pairs of lines that are compared at most: what a published text has, a hundred times over. */
const COMPARED = 4_000_000;

type Stretch = Readonly<{ went: readonly string[]; came: readonly string[] }>;

/**
 * In what the words of a published text differ, line by line and in order, what is the same in several places told once;
 * the same words give an empty list.
 */
export function textDifferences(title: string, before: string, after: string): readonly Difference[] {
  const told = (words: string): Difference => ({ part: title, clause: null, words });
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old.length * now.length > COMPARED) return before === after ? [] : [told('The words differ.')];
  const stretches = stretchesOf(old, now);
  const count = stretches.reduce((sum, { went, came }) => sum + Math.max(went.length, came.length), 0);
  return count > TOLD_LINES ? [told(`${count} lines differ.`)] : [...new Set(stretches.flatMap(wordsOf))].map(told);
}

/** A line in the place of another is told with it; what is left over went or came. */
const wordsOf = ({ went, came }: Stretch): readonly string[] => [
  ...went.map((line, index) => {
    const instead = came[index];
    return instead === undefined ? `No longer says “${line}”.` : `Was “${line}”, is “${instead}”.`;
  }),
  ...came.slice(went.length).map((line) => `Now says “${line}”.`),
];

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What lies between lines that both texts have, by their longest common sequence. */
function stretchesOf(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const common = commonFrom(before, after);
  const shared = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const stretches: { went: string[]; came: string[] }[] = [];
  let open: { went: string[]; came: string[] } | null = null;
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && before[i] === after[j]) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (open === null) {
      open = { went: [], came: [] };
      stretches.push(open);
    }
    if (j >= after.length || (i < before.length && shared(i + 1, j) >= shared(i, j + 1)))
      open.went.push(before[i++] ?? '');
    else open.came.push(after[j++] ?? '');
  }
  return stretches;
}

/** How many lines the rests of both texts have in common, by where each rest begins. */
function commonFrom(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [here, next] = [rows[i] ?? [], rows[i + 1] ?? []];
      here[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, here[j + 1] ?? 0);
    }
  return rows;
}
