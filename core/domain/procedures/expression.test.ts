import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventId } from '../ids.ts';
import type { Instant, PlainDate } from '../time/moment.ts';
import { checkCondition } from './check-expression.ts';
import { conditionWords } from './condition-words.ts';
import { holds, type Scope } from './evaluate.ts';
import { commonFacts } from './fact-rules.ts';
import { parseCondition, parsePick } from './parse-expression.ts';
import type { Moment } from './reckoning.ts';
import { engineEvents } from './vocabulary.ts';
import { type Happening, worldOf } from './world.ts';

const at = (text: string) => Date.parse(text) as Instant;

const happening = (type: string, when: string, order = 0): Happening => ({
  id: `${type}-${order}` as EventId,
  type,
  at: at(when),
  day: Math.floor(at(when) / 86_400_000),
  dated: false,
  order,
  by: null,
  data: {},
});

const scope = (facts: Readonly<Record<string, unknown>> = {}, events: readonly Happening[] = []): Scope => ({
  zone: 'UTC',
  asOf: at('2026-12-21T12:00Z'),
  world: worldOf(events),
  fact: (name) => facts[name],
  clock: (id): Moment | null => (id === 'final' ? { date: '2026-12-21' as PlainDate } : null),
});

function value(text: string, ...given: Parameters<typeof scope>): boolean {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(parsed.failure.what);
  return holds(parsed.value, scope(...given));
}

describe('conditions', () => {
  test('bind comparison before not, not before and, and before or', () => {
    expect(value('not a == 1 and b == 1 or c == 1', { a: 2, b: 1 })).toBe(true);
    expect(value('not (a == 1 and b == 1)', { a: 1, b: 2 })).toBe(true);
    expect(value('a == 1 or b == 1 and c == 1', { a: 1 })).toBe(true);
    expect(value('(a == 1 or b == 1) and c == 1', { a: 1 })).toBe(false);
  });

  test('are false where something is unknown, and true under not', () => {
    expect(value('fraud == true')).toBe(false);
    expect(value('not fraud == true')).toBe(true);
    expect(value('points <= 3')).toBe(false);
    expect(value('risk in [low, high]')).toBe(false);
    expect(value('today <= nothing.due')).toBe(false);
    expect(value('days_since(closed) >= 0')).toBe(false);
  });

  test('compare days with days and moments with moments', () => {
    expect(value('today <= final.due')).toBe(true);
    expect(value('now <= final.due')).toBe(true);
    expect(value('today > final.due')).toBe(false);
    expect(value('new_date <= final.due', { new_date: '2026-12-22' })).toBe(false);
    expect(value('today == 2026-12-21')).toBe(true);
  });

  test('read events: that they happened, how often, how long ago, whether they are unanswered', () => {
    const events = [
      happening('info_requested', '2026-12-01T10:00Z'),
      happening('info_received', '2026-12-02T10:00Z'),
      happening('info_requested', '2026-12-11T10:00Z', 1),
    ];
    expect(value('has(info_requested) and not has(closed)', {}, events)).toBe(true);
    expect(value('has(first(closed, info_received))', {}, events)).toBe(true);
    expect(value('count(info_requested) == 2', {}, events)).toBe(true);
    expect(value('days_since(info_requested) == 10', {}, events)).toBe(true);
    expect(value('has_open(info_requested)', {}, events)).toBe(true);
    expect(value('has_open(info_requested)', {}, events.slice(0, 2))).toBe(false);
  });

  test('look into lists', () => {
    expect(value('grounds in [false_info]', { grounds: ['late', 'false_info'] })).toBe(true);
    expect(value('grounds in [false_info]', { grounds: 'late' })).toBe(false);
  });

  test('say always and never', () => {
    expect([value('always'), value('never')]).toEqual([true, false]);
  });

  test('never throw and always answer, whatever the facts hold', () => {
    const texts = fc.constantFrom(
      'not a == 1 and (b in [x, y] or today <= a) or now > final.due',
      'a == b and a < 3',
      'days_since(last(closed, reopened)) >= 14 and not has_open(escalated)',
    );
    const facts = fc.dictionary(fc.constantFrom('a', 'b'), fc.anything());
    fc.assert(
      fc.property(texts, facts, (text, held) => typeof value(text, held) === 'boolean'),
      { seed: 4, numRuns: 500 },
    );
  });

  test('are put into words', () => {
    const parsed = parseCondition('exceptional == true and not today > final_cap.due or has(last(closed, reopened))');
    expect(parsed.ok && conditionWords(parsed.value)).toBe(
      'exceptional is yes and not (today is after or above due of final cap), or the latest of closure and reopening is on record',
    );
  });
});

describe('a condition that cannot be read', () => {
  const fault = (text: string) => {
    const parsed = parseCondition(text);
    return parsed.ok ? null : [parsed.failure.at, parsed.failure.what, parsed.failure.remedy];
  };

  test('is refused at its place with the remedy', () => {
    expect(fault('fraud = true')).toEqual([6, '`=` has no meaning here', 'Write `==` to compare.']);
    expect(fault('fraud != true')).toEqual([6, '`!` has no meaning here', 'Write a negative condition with `not`.']);
    expect(fault('has(closed) && has(lodged)')).toEqual([12, '`&` has no meaning here', 'Write `and`.']);
    expect(fault('fraud')).toEqual([5, '`fraud` is compared with nothing', expect.stringContaining('Compare it')]);
    expect(fault('has closed')).toEqual([4, '`(` is missing before `closed`', 'Add `(`.']);
    expect(fault('a == 1 b == 2')).toEqual([7, '`b` follows a condition that is complete', expect.any(String)]);
    expect(fault('today > final.date')).toEqual([
      8,
      '`.date` is no result of a clock',
      expect.stringContaining('.due'),
    ]);
    expect(fault('a ==')).toEqual([4, 'a value is missing before the end of the condition', expect.any(String)]);
    expect(fault('(a == 1')).toEqual([7, '`)` is missing before the end of the condition', 'Add `)`.']);
  });

  test('is refused whatever it is, and never loops', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', ' ', '(', ')', '[', ']', ',', '=', '<', '.', '1', '"', 'not ', 'has('),
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        signs,
        (text) => typeof parseCondition(text).ok === 'boolean' && typeof parsePick(text).ok === 'boolean',
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe('the type checker', () => {
  const names = {
    facts: commonFacts,
    events: engineEvents,
    clocks: { final: 'duty', final_cap: 'duty', keep: 'retention' },
  } as const;
  const faults = (text: string) => {
    const parsed = parseCondition(text);
    if (!parsed.ok) throw new Error(parsed.failure.what);
    return checkCondition(parsed.value, names).map(({ what, remedy }) => `${what}. ${remedy}`);
  };

  test('passes what the procedure knows', () => {
    expect(
      faults('fraud == true and today <= final.due and points_unanswered == 0 and new_date <= final_cap.due'),
    ).toEqual([]);
  });

  test('names unknown facts, events and clocks with what was probably meant', () => {
    expect(faults('fruad == true')).toEqual(['unknown fact `fruad`. Did you mean `fraud`?']);
    expect(faults('has(final_snet)')).toEqual(['unknown event `final_snet`. Did you mean `final_sent`?']);
    expect(faults('today <= finl.due')).toEqual(['unknown clock `finl`. Did you mean `final`?']);
    expect(faults('count(recieved) > 1')).toEqual(['unknown event `recieved`. Did you mean `received`?']);
  });

  test('refuses a result that a clock of its kind never has, which would be false for ever', () => {
    expect(faults('today > keep.until and today <= final.work_by')).toEqual([]);
    expect(faults('today > final.until')).toEqual([
      '`final` is a duty and has no `.until`. Use one of .due, .outer, .work_by.',
    ]);
    expect(faults('today > keep.due')).toEqual(['`keep` is a retention and has no `.due`. Use one of .until, .opens.']);
  });

  test('refuses values that a fact cannot have, and orders where there are none', () => {
    expect(faults('triage == imediate')[0]).toBe(
      '`imediate` is no value of `triage`, which is one of immediate, investigate. Did you mean `immediate`?',
    );
    expect(faults('fraud == yes')[0]).toContain('is no value of `fraud`');
    expect(faults('points_unanswered == none')[0]).toContain('which is a number');
    expect(faults('priority > low')[0]).toContain('has no order');
    expect(faults('new_date <= tomorrow')[0]).toContain('a date (yyyy-mm-dd) or the result of a clock');
    expect(faults('fraud == final.due')[0]).toContain('is no date, a clock result is');
  });

  test('knows that only some events can be unanswered', () => {
    expect(faults('has_open(final_sent)')[0]).toContain('has no answer that would settle it');
  });
});
