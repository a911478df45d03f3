import { describe, expect, test } from 'vitest';
import { aClock, aLetter, anAddress, area, coverage, findingsOf, mandatory } from '#test/support/a-letter.ts';
import type { PlainDate } from '../time/moment.ts';
import { setAddress } from './address.ts';
import type { Letter, LetterInput } from './letter-data.ts';

const sentences = (letter: Letter, ...rest: Parameters<typeof findingsOf> extends [unknown, ...infer R] ? R : never) =>
  findingsOf(letter, ...rest).map(({ severity, sentence }) => `${severity}: ${sentence}`);

describe('a letter that is complete', () => {
  test('has no findings', () => {
    expect(findingsOf(aLetter())).toEqual([]);
  });
});

describe('a mandatory element', () => {
  const without: Readonly<Record<string, Partial<LetterInput>>> = {
    ref: { office: '' },
    received_date: { receivedOn: null },
    handler_name: { handler: { name: '', title: 'Team Lead', contact: 'x' } },
    handler_contact: { handler: { name: 'Jonas', title: '', contact: '' } },
    summary: { texts: { summary: ' \n ' } },
    timeframes: { timeframes: [] },
    admissibility: { admissible: null },
  };

  test.each(Object.keys(without))('%s blocks when it is missing', (element) => {
    const found = findingsOf(aLetter(without[element]));
    expect(found.filter((finding) => finding.element === element)).toMatchObject([
      { severity: 'blocks', clause: 'X-18' },
    ]);
  });

  test.each(mandatory)('%s blocks when its block is taken out of the letter', (element) => {
    const letter = aLetter();
    const blocks = letter.blocks.filter((block) => block.element !== element);
    expect(findingsOf({ ...letter, blocks })).toMatchObject([{ severity: 'blocks', element }]);
  });
});

describe('the planned date', () => {
  const planned = (day: string) => aLetter({ planned: day as PlainDate });

  test('may not be past', () => {
    expect(sentences(planned('2026-12-18'))).toEqual([
      'blocks: The planned dispatch date, 18 December 2026, is past. Choose today or a later day.',
    ]);
  });

  test('must be a day on which post is collected', () => {
    expect(sentences(planned('2026-12-24'))[0]).toContain('On 24 December 2026 the office is closed');
  });

  test('after a printed time limit is worth a look', () => {
    expect(sentences(planned('2027-01-12'))).toEqual([
      expect.stringMatching(/^warns: The letter names 11 January 2027 as a time limit, which is before its own date/),
    ]);
  });
});

describe('what people write', () => {
  const saying = (summary: string) => aLetter({ texts: { summary } });

  test('may not promise a date that only the house set itself (G-18)', () => {
    const clocks = [aClock('update', '2027-01-07', { kind: 'interval', promise: false, clause: 'X-44' })];
    expect(sentences(saying('You will hear from us on 7 January 2027.'), { clocks })).toEqual([
      'blocks: “Summary as we understand it” names 7 January 2027, a date the house set itself (X-44) and does not promise. Take it out.',
    ]);
    expect(sentences(saying('You will hear from us on 8 January 2027.'), { clocks })).toEqual([]);
  });

  test('may not leave a gap to be filled', () => {
    expect(sentences(saying('You paid {amount} on ____.'))[0]).toContain('still holds a gap to be filled: “{amount}”');
    expect(sentences(saying('See [2] and the receipt (b).'))).toEqual([]);
  });

  test('may not name the platform for disputes that has closed', () => {
    expect(sentences(saying('See https://ec.europa.eu/consumers/odr for more.'))[0]).toContain(
      'closed on 20 July 2025',
    );
  });

  test('names every character that the type cannot print, once, and where it stands', () => {
    expect(sentences(saying('My 😀 account 漢字 😀'))).toEqual([
      'blocks: “Summary as we understand it” holds “😀” (U+1F600, a picture sign), “漢” (U+6F22, a Chinese character), “字” (U+5B57, a Chinese character), which the letter’s type cannot print. Replace it or take it out.',
    ]);
  });

  test('may hold the names of all of Europe', () => {
    expect(
      sentences(saying('Ąžuolė Čiurlionytė, Łukasz Żółć, Παπαδοπούλου, Їжакевич, Weiẞ, €, “quotes” – dash')),
    ).toEqual([]);
  });
});

describe('the address', () => {
  const set = (address: string) => setAddress(address, area, coverage);

  test('with more lines than the window shows is refused with both numbers', () => {
    const address = Array.from({ length: 10 }, (_, line) => `Line ${line + 1}`).join('\n');
    expect(sentences(aLetter(), { address: set(address) })).toEqual([
      'blocks: The address takes 10 lines and the envelope’s window shows 6. Shorten it, or put two parts on one line.',
    ]);
  });

  test('goes on in a second line where one is too wide, and says so', () => {
    const address = set(`Her Excellency Dr Aleksandra Konstantina Papadopoulou\nŠilo g. 9-4`);
    expect(address.lines).toEqual(['Her Excellency Dr Aleksandra', 'Konstantina Papadopoulou', 'Šilo g. 9-4']);
    expect(sentences(aLetter(), { address })[0]).toMatch(/^warns: .* goes on in a second line/);
  });

  test('that cannot be broken is refused', () => {
    const address = set(`${'W'.repeat(40)}\nVilnius`);
    expect(address.problem).toContain('has no space to break at');
  });

  test('is needed at all', () => {
    expect(sentences(aLetter({ recipient: [] }), { address: set('') })).toContain(
      'blocks: The letter has no address. Give one, or mark the letter as one that cannot be sent.',
    );
  });

  test('keeps typed lines, without the empty ones', () => {
    expect(set(` ${anAddress}\r\n\r\n`).lines).toEqual(['Rūta Vainorė', 'Šilo g. 9-4', 'LT-44210 Kaunas']);
  });
});

describe('a language without a template', () => {
  test('offers the two ways out (G-26)', () => {
    expect(sentences(aLetter({ language: 'pl' }))).toEqual([expect.stringContaining('Order a translation, or send')]);
  });
});
