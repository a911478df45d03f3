import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSource } from './changed-source.ts';
import { findingWords } from './finding.ts';
import { withGapsFilled } from './gaps.ts';
import { readProcedure } from './read-procedure.ts';

const folder = new URL('../../../resources/procedures/', import.meta.url);
const source = readFileSync(new URL('constrat.yaml', folder), 'utf8');
const path = 'documents/constrat-1.0.0.en.md';
const published = readFileSync(new URL(path, folder), 'utf8');
const NOTE = 'Note: Please update ADR provider details with actual information before going live.';

const fills: ReadonlyMap<string, string> = new Map([
  ['+44 20 XXXX XXXX', '+44 20 7946 0958'],
  ['[Registered Office Address]', '1 Fenchurch Avenue, London EC3M 5AD'],
  ['[ADR Provider Name]', 'Centre for Fair Answers'],
  ['[ADR Website]', 'https://fair-answers.example'],
  ['[ADR Email]', 'help@fair-answers.example'],
  [NOTE, ''],
]);

function filled(words: ReadonlyMap<string, string>) {
  const changes = { version: '1.0.1', documentVersion: '1.0.1', params: {}, fills: words };
  const text = changedSource(source, changes);
  const read = readProcedure(text, { [path]: withGapsFilled(published, words) });
  if (!read.ok) throw new Error(read.failure.map(findingWords).join('\n'));
  return { ...read.value, text };
}

describe('filling the gaps of a procedure', () => {
  test('CO-20: puts the same words wherever a gap stands, in file and text, and takes the note to the author out', () => {
    const { procedure, activatable, lint, text } = filled(fills);
    expect([lint.flatMap(({ gap }) => gap ?? []), activatable, procedure.placeholders]).toEqual([[], true, 0]);
    expect(procedure.channels.find(({ id }) => id === 'post')?.address).toBe(
      'Complaints Department, CONSTRAT Limited, 1 Fenchurch Avenue, London EC3M 5AD',
    );
    expect([procedure.version, procedure.document.version]).toEqual(['1.0.1', '1.0.1']);
    const words = withGapsFilled(published, fills);
    expect(words.match(/\+44 20 7946 0958/g)).toHaveLength(2);
    expect(words).toContain('Phone: 0800 023 4567\n\nEmail: complaints@constrat.io');
    const comments = (yaml: string) => yaml.match(/^ *#.*$/gm);
    expect(comments(text)).toEqual(comments(source));
  });

  test('leaves alone what nobody filled, and finds a gap that was typed into another', () => {
    const some = filled(new Map([['[ADR Provider Name]', '[ADR Website]']]));
    expect(some.activatable).toBe(false);
    expect(some.procedure.external[0]?.name).toBe('[ADR Website]');
    const crossed = filled(new Map([...fills, ['[ADR Provider Name]', '[ADR Email]']]));
    expect(crossed.procedure.external[0]?.name).toBe('[ADR Email]');
    expect(crossed.lint.flatMap(({ gap }) => gap?.words ?? [])).toEqual(['[ADR Email]', '[ADR Email]']);
  });

  const hostile = [
    '"]}\nroles: {intruder: {title: X, can: [erase]}}',
    "' # end of the words",
    '- not: a list',
    '&anchor *alias !!js/function',
    '{flow: map, of: [words]}',
    '$& $1 $` back-reference',
    'true',
    'null',
    '0800',
    '2026-11-25',
    '| block',
    '>\n  folded',
    '\\u0041 \\n',
    '%YAML 1.1\n---',
    '“Käse” – ćwiek, 株式会社, 🙂',
    'a'.repeat(300),
  ];

  test.each(hostile)('keeps typed words as words, whatever they look like: %j', (words) => {
    const { procedure, raw } = filled(new Map([['[ADR Provider Name]', words]]));
    expect(procedure.external[0]?.name).toBe(words.trim());
    expect(procedure.roles.map(({ id }) => id)).not.toContain('intruder');
    const untouched = readProcedure(source, { [path]: published });
    expect(Object.keys(raw)).toEqual(untouched.ok ? Object.keys(untouched.value.raw) : []);
  });

  test('keeps any words as words', () => {
    // What names a decision is refused before it comes here.
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => !/\$[a-z]/.test(each));
    fc.assert(
      fc.property(words, (each) => {
        fc.pre(each.trim() !== '');
        const { procedure } = filled(new Map([['[Registered Office Address]', each]]));
        const { address } = procedure.channels.find(({ id }) => id === 'post') ?? {};
        expect(address).toBe(`Complaints Department, CONSTRAT Limited, ${each}`.trim());
      }),
      { numRuns: 60 },
    );
  });
});
