import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { LetterData } from '#core/domain/letters/letter-data.ts';
import { forkedChild } from '#main/hosts/node/children.ts';
import { pressOver } from '#main/letters/press.ts';
import type { Sheets } from '#main/letters/press-messages.ts';
import { readFonts } from '#main/letters/templates.ts';
import { typesetter } from '#main/letters/typesetter.ts';
import { aLetter, shippedResources, theAcknowledgement } from '#test/support/a-letter.ts';
import { quietFlags, rootFlags, testBrowser } from '../browser.mjs';
import { type Figure, median } from './figure.ts';
import { letterBody, letterStyle } from './letter-html.ts';

const ROUNDS = 30;
const WARM = 5;

type Way = Readonly<{ make(data: LetterData): Promise<unknown>; end(): Promise<void> | void }>;

const entry = join(import.meta.dirname, '../../main/letters/child.ts');
const { main, files } = theAcknowledgement();
const sheets = (data: LetterData): Sheets => ({ main, files, assets: {}, data: JSON.stringify(data) });

/** Every letter another one, so that no way can live on what it made before. */
const letter = (round: number): LetterData =>
  aLetter({
    reference: `26-K7Q-${String(round).padStart(6, '0')}-D`,
    texts: {
      summary: `Payment ${round} of €1,860.00 has not arrived. You ask us to pay it and to explain where it was.`,
    },
  }).data;

function throughPress(fonts: readonly Uint8Array[]): Way {
  const child = forkedChild(entry);
  const press = pressOver(() => child, fonts);
  return { make: (data) => press.compose(sheets(data)), end: () => child.kill() };
}

function bare(fonts: readonly Uint8Array[]): Way {
  const setting = typesetter(fonts);
  return { make: (data) => setting.compose(sheets(data)), end: () => undefined };
}

async function printed(fonts: readonly Uint8Array[]): Promise<Way | null> {
  const executablePath = testBrowser();
  const [regular, bold] = fonts;
  if (executablePath === null || regular === undefined || bold === undefined) return null;
  const browser = await chromium.launch({ executablePath, args: [...quietFlags, ...rootFlags] });
  const page = await browser.newPage();
  await page.setContent(`<style>${letterStyle(regular, bold)}</style><body></body>`);
  return {
    make: async (data) => {
      await page.evaluate((body) => {
        document.body.innerHTML = body;
      }, letterBody(data));
      return page.pdf({ preferCSSPageSize: true, tagged: true });
    },
    end: () => browser.close(),
  };
}

/** Middle time of `ROUNDS` letters by each way, in turns, in ms. */
async function measured(ways: readonly (Way | null)[]): Promise<readonly (number | null)[]> {
  const times = ways.map((): number[] => []);
  for (let round = 0; round < ROUNDS + WARM; round += 1)
    for (const [index, way] of ways.entries()) {
      const data = letter(round * ways.length + index);
      const start = performance.now();
      await way?.make(data);
      if (round >= WARM) times[index]?.push(performance.now() - start);
    }
  return ways.map((way, index) => (way === null ? null : median(times[index] ?? [])));
}

/** The acknowledgement through the press, against a browser's print-to-PDF of the same letter and against Typst alone. */
export async function run(): Promise<readonly Figure[]> {
  const fonts = readFonts(shippedResources);
  const ways = [throughPress(fonts), await printed(fonts), bare(fonts)];
  const [press, browser, typst] = await measured(ways);
  for (const way of ways) await way?.end();
  const value = press ?? 0;
  const against = (rival: string, time: number | null | undefined): Figure => ({
    name: 'acknowledgement composed',
    value: Number(value.toFixed(1)),
    unit: 'ms',
    ratio: time ? Number((value / time).toFixed(2)) : null,
    of: rival,
  });
  return [
    against('Chromium print-to-PDF of the same letter', browser),
    against('Typst alone, in the same process', typst),
  ];
}
