import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LetterTemplate } from '../../domain/letters/template.ts';
import { findingWords } from './finding.ts';
import { lintLetters } from './lint-letters.ts';
import { type ReadProcedure, readProcedure } from './read-procedure.ts';

const folder = new URL('../../../resources/procedures/', import.meta.url);
const source = readFileSync(new URL('looniebit.yaml', folder), 'utf8');
const path = 'documents/looniebit-1.0.0.en.md';
const published = readFileSync(new URL(path, folder), 'utf8');

/** LoonieBit, which has no finding of its own, with something planted in its file or in its published text. */
function planted(change: (source: string) => string, text = published): ReadProcedure {
  const read = readProcedure(change(source), { [path]: text });
  if (!read.ok) throw new Error(read.failure.map(findingWords).join('\n'));
  return read.value;
}

const asItStands = (text: string): string => text;
const instead = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`there is no ${from} to replace`);
  return text.replace(from, to);
};
const toldOf = ({ lint }: ReadProcedure) => lint.map(({ severity, place, what }) => `${severity}, ${place}: ${what}`);

describe('the lint of a procedure', () => {
  test('finds nothing in a procedure that has been filled in', () => {
    expect(planted(asItStands)).toMatchObject({ lint: [], activatable: true });
  });

  test('finds each blank at its own place, two in one text as well', () => {
    const { lint } = planted(
      instead('address: support@looniebit.com', 'address: "At [Street], [City] +370 600 XXXXX"'),
    );
    expect(lint.map(({ gap, column }) => [gap?.words, column - (lint[0]?.column ?? 0)])).toEqual([
      ['[Street]', 0],
      ['[City]', 10],
      ['+370 600 XXXXX', 17],
    ]);
  });

  test('takes a link and small letters in brackets for no blank', () => {
    const text = `${published}\nSee [Our form](https://looniebit.com/form), [page] 2 and [sic].\n`;
    expect(planted(asItStands, text).lint).toEqual([]);
  });

  test('CO-20: reads the published texts too: a blank there, and a note to the author', () => {
    const text = `Write to [Registered Office Address].\n\nNote: update this before going live.\n`;
    const read = planted(asItStands, text);
    expect(read.activatable).toBe(false);
    expect(read.lint.map(findingWords)).toEqual([
      expect.stringMatching(
        /^line 1, column 10, documents\/looniebit-1\.0\.0\.en\.md: `\[Registered Office Address\]` is/,
      ),
      expect.stringMatching(/^line 3, column 1, .*: `Note: update this before going live\.` is a note to the author/),
    ]);
  });

  test('finds where a published text leads to a list that was lost on its way', () => {
    const lost = 'Complain in one of these ways:\n\nPlease give as many details as you can.\n';
    const kept = 'Complain in one of these ways:\n\n- By post.\n\nContact us:\n\nWrite to the office.\n';
    expect(planted(asItStands, `${published}\n${lost}`).lint.map(({ what }) => what)).toEqual([
      '`Complain in one of these ways:` announces a list, and none follows',
    ]);
    expect(planted(asItStands, `${published}\n${kept}`).lint).toEqual([]);
    expect(toldOf(planted(asItStands, `${published}\nWe call a case closed when:\n`))).toHaveLength(1);
  });

  test('cites the clause of the decision that left a list empty, and of the gate that asks for no gaps', () => {
    const shipped = (id: string) => {
      const file = `documents/${id}-1.0.0.en.md`;
      const text = readFileSync(new URL(file, folder), 'utf8');
      const read = readProcedure(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), { [file]: text });
      return read.ok ? read.value.lint : [];
    };
    expect(shipped('pluton')[0]).toMatchObject({ place: 'external', clause: 'PL-14' });
    const gaps = shipped('constrat').filter(({ severity }) => severity === 'blocker');
    expect(new Set(gaps.map(({ clause }) => clause))).toEqual(new Set(['CO-18']));
  });

  test.each([
    ['channels', 'blocker'],
    ['external', 'warning'],
    ['tiers', 'warning'],
  ])('finds the empty list %s', (block, severity) => {
    const emptied = (text: string) => text.replace(new RegExp(`^${block}:\\n(?: .*\\n)+`, 'm'), `${block}: []\n`);
    expect(toldOf(planted(emptied))).toEqual([`${severity}, ${block}: \`${block}\` is empty`]);
  });

  test.each([
    ['closure.reopen', /^ {2}reopen: \[.*\]$/m, '  reopen: []'],
    ['closure.ways', /^ {2}ways:\n(?: {4}.*\n)+/m, '  ways: []\n'],
    ['intake.fields.required', /required: \[full_name[^\]]*\]/, 'required: []'],
    ['redress.kinds', /kinds: \[restitution[^\]]*\]/, 'kinds: []'],
  ])('finds the empty list %s', (place, list, empty) => {
    expect(toldOf(planted((text) => text.replace(list, empty)))).toEqual([`warning, ${place}: \`${place}\` is empty`]);
  });

  test('LB-16: finds a price in the file, and a priced fee in the published text', () => {
    const inFile = planted(instead('how: application form', 'how: a fee of 20 EUR'));
    expect([inFile.activatable, toldOf(inFile)[0]]).toEqual([false, expect.stringContaining('speaks of a fee')]);
    const inText = planted(asItStands, `${published}\nThere is a fee of EUR 20 for each complaint.\n`);
    expect(toldOf(inText)).toEqual([expect.stringMatching(/^warning, documents.*speaks of a fee$/)]);
    expect(planted(asItStands, `${published}\nComplaining is free, with no fee, within 5 days.\n`).lint).toEqual([]);
  });

  test('finds the ODR platform, which is closed, in the file and in the published text', () => {
    const site = 'https://ec.europa.eu/consumers/odr';
    expect(toldOf(planted(instead('how: application form', `how: ${site}`)))).toEqual([
      expect.stringContaining('names the European ODR platform'),
    ]);
    expect(planted(asItStands, `${published}\nOr use ${site}.\n`)).toMatchObject({ activatable: false });
  });

  test('G-18: finds a house standard that a letter would print as a promise', () => {
    const house = (clock: string) => (text: string) =>
      text.replace(new RegExp(`(- id: ${clock}\\n(?: {4}.*\\n)*? {4}promise: )true`), '$1false');
    const final = planted(house('final'));
    expect(final.activatable).toBe(false);
    expect(final.lint.map(findingWords)).toEqual([
      expect.stringMatching(
        /letters\.ack \(LB-18\): the letter must print `timeframes`, and nobody .* `final` \(LB-28\)/,
      ),
    ]);
    expect(planted(house('final_cap')).lint.map(findingWords)).toEqual([
      expect.stringMatching(/letters\.delay: the letter must print `cap_date`, and nobody .* `final_cap` \(LB-31\)/),
    ]);
  });
});

describe('the lint of its letters', () => {
  const { procedure } = planted(asItStands);
  const acknowledgement = JSON.parse(
    readFileSync(new URL('../letters/acknowledgement/meta.json', folder), 'utf8'),
  ) as LetterTemplate;
  const lint = (template: LetterTemplate) =>
    lintLetters(source, procedure, [template]).filter(({ place }) => place === 'letters.ack');

  test('names the kinds that have no template yet, with the clauses of those that meet a duty', () => {
    const [without, ...more] = lintLetters(source, procedure, [acknowledgement]);
    expect(more).toEqual([]);
    expect(without).toMatchObject({ severity: 'warning', place: 'letters', line: expect.any(Number) });
    expect(without?.what).toMatch(/^14 kinds of letter have no template yet: .*`final_rejected` \(LB-28\)/);
    expect(without?.what).not.toContain('`ack`');
    expect(lintLetters(source, procedure, [])[0]?.what).toContain('`ack` (LB-18)');
  });

  test('finds a mandatory element that the template has no place for, with the clause of the letter', () => {
    const elements = acknowledgement.elements.filter((element) => element !== 'no_fee');
    expect(lint({ ...acknowledgement, elements }).map(findingWords)).toEqual([
      expect.stringMatching(
        /^line \d+, column \d+, letters\.ack \(LB-18\): its template “Acknowledgement” 1\.0\.0 cannot print `no_fee`/,
      ),
    ]);
  });

  test('finds an element that has no words in one of the template’s languages', () => {
    const { en } = acknowledgement.texts;
    const lt = Object.fromEntries(Object.entries(en ?? {}).filter(([name]) => !name.startsWith('timeframes')));
    const template = { ...acknowledgement, languages: ['en', 'lt'], texts: { en: en ?? {}, lt } };
    expect(lint(template).map(({ what }) => what)).toEqual([expect.stringContaining('cannot print `timeframes`')]);
  });

  test('G-18: finds a period and a dead link in the template’s own sentences', () => {
    const saying = (sentence: string) => ({
      ...acknowledgement,
      texts: { en: { ...acknowledgement.texts.en, procedure_summary: sentence } },
    });
    expect(lint(saying('We answer within 15 business days.'))).toMatchObject([
      { clause: 'G-18', what: expect.stringContaining('promises `15 business days`') },
    ]);
    expect(lint(saying('Or use the ODR platform.'))).toMatchObject([
      { clause: 'LB-18', what: expect.stringContaining('ODR platform') },
    ]);
  });
});
