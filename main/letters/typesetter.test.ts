import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setAddress } from '#core/domain/letters/address.ts';
import { unprintable } from '#core/domain/letters/coverage.ts';
import { printable } from '#core/domain/letters/printable.ts';
import { aLetter, area, coverage, findingsOf, shippedResources, theAcknowledgement } from '#test/support/a-letter.ts';
import { readFonts } from './templates.ts';
import { typesetter } from './typesetter.ts';

const { main, files } = theAcknowledgement();
const setting = typesetter(readFonts(shippedResources));
const set = (letter: ReturnType<typeof aLetter>) =>
  setting.compose({ main, files, assets: {}, data: JSON.stringify(letter.data) });

/** Letters that are set before anything is measured, and after: the long form sets many. */
const WARM = 30;
const LETTERS = process.env.REDRESS_LONG === undefined ? 80 : 600;
/** A compiler that forgets nothing takes about a megabyte for each letter (letters_time A1); half of it is no noise. */
const GROWTH = (LETTERS / 2) * 1024 * 1024;

/** Memory of the process outside of JavaScript, in bytes: where the compiler keeps what it does not forget. */
function native(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}

describe('setting letters', () => {
  test('takes no more memory for many letters than for some', async () => {
    let before = 0;
    for (let count = 0; count < WARM + LETTERS; count += 1) {
      if (count === WARM) before = native();
      const summary = `Complaint number ${count}. ${'It did not arrive. '.repeat(count % 20)}`;
      expect((await set(aLetter({ texts: { summary } }))).ok).toBe(true);
    }
    expect(native() - before).toBeLessThan(GROWTH);
  }, 120_000);

  test('never fails for a text in which the lint finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (typed) => {
        const letter = aLetter({ texts: { summary: typed }, greeted: typed, enclosures: [typed], place: typed });
        const silent = findingsOf(letter).every(({ severity }) => severity !== 'blocks');
        if (silent) expect(await set(letter)).toMatchObject({ ok: true });
        else expect(unprintable(printable(typed), coverage).length > 0 || findingsOf(letter).length > 0).toBe(true);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  test('never finds an address too wide that the desk let pass', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'WMiląčęžŠAV.,-/ 0189'), minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (lines) => {
        const address = setAddress(lines.join('\n'), area, coverage);
        if (address.problem === null)
          expect(await set(aLetter({ recipient: address.lines }))).toMatchObject({ ok: true });
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });
});
