import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingWords } from './finding.ts';
import { parseNormal, procedureOf } from './normal.ts';
import { withParams } from './params.ts';
import { readProcedure } from './read-procedure.ts';

const folder = new URL('../../../resources/procedures/', import.meta.url);
const text = readFileSync(new URL('looniebit.yaml', folder), 'utf8');
const files = { 'documents/looniebit-1.0.0.en.md': 'the published text' };

function read(source = text) {
  const result = readProcedure(source, files);
  if (!result.ok) throw new Error(result.failure.map(findingWords).join('\n'));
  return result.value;
}

/** The findings on LoonieBit's file with one thing changed, as the user reads them. */
function refusals(from: string, to: string): readonly string[] {
  if (!text.includes(from)) throw new Error(`no ${from} in the file`);
  const result = readProcedure(text.replace(from, to), files);
  return result.ok ? [] : result.failure.map(findingWords);
}

const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

describe('reading a procedure', () => {
  test('gives clocks, gates, letters and roles by the words of the file', () => {
    const { procedure, lint, activatable } = read();
    expect(procedure.clocks.map(({ id }) => id)).toEqual([
      'ack',
      'routing',
      'urgent',
      'final',
      'final_cap',
      'mica_2mo',
      'update',
      'info',
      'review',
      'pay',
      'bol_policy',
      'bol_guidance',
      'keep',
    ]);
    expect(procedure.gates).toHaveLength(12);
    expect(procedure.clocks[0]).toMatchObject({ kind: 'duty', within: [{ within: { count: 48, unit: 'hours' } }] });
    expect([lint, activatable]).toEqual([[], true]);
  });

  test('reads its normalised JSON back to the same procedure, byte for byte', () => {
    const { normal, procedure } = read();
    expect(parseNormal(normal)).toEqual(procedure);
    expect(read(`# another comment\n${text}`).normal).toBe(normal);
  });

  test('sets parameters to other values, and off', () => {
    const { raw } = read();
    const changed = withParams(raw, { review_in: '35 business days', update_in: 'none' });
    const procedure = changed.ok ? procedureOf(changed.value) : null;
    expect(procedure?.clocks.find(({ id }) => id === 'review')?.within[0]?.within).toEqual({
      count: 35,
      unit: 'business days',
    });
    expect(procedure?.clocks.some(({ id }) => id === 'update')).toBe(false);
    expect(withParams(raw, { reviewin: '1 day' })).toEqual({
      ok: false,
      failure: 'unknown parameter `reviewin`. Did you mean `review_in`?',
    });
  });
});

describe('a procedure file with a mistake is refused with place, clause and remedy', () => {
  test('an unknown word of the file', () => {
    expect(refusals('    met_by: routed', '    met_bye: routed')).toEqual([
      `line ${lineOf('    met_by: routed')}, column 5, clocks.routing.met_bye (LB-14): unknown word \`met_bye\`. Did you mean \`met_by\`?`,
    ]);
    expect(refusals('\nreview: {report', '\nreveiw: {report')).toEqual([
      expect.stringContaining('`review` is missing'),
      expect.stringContaining('unknown word `reveiw`. Did you mean `review`?'),
    ]);
  });

  test('an unknown event, clock, role, letter, act or element', () => {
    const line = lineOf('    from: received\n    within: 48 hours');
    expect(refusals('    from: received\n    within: 48 hours', '    from: recieved\n    within: 48 hours')).toEqual([
      `line ${line}, column 11, clocks.ack.from (LB-18): unknown event \`recieved\`. Did you mean \`received\`?`,
    ]);
    expect(refusals('    cap: final_cap', '    cap: finl_cap')[0]).toContain(
      'unknown clock `finl_cap`. Did you mean `final_cap`?',
    );
    expect(refusals('notify: [cs_lead, cco]', 'notify: [cs_led, cco]')[0]).toContain(
      'unknown role `cs_led`. Did you mean `cs_lead`?',
    );
    expect(refusals('letter: final_partly}', 'letter: final_party}')[0]).toContain(
      'unknown letter `final_party`. Did you mean `final_partly`?',
    );
    expect(refusals('  - act: pay_redress', '  - act: pay_redres')[0]).toContain('Did you mean `pay_redress`?');
    expect(refusals('update: [ref, status, next_step]', 'update: [ref, staus, next_step]')[0]).toContain(
      'Did you mean `status`?',
    );
  });

  test('an unknown fact inside a condition, with the column of the word', () => {
    const written = '      - {when: fraud == true, within: 10 days}';
    expect(refusals(written, written.replace('fraud', 'fruad'))).toEqual([
      `line ${lineOf(written)}, column 16, clocks.final.within.1.when (LB-28): unknown fact \`fruad\`. Did you mean \`fraud\`?`,
    ]);
    const gate = '    require: exceptional == true and new_date <= final_cap.due';
    expect(refusals(gate, gate.replace('final_cap', 'fnal_cap'))[0]).toBe(
      `line ${lineOf(gate)}, column 50, gates.5.require (LB-31): unknown clock \`fnal_cap\`. Did you mean \`final_cap\`?`,
    );
  });

  test('a condition that cannot be read, with the column of the sign', () => {
    const gate = '    require: today <= final.due';
    expect(refusals(gate, '    require: today =< final.due')[0]).toBe(
      `line ${lineOf(gate)}, column 20, gates.6.require (LB-30): \`=\` has no meaning here. Write \`==\` to compare.`,
    );
  });

  test('an amount of time in other words', () => {
    expect(refusals('within: 35 business days', 'within: 35bd')[0]).toContain(
      '`35bd` is no amount of time. Write a number and a unit: `14 business days`',
    );
    expect(refusals('within: 35 business days', 'within: 35 working days')[0]).toContain('is no amount of time');
  });

  test('an unknown parameter', () => {
    expect(refusals('within: $pay_in', 'within: $pay_inn')[0]).toContain(
      'unknown parameter `$pay_inn`. Did you mean `pay_in`?',
    );
  });

  test('clocks that wait for each other', () => {
    const findings = refusals(
      '    from: submitted\n    within: 35 business days',
      '    from: final.due\n    within: 35 business days',
    );
    expect(findings.join('\n')).toContain('clock `final_cap` waits for its own result');
  });

  test('a word that its kind of clock cannot have, and a duty that nothing meets', () => {
    expect(refusals('    within: 5 years', '    within: 5 years\n    cap: final_cap')[0]).toContain(
      '`cap` has no meaning for a retention',
    );
    expect(refusals('    met_by: routed\n', '')[0]).toContain('nothing meets the duty `routing`');
  });

  test('a zone, an office day or a text that does not exist', () => {
    expect(refusals('tz: Europe/Vilnius', 'tz: Europe/Wilno')[0]).toContain('`Europe/Wilno` is no time zone');
    expect(refusals('close: "17:00"', 'close: "08:00"')[0]).toContain('the office closes at 08:00, before it opens');
    expect(refusals('text: {en: documents/looniebit-1.0.0.en.md}', 'text: {en: documents/none.md}')[0]).toContain(
      'the published text `documents/none.md` is not there',
    );
  });

  test('a clock of a kind that cannot serve', () => {
    expect(refusals('      max: final_cap', '      max: info')[0]).toContain(
      'clocks.final.extend.max (LB-28): `info` is of the kind permission. Name a clock of the kind duty.',
    );
    expect(refusals('retention: {clock: keep', 'retention: {clock: ack')[0]).toContain(
      'records.retention.clock: `ack` is of the kind duty. Name a clock of the kind retention.',
    );
    expect(refusals('require: today > keep.until', 'require: today > ack.until')[0]).toContain(
      'column 22, gates.12.require (LB-39): `ack` is a duty and has no `.until`. Use one of .due, .outer, .work_by.',
    );
  });

  test('what an unknown classification would count as, where it is none of its values', () => {
    expect(refusals('    unknown_as: 1', '    unknown_as: 7')[0]).toContain(
      'classify.impact.unknown_as (LB-24): `7` is no value of `impact`. Use one of 1, 2, 3, or none.',
    );
  });

  test.each(['(', 'not '])('a condition in which “%s” stands too deep', (opening) => {
    const closing = opening === '(' ? ')'.repeat(200_000) : '';
    expect(
      refusals('require: has(assigned)', `require: ${opening.repeat(200_000)}has(assigned)${closing}`)[0],
    ).toContain('gates.2.require (LB-18): more than 50 conditions stand in each other here. Write it flat');
  });

  test('a list in a list without end', () => {
    const deep = readProcedure(`${text}\ntoo_deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, files);
    expect(deep.ok ? '' : deep.failure[0]?.what).toBe('lists and blocks stand too deep in each other');
  });

  test('an id that stands twice', () => {
    expect(refusals('  - id: routing', '  - id: ack')[0]).toContain('`ack` stands twice in clocks');
  });

  test('text that is no YAML, no procedure, or far too large', () => {
    const first = (source: string) => {
      const result = readProcedure(source, files);
      return result.ok ? '' : findingWords(result.failure[0] as never);
    };
    expect(first('schema: [redress.procedure/1')).toMatch(
      /^line 1, column \d+, the file: .* Mend the YAML at this place\.$/,
    );
    expect(first('a: 1\na: 2')).toMatch(/^line 2, column 1, the file: /);
    expect(first('')).toContain('this is no procedure');
    expect(first('- one\n- two')).toContain('this is no procedure');
    expect(first('x'.repeat(1_000_001))).toContain('larger than a megabyte');
    expect(
      first(
        'a: &a [x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\ne: [*d, *d, *d]',
      ),
    ).toContain('repeats itself by aliases');
  });
});

describe('what blocks live use', () => {
  const lintOf = (from: string, to: string) => read(text.replace(from, to));

  test('CO-18: a placeholder anywhere in the file', () => {
    const { lint, activatable, procedure } = lintOf(
      'address: support@looniebit.com, official',
      'address: "[Support Address]", official',
    );
    expect(lint.map(findingWords)).toEqual([
      expect.stringMatching(
        /channels\.email\.address: `\[Support Address\]` is a placeholder\. Fill in the real words/,
      ),
    ]);
    expect([activatable, procedure.placeholders]).toEqual([false, 1]);
  });

  test('PL-01: no channel at all', () => {
    const start = text.indexOf('channels:\n');
    const end = text.indexOf('\nreceipt:');
    const without = readProcedure(`${text.slice(0, start)}channels: []\n${text.slice(end)}`, files);
    expect(without.ok && without.value.activatable).toBe(false);
  });

  test('LB-16: a price for complaining', () => {
    expect(lintOf('how: application form', 'how: a fee of 20 EUR, application form').activatable).toBe(false);
  });

  test('an empty list of outside bodies is worth a look and blocks nothing', () => {
    const start = text.indexOf('external:\n');
    const end = text.indexOf('\nclosure:');
    const without = read(`${text.slice(0, start)}external: []\n${text.slice(end)}`);
    expect(without.lint.map(({ severity, what }) => [severity, what])).toEqual([['warning', '`external` is empty']]);
    expect(without.activatable).toBe(true);
  });
});
