import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from 'vitest';
import { setAddress } from '#core/domain/letters/address.ts';
import type { Letter, LetterInput } from '#core/domain/letters/letter-data.ts';
import { c65, exposedZone, type Rect, safeZone, staysInside, toSpare } from '#core/domain/letters/window.ts';
import { forkedChild } from '#main/hosts/node/children.ts';
import {
  aLetter,
  area,
  coverage,
  mandatory,
  shippedResources,
  theAcknowledgement,
  timeframes,
} from '#test/support/a-letter.ts';
import { around, readPdf } from '#test/support/read-pdf.ts';
import { pressOver } from './press.ts';
import type { Sheets } from './press-messages.ts';
import { readFonts } from './templates.ts';

const entry = new URL('./child.ts', import.meta.url).pathname;
const fonts = readFonts(shippedResources);
const child = forkedChild(entry);
const press = pressOver(() => child, fonts);
afterAll(() => child.kill());

const template = theAcknowledgement();

function sheets(letter: Letter, rest: Partial<Sheets> = {}): Sheets {
  return { main: template.main, files: template.files, assets: {}, data: JSON.stringify(letter.data), ...rest };
}

async function printed(
  letter: Letter,
  rest: Partial<Sheets> = {},
): Promise<Readonly<{ pdf: Uint8Array; pages: number }>> {
  const pressed = await press.compose(sheets(letter, rest));
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return pressed.value;
}

const read = async (rest: Partial<LetterInput> = {}) => readPdf((await printed(aLetter(rest))).pdf);
/** The text as it reads, without the breaks of lines and pages. */
const running = (pages: readonly Readonly<{ text: string }>[]): string =>
  pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ');
const source = (typst: string, rest: Partial<Sheets> = {}): Sheets => ({
  main: 'main.typ',
  files: { 'main.typ': typst },
  assets: {},
  data: '{}',
  ...rest,
});
const dated = '#set document(date: datetime(year: 2026, month: 12, day: 21), title: "x")\n';

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

  test('names the press that made it: the one that is installed', async () => {
    const pressed = await press.compose(sheets(aLetter()));
    const { version } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json');
    if (!pressed.ok) throw new Error('the letter was not printed');
    const creator = /<xmp:CreatorTool>(Typst [\d.]+)</.exec(Buffer.from(pressed.value.pdf).toString('latin1'))?.[1];
    expect(pressed.value.press).toBe(`${creator} (typst-ts-node-compiler ${version})`);
  });

  test('is the same to the byte when it is made again, and by another process', async () => {
    const other = forkedChild(entry);
    const [once, again] = [await printed(aLetter()), await printed(aLetter())];
    const elsewhere = await pressOver(() => other, fonts).compose(sheets(aLetter()));
    other.kill();
    expect(Buffer.from(again.pdf).equals(once.pdf)).toBe(true);
    expect(elsewhere.ok && Buffer.from(elsewhere.value.pdf).equals(once.pdf)).toBe(true);
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
    const tall = await press.compose(
      sheets(aLetter({ recipient: Array.from({ length: 10 }, (_, line) => `Line ${line}`) })),
    );
    expect(tall).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('more lines than the window shows') }),
      ]),
    });
    const wide = await press.compose(sheets(aLetter({ recipient: ['W'.repeat(40)] })));
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

describe('a template', () => {
  test('cannot read a file, a package or the letter of before', async () => {
    await printed(aLetter());
    for (const attempt of ['#read("/etc/passwd")', '#read("/lib/letter.typ")', '#include "../x.typ"'])
      expect(await press.compose(source(dated + attempt))).toMatchObject({ ok: false });
  });

  test('that fails tells where', async () => {
    expect(await press.compose(source(`${dated}\n#panic("why")`))).toMatchObject({
      ok: false,
      failure: [{ message: expect.stringContaining('why'), path: 'main.typ', line: 3 }],
    });
  });

  test('is refused for a warning: type that is not there', async () => {
    expect(await press.compose(source(`${dated}#set text(font: "No Such Type")\nx`))).toMatchObject({
      ok: false,
      failure: [{ message: expect.stringMatching(/no such type/i), line: 2 }],
    });
  });

  test('without a date is refused', async () => {
    expect(await press.compose(source('#set document(title: "x")\nx'))).toMatchObject({
      ok: false,
      failure: [{ message: expect.stringContaining('date') }],
    });
  });

  test('finds a picture of the office under its path', async () => {
    const logo = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>',
    );
    const sender = { ...aLetter().data.sender, logo: 'assets/logo.svg' };
    const [page] = await readPdf((await printed(aLetter({ sender }), { assets: { 'assets/logo.svg': logo } })).pdf);
    expect(page?.text).toContain('Example Exchange');
  });
});

describe('the press', () => {
  test('stops a template that never ends, says so, and prints the next letter', async () => {
    const running = forkedChild(entry);
    const impatient = pressOver(() => running, fonts, { watchdogMs: 1200 });
    await impatient.compose(sheets(aLetter()));
    const endless = source(`${dated}#let n = 0\n#for i in range(100000000) { n += i }\n#n`);
    await expect(impatient.compose(endless)).rejects.toMatchObject({ code: 'press.timeout' });
    expect(await impatient.compose(sheets(aLetter()))).toMatchObject({ ok: true });
    running.kill();
  });

  test('says that it failed when its process dies, and prints the next letter', async () => {
    const dying = forkedChild(entry);
    const again = pressOver(() => dying, fonts);
    await again.compose(sheets(aLetter()));
    const composing = again.compose(sheets(aLetter()));
    setImmediate(() => dying.kill());
    await expect(composing).rejects.toMatchObject({ code: 'press.failed' });
    expect(await again.compose(sheets(aLetter()))).toMatchObject({ ok: true });
    dying.kill();
  });

  test('prints many letters one after the other, and each as if it were alone', async () => {
    const letters = ['one', 'two', 'three'].map((summary) => aLetter({ texts: { summary } }));
    const all = await Promise.all(letters.map((letter) => printed(letter)));
    const words = await Promise.all(all.map(async ({ pdf }) => running(await readPdf(pdf))));
    expect(words.map((text) => /follows: (\w+)/.exec(text)?.[1])).toEqual(['one', 'two', 'three']);
  });
});
