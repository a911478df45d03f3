import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unprintable, widthOf } from '#core/domain/letters/coverage.ts';
import { isElement } from '#core/domain/letters/elements.ts';
import { letterLanguages } from '#core/domain/letters/words.ts';
import { readLetterTemplate } from '#core/formats/letter-template.ts';
import { coverageOf } from '#scripts/letter-fonts.ts';
import { readFace } from '#scripts/true-type.ts';
import { coverage, shippedResources, theAcknowledgement } from '#test/support/a-letter.ts';
import { bannedIn } from './bans.ts';
import { fontFiles, readFonts, shippedTemplates } from './templates.ts';

const fontsRead = readFonts(shippedResources);

describe('the templates that come with the program', () => {
  test('can be adopted: one text with its hash, sources inside, fonts by hash', () => {
    const [acknowledgement] = shippedTemplates(shippedResources);
    expect(acknowledgement).toMatchObject({ id: 'acknowledgement', version: '1.0.0' });
    expect(Object.keys(acknowledgement?.files ?? {})).toEqual(fontFiles.map((file) => `fonts/${file}`));
    expect(acknowledgement?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(shippedTemplates(shippedResources)).toEqual([acknowledgement]);
  });

  test('are read back from that text alone, with their sources as they are', () => {
    const template = theAcknowledgement();
    expect(Object.keys(template.files)).toEqual(['acknowledgement/letter.typ', 'lib/frame.typ', 'lib/letter.typ']);
    expect(template.files['lib/letter.typ']).toBe(shippedResources.text('letters/lib/letter.typ'));
  });

  test('speak of elements that exist, in languages that letters can be said in, in letters that can be printed', () => {
    const { elements, languages, texts } = theAcknowledgement();
    expect(elements.filter((element) => !isElement(element))).toEqual([]);
    expect(languages.filter((language) => letterLanguages[language] === undefined)).toEqual([]);
    for (const language of languages)
      for (const text of Object.values(texts[language] ?? {})) expect(unprintable(text, coverage)).toEqual([]);
  });
});

describe('a template that is read', () => {
  const written = (change: (bundle: Record<string, Record<string, unknown>>) => void): string => {
    const bundle = JSON.parse(shippedTemplates(shippedResources)[0]?.source ?? '');
    change(bundle);
    return JSON.stringify(bundle);
  };

  test.each([
    ['an unknown word', (bundle: never) => Object.assign((bundle as { meta: object }).meta, { colour: 'red' }), 'meta'],
    [
      'a missing source',
      (bundle: never) => Object.assign(bundle, { files: {} }),
      'no source acknowledgement/letter.typ',
    ],
    [
      'a language without texts',
      (bundle: never) => Object.assign((bundle as { meta: object }).meta, { languages: ['lt'] }),
      'language lt',
    ],
  ])('is refused for %s, with its place', (_, change, said) => {
    const read = readLetterTemplate(written(change as never));
    expect(read).toMatchObject({ ok: false, failure: expect.stringContaining(said) });
  });

  test('is refused where it is no template at all', () => {
    expect(readLetterTemplate('not json')).toMatchObject({ ok: false, failure: expect.stringContaining('its start') });
  });
});

describe('the static bans', () => {
  test.each([
    '#import "@preview/tablex:0.0.8": *',
    '#include "chapter.typ"',
    '#let x = read("/etc/passwd")',
    '#plugin("evil.wasm")',
    '#eval("1 + 1")',
    '#json("data.json")',
    '#datetime.today()',
    '#set text(font: "Comic Sans")',
    '#set text(fallback: true)',
    '#image("https://example.org/x.png")',
  ])('find %s, with its line', (line) => {
    expect(bannedIn({ 'a.typ': `#let ok = 1\n${line}` })).toMatchObject([{ path: 'a.typ', line: 2 }]);
  });

  test('leave alone what a letter needs, and words in comments', () => {
    const source =
      '#import "/lib/letter.typ": letter // read("x")\n#letter(json(bytes(sys.inputs.data)))\n// eval("x")';
    expect(bannedIn({ 'a.typ': source })).toEqual([]);
  });
});

describe('the type of the letters', () => {
  test('is what the coverage table says it is', () => {
    expect(coverageOf(fontsRead.map((face) => readFace(face)))).toEqual(coverage);
    expect(coverage).toMatchObject({ family: 'Noto Sans', version: 'Version 2.015' });
  });

  test('covers the languages of Europe, and not what PDF/A would refuse', () => {
    expect(unprintable('ĄČĘĖĮŠŲŪŽ ąčęėįšųūž ẞß łŻ ğıİ Ωάμέγα ᾅ Їжак €£ §†… „“‚‘ –—', coverage)).toEqual([]);
    expect(unprintable('☐→✓漢ש', coverage)).toEqual(['☐', '→', '✓', '漢', 'ש']);
  });

  test('runs as wide as its advances say', () => {
    expect(widthOf('W', 10, coverage)).toBeCloseTo(3.28, 1);
    expect(widthOf('ii', 10, coverage)).toBeCloseTo(2 * widthOf('i', 10, coverage), 6);
    expect(widthOf('\u200b', 10, coverage)).toBe(0);
  });

  test('goes with its licence', () => {
    expect(readFileSync(new URL('../../resources/letters/fonts/OFL.txt', import.meta.url), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE',
    );
  });
});
