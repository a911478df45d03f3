import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from 'vitest';
import { forkedChild } from '#main/hosts/node/children.ts';
import { aLetter, sheetsOf, shippedResources } from '#test/support/a-letter.ts';
import { readPdf } from '#test/support/read-pdf.ts';
import { pressOver } from './press.ts';
import type { Sheets } from './press-messages.ts';
import { readFonts } from './templates.ts';

const entry = new URL('./child.ts', import.meta.url).pathname;
const fonts = readFonts(shippedResources);
const child = forkedChild(entry);
const press = pressOver(() => child, fonts);
afterAll(() => child.kill());

async function printed(summary: string) {
  const pressed = await press.compose(sheetsOf(aLetter({ texts: { summary } })));
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  return pressed.value;
}

const source = (typst: string): Sheets => ({ main: 'main.typ', files: { 'main.typ': typst }, assets: {}, data: '{}' });
const dated = '#set document(date: datetime(year: 2026, month: 12, day: 21), title: "x")\n';

describe('what the press makes', () => {
  test('names the press that made it: the one that is installed', async () => {
    const { pdf, press: name } = await printed('It is late.');
    const { version } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json');
    const creator = /<xmp:CreatorTool>(Typst [\d.]+)</.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    expect(name).toBe(`${creator} (typst-ts-node-compiler ${version})`);
  });

  test('is the same to the byte when it is made again, and by another process', async () => {
    const other = forkedChild(entry);
    const [once, again] = [await printed('It is late.'), await printed('It is late.')];
    const sheets = sheetsOf(aLetter({ texts: { summary: 'It is late.' } }));
    const elsewhere = await pressOver(() => other, fonts).compose(sheets);
    other.kill();
    expect(Buffer.from(again.pdf).equals(once.pdf)).toBe(true);
    expect(elsewhere.ok && Buffer.from(elsewhere.value.pdf).equals(once.pdf)).toBe(true);
  });
});

describe('a template', () => {
  test('cannot read a file, a package or the letter of before', async () => {
    await printed('It is late.');
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
});

describe('the press', () => {
  test('stops a template that never ends, says so, and prints the next letter', async () => {
    const impatient = pressOver(() => child, fonts, { watchdogMs: 500 });
    const endless = source(`${dated}#let n = 0\n#for i in range(100000000) { n += i }\n#n`);
    await expect(impatient.compose(endless)).rejects.toMatchObject({ code: 'press.timeout' });
    expect((await printed('It is late.')).pages).toBe(1);
  });

  test('says that it failed when its process dies, and prints the next letter', async () => {
    const dying = forkedChild(entry);
    const again = pressOver(() => dying, fonts);
    await again.compose(sheetsOf(aLetter()));
    const composing = again.compose(sheetsOf(aLetter()));
    setImmediate(() => dying.kill());
    await expect(composing).rejects.toMatchObject({ code: 'press.failed' });
    expect(await again.compose(sheetsOf(aLetter()))).toMatchObject({ ok: true });
    dying.kill();
  });

  test('prints many letters one after the other, and each as if it were alone', async () => {
    const all = await Promise.all(['one', 'two', 'three'].map(printed));
    const pages = await Promise.all(all.map(({ pdf }) => readPdf(pdf)));
    expect(pages.map(([page]) => /follows:\s+(\w+)/.exec(page?.text ?? '')?.[1])).toEqual(['one', 'two', 'three']);
  });
});
