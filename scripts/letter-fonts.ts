import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '#core/domain/letters/coverage.ts';
import { type Face, readFace } from './true-type.ts';

const SOURCE = 'node_modules/@expo-google-fonts/noto-sans';
const TARGET = 'resources/letters/fonts';
const faces = {
  'NotoSans-Regular.ttf': '400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Bold.ttf': '700Bold/NotoSans_700Bold.ttf',
  'NotoSans-Italic.ttf': '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'NotoSans-BoldItalic.ttf': '700Bold_Italic/NotoSans_700Bold_Italic.ttf',
} as const;

/** Copies the type of the letters with its licence, and writes down what it can print: `npx node scripts/letter-fonts.ts`. */
function run(): void {
  mkdirSync(TARGET, { recursive: true });
  copyFileSync(join(SOURCE, 'LICENSE_FONT'), join(TARGET, 'OFL.txt'));
  for (const [name, source] of Object.entries(faces)) copyFileSync(join(SOURCE, source), join(TARGET, name));
  const read = Object.keys(faces).map((name) => readFace(readFileSync(join(TARGET, name))));
  writeFileSync(join(TARGET, 'coverage.json'), `${JSON.stringify(coverageOf(read))}\n`);
}

/** What all faces can print, with the advances of the first. */
export function coverageOf(read: readonly Face[]): Coverage {
  const [regular, ...others] = read;
  if (regular === undefined) throw new Error('no face to read');
  const codes = [...regular.advances.keys()]
    .filter((code) => others.every(({ advances }) => advances.has(code)))
    .sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  const widths: number[][] = [];
  for (const code of codes) {
    const advance = regular.advances.get(code) ?? 0;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) {
      last[1] = code;
      widths.at(-1)?.push(advance);
    } else {
      ranges.push([code, code]);
      widths.push([code, advance]);
    }
  }
  return { family: regular.family, version: regular.version, ranges, widths };
}

if (import.meta.main) run();
