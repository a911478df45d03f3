/** Marks that reorder what a reader sees: a name could be made to read as another (letters_time A1). */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** Control characters, byte order marks and the like: nothing to print, and PDF/A refuses some of them. */
const SILENT = /(?!\n)\p{Cc}|[\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

const LONGEST_UNBROKEN = 48;
const SOFT_BREAK = '\u200b';
const UNBROKEN = new RegExp(`[^\\s${SOFT_BREAK}]{${LONGEST_UNBROKEN + 1},}`, 'gu');

/**
 * Text as the press can set it: well-formed, NFC, line ends as \n, tabs as spaces, without control characters and
 * without marks that change the order of reading; words longer than a line may break. Nothing visible is lost.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(REORDERING, '')
    .replace(SILENT, '')
    .replace(UNBROKEN, breakable);
}

/** One line of such text. */
export const printableLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

function breakable(word: string): string {
  const characters = [...word];
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += LONGEST_UNBROKEN)
    parts.push(characters.slice(start, start + LONGEST_UNBROKEN).join(''));
  return parts.join(SOFT_BREAK);
}
