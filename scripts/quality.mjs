// The table of docs/quality.md: one row for each long test, with what its last run found.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.mjs';

const page = join(root, 'docs', 'quality.md');
const HEAD = '| name | what | result | seconds | seed | date |';
const rule = HEAD.replaceAll(/[^|]+/gu, '---');

/** The page with this row in the place of the last one of the same name, or at the end of the table. */
export function withRow(text, { name, what, result, seconds, seed, date }) {
  const row = `| ${[name, what, result, seconds, seed, date].join(' | ')} |`;
  const lines = text.split('\n');
  const head = lines.indexOf(HEAD);
  if (head < 0) return `${text.trimEnd()}\n\n${HEAD}\n${rule}\n${row}\n`;
  const length = lines.slice(head).findIndex((line) => !line.startsWith('|'));
  const end = length < 0 ? lines.length : head + length;
  const own = lines.findIndex((line, at) => at > head && at < end && line.startsWith(`| ${name} |`));
  return (own < 0 ? lines.toSpliced(end, 0, row) : lines.with(own, row)).join('\n');
}

export const writeRow = (row) => writeFileSync(page, withRow(readFileSync(page, 'utf8'), row));
