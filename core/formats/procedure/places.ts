import { type Document, isMap, isNode, isPair, isScalar, isSeq, type LineCounter } from 'yaml';
import type { Finding, RawFinding } from './finding.ts';

type Path = readonly (string | number)[];

/** The offset in the text at which the value of a path begins; of the deepest part of the path that is there. */
function offsetOf(document: Document.Parsed, { path, key, offset = 0 }: RawFinding): number {
  let node: unknown = document.contents;
  let start = startOf(node);
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (next === undefined) return start;
    node = next;
    start = startOf(node) ?? start;
  }
  if (key !== undefined) return keyOffset(node, key) ?? start;
  return start + (offset === 0 ? 0 : offset + quoteWidth(node));
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** A quoted text begins one sign after its value's place. */
const quoteWidth = (node: unknown): number => (isScalar(node) && node.type?.startsWith('QUOTE') === true ? 1 : 0);

function keyOffset(node: unknown, key: string): number | null {
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return pair === undefined ? null : startOf(pair.key);
}

/** `clocks.final.from`: entries of a list by their id where they have one. */
function placeWords(raw: unknown, path: Path): string {
  const words: string[] = [];
  let at: unknown = raw;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
    const id = typeof at === 'object' && at !== null ? (at as Record<string, unknown>).id : undefined;
    words.push(
      typeof step === 'number' && typeof id === 'string' ? id : typeof step === 'number' ? String(step + 1) : step,
    );
  }
  return words.length === 0 ? 'the file' : words.join('.');
}

/** The clause of the innermost block around a place. */
function clauseAt(raw: unknown, path: Path): string | null {
  let clause: string | null = null;
  let at: unknown = raw;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
    const cited = typeof at === 'object' && at !== null ? (at as Record<string, unknown>).clause : undefined;
    if (typeof cited === 'string') clause = cited;
  }
  return clause;
}

/** Gives a finding its line and column in the text, its place in words and its clause. */
export function placed(raw: RawFinding, value: unknown, document: Document.Parsed, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(offsetOf(document, raw));
  const path = raw.key === undefined ? raw.path : [...raw.path, raw.key];
  return {
    severity: raw.severity ?? 'error',
    place: placeWords(value, path),
    line,
    column: col,
    clause: raw.clause ?? clauseAt(value, raw.path),
    what: raw.what,
    remedy: raw.remedy,
    gap: raw.gap ?? null,
  };
}
