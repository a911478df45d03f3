import { describe, expect, test } from 'vitest';
import { setAddress } from '#core/domain/letters/address.ts';
import type { Letter, LetterInput } from '#core/domain/letters/letter-data.ts';
import { c65, exposedZone, type Rect, safeZone, staysInside, toSpare } from '#core/domain/letters/window.ts';
import { aLetter, area, coverage, mandatory, sheetsOf, shippedResources, timeframes } from '#test/support/a-letter.ts';
import { around, readPdf } from '#test/support/read-pdf.ts';
import { readFonts } from './templates.ts';
import { typesetter } from './typesetter.ts';

const setting = typesetter(readFonts(shippedResources));

async function printed(letter: Letter, assets: Readonly<Record<string, Uint8Array>> = {}) {
  const set = await setting.compose(sheetsOf(letter, assets));
  if (!set.ok) throw new Error(JSON.stringify(set.failure));
  return set.value;
}

const read = async (rest: Partial<LetterInput> = {}) => readPdf((await printed(aLetter(rest))).pdf);
/** The text as it reads, without the breaks of lines and pages. */
const running = (pages: readonly Readonly<{ text: string }>[]): string =>
  pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ');

describe('the printed letter', () => {
  test('is a tagged PDF/A-2a with its type inside', async () => {
    const { pdf, pages } = await printed(aLetter());
    const raw = Buffer.from(pdf).toString('latin1');
    expect(pages).toBe(1);
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(raw).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(raw).toMatch(/\/Lang\s*\(en\)/);
    expect(raw).toContain('/OutputIntents');
    const fontNames = [...raw.matchAll(/\/Type\s*\/FontDescriptor\s*\/FontName\s*\/([A-Za-z+-]+)/g)].map(
      ([, name]) => name,
    );
    expect(fontNames.length).toBeGreaterThan(0);
    expect(fontNames.filter((name) => !/^[A-Z]{6}\+NotoSans/.test(name ?? ''))).toEqual([]);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(fontNames.length);
  });

  test('holds every mandatory element in print', async () => {
    const letter = aLetter({ formUsed: true });
    const words = running(await readPdf((await printed(letter)).pdf));
    for (const element of mandatory) {
      const block = letter.blocks.find((each) => each.element === element);
      expect(words).toContain((block?.text ?? '?').replace(/\s+/g, ' '));
    }
  });

  test('prints the sender, the contact points, the office and the number of each page', async () => {
    const [page] = await read();
    for (const words of [
      'Example Holding UAB, no. 300000001',
      'LT-09313 Vilnius',
      'help@example.org · +370 5 000 0000 · www.example.org/contacts',
      'Office 3f2a9c54-6d0e-8b1a-9c77-5e0d4f6a2b81',
      'Page 1 of 1',
      'Vilnius, 21 December 2026',
      '26-K7Q-000421-D',
      'A-7719-204',
    ])
      expect(page?.text).toContain(words);
  });

  test('prints a planted mark in the place of every value that it merges', async () => {
    let count = 0;
    const marks: string[] = [];
    const mark = (): string => {
      count += 1;
      marks.push(`ZQ${String(count).padStart(3, '0')}X`);
      return marks.at(-1) ?? '';
    };
    const [answer, latest] = timeframes();
    const words = running(
      await read({
        reference: mark(),
        theirs: { kind: 'reference', value: mark() },
        place: mark(),
        office: mark(),
        recipient: [mark(), mark(), mark()],
        greeted: mark(),
        handler: { name: mark(), title: mark(), contact: mark() },
        signer: { name: mark(), title: mark() },
        texts: { summary: mark() },
        enclosures: [mark(), mark()],
        sender: {
          name: mark(),
          legal: mark(),
          address: [mark(), mark()],
          contact: [mark(), mark()],
          returnTo: mark(),
          logo: null,
        },
        timeframes: answer && latest ? [answer, latest] : [],
      }),
    );
    expect(marks.filter((each) => !words.includes(each))).toEqual([]);
  });

  test('gives both periods and no date for the answer while fraud is undecided', async () => {
    const words = running(await read({ timeframes: timeframes(['fraud']) }));
    expect(words).toContain('10 calendar days');
    expect(words).toContain('14 business days');
    expect(words).not.toContain('11 January 2027');
    expect(words).toContain('5 February 2027');
  });

  test('finds a picture of the office under its path', async () => {
    const logo = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>',
    );
    const sender = { ...aLetter().data.sender, logo: 'assets/logo.svg' };
    const [page] = await readPdf((await printed(aLetter({ sender }), { 'assets/logo.svg': logo })).pdf);
    expect(page?.text).toContain('Example Exchange');
  });

  test('goes on for three pages, with its head and number on each', async () => {
    const summary = Array.from(
      { length: 24 },
      (_, part) => `Point ${part + 1}. ${'The payment did not arrive. '.repeat(8)}`,
    );
    const pages = await read({ texts: { summary: summary.join('\n\n') } });
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page.text).toContain(`Page ${index + 1} of 3`);
    });
    expect(pages[1]?.text).toContain('26-K7Q-000421-D · 21 December 2026');
    expect(running(pages)).toContain('Point 24.');
    expect(pages[2]?.text).toMatch(/Yours sincerely,[\s\S]*Jonas Petraitis/);
  });

  test('takes the longest names and words without losing one character', async () => {
    const name = 'Dr Aleksandra Konstantina Papadopoulou-Žukauskienė-Wołodyjowska von und zu Hohenstein-Schwarzburg';
    const word = `https://example.org/${'abcdefghij'.repeat(30)}`;
    const pages = await read({ greeted: name, texts: { summary: word } });
    const letters = running(pages).replace(/\s|\p{Cc}|\p{Cn}|\u00ad/gu, '');
    expect(letters).toContain(name.replace(/\s/g, ''));
    expect(letters).toContain(word);
    for (const box of pages.flatMap((page) => page.ink())) expect(box.left + box.width).toBeLessThanOrEqual(190.5);
  });
});

describe('the address', () => {
  const addresses = [
    'Zoë Quill\nBox 9\nQormi',
    'Rūta Vainorė\nŠilo g. 9-4\nLT-44210 Kaunas',
    'Her Excellency Dr Aleksandra\nKonstantina Papadopoulou\nc/o Advokatų kontora „Teisė“, 3 a.\nKonstitucijos pr. 21A–148, korp. III\nLT-08130 Vilnius\nLITHUANIA',
  ];

  test.each(addresses)(
    'stays in the window wherever the sheet slips to, and nothing else is seen there: %j',
    async (typed) => {
      const set = setAddress(typed, area, coverage);
      expect(set.problem).toBeNull();
      const [page] = await read({ recipient: set.lines });
      if (page === undefined) throw new Error('the letter has no page');
      const returnLine = page.boxOf('Example Holding UAB · Pav');
      const boxes = [returnLine, ...set.lines.map((line) => page.boxOf(line))].filter(
        (box): box is Rect => box !== null,
      );
      expect(boxes).toHaveLength(set.lines.length + 1);
      const address = around(boxes);
      expect(toSpare(safeZone(c65), address)).toBeGreaterThanOrEqual(0);
      expect(staysInside(c65, address, 3)).toBe(true);
      expect(page.ink().filter((box) => overlaps(exposedZone(c65), box) && toSpare(area, box) < 0)).toEqual([]);
    },
  );

  test('with more lines, or wider, than the window shows is not printed at all', async () => {
    const tall = await setting.compose(
      sheetsOf(aLetter({ recipient: Array.from({ length: 10 }, (_, line) => `Line ${line}`) })),
    );
    expect(tall).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('more lines than the window shows') }),
      ]),
    });
    const wide = await setting.compose(sheetsOf(aLetter({ recipient: ['W'.repeat(40)] })));
    expect(wide).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('wider than the window') }),
      ]),
    });
  });
});

const overlaps = (zone: Rect, box: Rect): boolean =>
  box.left < zone.left + zone.width &&
  box.left + box.width > zone.left &&
  box.top < zone.top + zone.height &&
  box.top + box.height > zone.top;

const hostile = [
  '#read("/etc/passwd")',
  '#eval("1+1")',
  '#import "@preview/x:0.1.0"',
  '$x^2$',
  '*bold* _it_ `raw`',
  '@ref <label>',
  '= Heading',
  '- list + enum / term: x',
  '\\u{41} \\\\ \\#',
  '// comment /* more */',
  '```typ #panic()```',
  '"quoted" \'single\'',
  '#{1+1} #[x] #let',
  '~ -- --- ...',
  '<script>alert(1)</script>',
  '{{handler}} $x %s %n',
];

describe('what people typed', () => {
  test('is printed as it stands, wherever it stands', async () => {
    const words = running(await read({ texts: { summary: hostile.join('\n') }, enclosures: hostile }));
    for (const text of hostile) expect(words.split(text).length - 1).toBeGreaterThanOrEqual(2);
  });

  test('is printed as it stands in the address, the greeting, the signature and the head too', async () => {
    const [places, letters] = [6, Math.ceil(hostile.length / 6)];
    for (let letter = 0; letter < letters; letter += 1) {
      const at = (place: number): string => hostile[(letter * places + place) % hostile.length] ?? '';
      const words = running(
        await read({
          greeted: at(0),
          recipient: [at(1)],
          signer: { name: at(2), title: at(3) },
          place: at(4),
          reference: at(5),
        }),
      );
      for (let place = 0; place < places; place += 1) expect(words).toContain(at(place));
    }
  });

  test('loses its silent and turning marks before it is printed', async () => {
    const words = running(await read({ texts: { summary: 'pay\u0000\u0007\u001b to \u202eevil\u202c now\ud83d' } }));
    expect(words).toContain('pay to evil now');
  });
});
