/**
 * What the letter's fonts can print, made from the fonts themselves (`resources/letters/fonts/coverage.json`):
 * `ranges` are pairs of first and last code point that every face has; `widths` the advance of the regular face in
 * thousandths of the type size, run-length coded as [first code point, advances...].
 */
export type Coverage = Readonly<{
  family: string;
  version: string;
  ranges: readonly (readonly [number, number])[];
  widths: readonly (readonly number[])[];
}>;

/** Code points that print nothing and are dropped by every renderer: no glyph is asked of the font for them. */
const INVISIBLE = new Set([0x0a, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]);

function covers(coverage: Coverage, code: number): boolean {
  let low = 0;
  let high = coverage.ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = coverage.ranges[middle] ?? [0, -1];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The characters of `text` that the letter's fonts cannot print, each once, in order. */
export function unprintable(text: string, coverage: Coverage): readonly string[] {
  const found = [...text].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !INVISIBLE.has(code) && !covers(coverage, code);
  });
  return [...new Set(found)];
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\p{Extended_Pictographic}/u, 'a picture sign'],
  [/\p{Script=Han}/u, 'a Chinese character'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'a Japanese letter'],
  [/\p{Script=Hangul}/u, 'a Korean letter'],
  [/\p{Script=Arabic}/u, 'an Arabic letter'],
  [/\p{Script=Hebrew}/u, 'a Hebrew letter'],
  [/\p{Private_Use}/u, 'a private sign of some other font'],
  [/\p{Sc}/u, 'a currency sign'],
  [/\p{Cn}/u, 'no character of any script'],
  [/\p{L}/u, 'a letter of another script'],
  [/\p{S}/u, 'a sign'],
];

/** `“😀” (U+1F600, a picture sign)`: the character with its number, in words a clerk can act on. */
export function namedCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const kind = kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'a sign';
  return `“${character}” (U+${code}, ${kind})`;
}

const POINT_IN_MM = 25.4 / 72;

/** How wide `text` runs on one line at `size` points of the regular face, in mm; kerning only makes it narrower. */
export function widthOf(text: string, size: number, coverage: Coverage): number {
  let thousandths = 0;
  for (const character of text) thousandths += advanceOf(character.codePointAt(0) ?? 0, coverage);
  return (thousandths / 1000) * size * POINT_IN_MM;
}

const WIDEST = 1000;

function advanceOf(code: number, coverage: Coverage): number {
  if (INVISIBLE.has(code)) return 0;
  const run = coverage.widths.findLast(([first]) => first !== undefined && first <= code);
  if (run === undefined) return WIDEST;
  return run[code - (run[0] ?? 0) + 1] ?? WIDEST;
}
