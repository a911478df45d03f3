import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runScenario } from '#scripts/scenarios/run-scenario.ts';
import { scenarioFile } from '#scripts/scenarios/scenario-file.ts';
import { shippedProcedure, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { calendarsOnTheShelf } from './a-case.ts';

const { scenarios } = scenarioFile.parse(
  JSON.parse(readFileSync(new URL('./given.json', import.meta.url), 'utf8')) as unknown,
);

describe.each(shippedProcedureIds())('the given scenarios of %s', (id) => {
  const own = scenarios.filter(({ procedure }) => procedure === id);

  test.each(own)('$id: $title', (scenario) => {
    const raw = shippedProcedure(id)?.raw ?? {};
    expect(runScenario(scenario, raw, calendarsOnTheShelf())).toEqual([]);
  });
});

describe('the scenario runner', () => {
  const given = scenarios.find(({ id }) => id === 'S06');
  const raw = shippedProcedure('looniebit')?.raw ?? {};
  const run = (change: object) => runScenario({ ...given, ...change } as never, raw, calendarsOnTheShelf());

  test('says what it expected and what it got', () => {
    expect(run({ ask: [{ clock: 'final', part: 'due', is: '2027-01-06' }] })).toEqual([
      'final.due: expected 2027-01-06, got 2027-01-07',
    ]);
  });

  test('takes the parameters of a scenario, short or in words', () => {
    const ask = [{ clock: 'final', part: 'due', is: '2027-01-08' }];
    expect(run({ params: { final_count: 'excluded' }, ask })).toEqual([]);
    expect(
      run({
        params: { urgent_target: '3bd' },
        facts: { urgent: true },
        ask: [{ clock: 'urgent', part: 'due', is: '2026-12-21' }],
      }),
    ).toEqual([]);
  });

  test('names a parameter, a clock or a verdict that is not as expected', () => {
    expect(run({ params: { final_cout: 'excluded' }, ask: [] })).toEqual([
      'unknown parameter `final_cout`. Did you mean `final_count`?',
    ]);
    expect(run({ ask: [{ clock: 'fnal', part: 'due', is: null }] })).toEqual([
      'fnal.due: the procedure has no such clock',
    ]);
    const attempt = { act: 'close', at: '2026-12-17T10:00+02:00', verdict: 'allowed' };
    expect(run({ ask: [], try: [attempt] })[0]).toContain('expected allowed, got refused LB-37');
  });
});
