import { type Coverage, widthOf } from './coverage.ts';
import { printableLine } from './printable.ts';
import type { AddressArea } from './window.ts';

/** An address as it will stand in the window. `wrapped` = lines of the typed address that had to be broken. */
export type SetAddress = Readonly<{ lines: readonly string[]; wrapped: readonly string[]; problem: string | null }>;

/** Lines of an address as typed: trimmed, empty ones left out. */
export const typedLines = (address: string): readonly string[] =>
  address
    .split(/\r\n?|\n/)
    .map(printableLine)
    .filter((line) => line !== '');

/**
 * Sets a typed address into the area of the window. A line that is too wide goes on in the next; an address that does
 * not fit is refused with a sentence, because the post would not find it behind the paper.
 */
export function setAddress(address: string, area: AddressArea, coverage: Coverage): SetAddress {
  const typed = typedLines(address);
  const fits = (line: string): boolean => widthOf(line, area.textSize, coverage) <= area.width;
  const wrapped = typed.filter((line) => !fits(line));
  const lines = typed.flatMap((line) => (fits(line) ? [line] : broken(line, fits)));
  const tooWide = lines.find((line) => !fits(line));
  if (tooWide !== undefined) return { lines, wrapped, problem: tooWideSentence(tooWide, area) };
  if (lines.length > area.maxLines) return { lines, wrapped, problem: tooManySentence(lines.length, wrapped, area) };
  return { lines, wrapped, problem: null };
}

function broken(line: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const tooWideSentence = (line: string, area: AddressArea): string =>
  `The address line “${line}” is wider than the ${area.width.toFixed(0)} mm that the envelope’s window shows, and has no space to break at. Shorten it.`;

const tooManySentence = (count: number, wrapped: readonly string[], area: AddressArea): string =>
  `The address takes ${count} lines${wrapped.length === 0 ? '' : `, ${wrapped.length} of them broken because they are too wide,`} and the envelope’s window shows ${area.maxLines}. Shorten it, or put two parts on one line.`;
