import type { Clause } from '../../ids.ts';
import { nameWords, valueWords } from './value-words.ts';

/** One thing in which two versions differ: the part of the procedure, what it said and says, and its clause. */
export type Difference = Readonly<{ part: string; clause: Clause | null; words: string }>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const clauseOf = (value: unknown): Clause | null =>
  isFields(value) && typeof value.clause === 'string' ? value.clause : null;

/** What names an entry of a list, so that it can be found in the other version. */
const idOf = (entry: unknown): string | null => {
  if (!isFields(entry)) return null;
  const id = entry.id ?? entry.kind;
  return typeof id === 'string' ? id : null;
};

function byId(list: readonly unknown[]): Fields | null {
  const named = list.flatMap((entry): [string, unknown][] => {
    const id = idOf(entry);
    return id === null ? [] : [[id, entry]];
  });
  return named.length === list.length ? Object.fromEntries(named) : null;
}

/** Words that came into a plain list and words that went out of it. */
function listDifference(before: readonly unknown[], after: readonly unknown[]): string | null {
  const words = (list: readonly unknown[]) => list.map((entry) => valueWords(entry) ?? JSON.stringify(entry));
  const [old, now] = [words(before), words(after)];
  const came = now.filter((word) => !old.includes(word));
  const went = old.filter((word) => !now.includes(word));
  if (came.length === 0 && went.length === 0) return same(old, now) ? null : 'in another order';
  const said = [
    ...(came.length === 0 ? [] : [`now with ${came.map(nameWords).join(', ')}`]),
    ...(went.length === 0 ? [] : [`no longer with ${went.map(nameWords).join(', ')}`]),
  ];
  return said.join('; ');
}

/**
 * What differs in a part of two versions, however deep, each as one sentence with the way to it: lists entry by entry,
 * what is plain as "was ..., is ...". Nothing that differs is left out.
 */
export function partDifferences(
  part: string,
  before: unknown,
  after: unknown,
  way: readonly string[] = [],
  clause: Clause | null = null,
): readonly Difference[] {
  if (same(before, after)) return [];
  const cited = clauseOf(after) ?? clauseOf(before) ?? clause;
  const at = (words: string): Difference => ({
    part,
    clause: cited,
    words: `${capital([...way.map(nameWords), words].join(': '))}.`,
  });
  if (before === undefined) return [at(whole(after, 'is new'))];
  if (after === undefined) return [at(whole(before, 'is gone'))];
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [byId(before), byId(after)];
    if (old !== null && now !== null && before.length + after.length > 0) return inside(part, old, now, way, cited, at);
    const words = listDifference(before, after);
    return words === null ? [] : [at(words)];
  }
  const [was, is] = [valueWords(before, way.at(-1)), valueWords(after, way.at(-1))];
  if (isFields(before) && isFields(after) && (was === null || is === null))
    return inside(part, before, after, way, cited, at);
  return [at(`was ${was ?? 'set'}, is ${is ?? 'set otherwise'}`)];
}

function inside(
  part: string,
  before: Fields,
  after: Fields,
  way: readonly string[],
  clause: Clause | null,
  at: (words: string) => Difference,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const found = names.flatMap((name) => partDifferences(part, before[name], after[name], [...way, name], clause));
  return found.length > 0 ? found : [at('in another order')];
}

/** `is new: a, b`, with the plain values of what came or went. */
function whole(value: unknown, said: string): string {
  const words = valueWords(value);
  return words === null || words === 'none' ? said : `${said}: ${words}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
