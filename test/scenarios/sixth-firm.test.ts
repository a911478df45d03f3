import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import { judge, reckon } from '#core/domain/procedures/engine.ts';
import type { EngineInput } from '#core/domain/procedures/engine-input.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { instantWords } from '#core/domain/time/words.ts';
import { findingWords } from '#core/formats/procedure/finding.ts';
import { readProcedure } from '#core/formats/procedure/read-procedure.ts';
import { eventsOf, instantOf } from '#scripts/scenarios/case-of.ts';
import { calendarsOnTheShelf, type GivenEvent } from './a-case.ts';

const read = readProcedure(readFileSync(new URL('./sixth-firm.yaml', import.meta.url), 'utf8'), {
  'documents/harbour.md': 'The rules of the house.',
});
if (!read.ok) throw new Error(read.failure.map(findingWords).join('\n'));
const { procedure } = read.value;
const book = new CalendarBook(calendarsOnTheShelf());

function inputOf(at: string, facts: object = {}, given: readonly GivenEvent[] = []): EngineInput {
  const events = given.map(([when, type, data]) => ({
    at: when,
    type,
    ...(data === undefined ? {} : { data: { ...data } }),
  }));
  const intake = { channel: 'chat', at };
  return {
    procedure,
    calendars: book,
    events: eventsOf({ id: 'sixth', procedure: 'harbour', title: '', intake, facts: { ...facts }, events }),
    asOf: instantOf('2199-01-01T00:00Z'),
  };
}

function due(id: string, input: EngineInput): string | null {
  const moment = reckon(input).clocks.find(({ clock }) => clock === id)?.due ?? null;
  if (moment === null) return null;
  return 'date' in moment ? moment.date : instantWords(procedure.zone, moment.instant);
}

/** Tuesday 16 March 2027; its office works from Tuesday to Friday, 08:30 to 16:00. */
const TUESDAY = '2027-03-16T14:00+00:00';

describe('a sixth firm is a file and nothing else', () => {
  test('with hours that only run while its office is open', () => {
    expect(due('hello', inputOf(TUESDAY))).toBe('Wed 17 Mar 2027 12:30');
    expect(due('hello', inputOf('2027-03-19T15:00+00:00'))).toBe('Tue 23 Mar 2027 13:30');
  });

  test('with clocks that read as its own words, or as the words of their ids', () => {
    expect(procedure.clocks.map(({ title }) => title)).toEqual([
      'First word',
      'Answer',
      'Harbour right',
      'Letting go',
      'Log',
      'Gangway',
    ]);
  });

  test('whose single clocks may go by a holiday table of their own', () => {
    expect(calendarIds(procedure)).toEqual(['ew', 'cy', 'lt']);
    // 11 March is a holiday in Lithuania alone.
    expect(due('gangway', inputOf('2027-03-10T10:00+00:00'))).toBe('2027-03-15');
  });

  test('with a daily cut-off after which the next office morning counts', () => {
    expect(due('hello', inputOf('2027-03-16T16:05+00:00'))).toBe('Wed 17 Mar 2027 14:30');
  });

  test('with variants by facts of its own, unknown ones at their strictest', () => {
    expect(due('answer', inputOf(TUESDAY))).toBe('2027-03-23');
    expect(due('answer', inputOf(TUESDAY, { vulnerable: false }))).toBe('2027-04-06');
    expect(due('answer', inputOf(TUESDAY, { vulnerable: false, years_a_member: 8 }))).toBe('2027-03-22');
    expect(due('answer', inputOf(TUESDAY, { vulnerable: false, years_a_member: 6 }))).toBe('2027-04-06');
  });

  test('with pauses, entitlements from a clock, and days that both countries must work', () => {
    const paused = inputOf(TUESDAY, { vulnerable: false }, [
      ['2027-03-18T10:00+00:00', 'info_requested'],
      ['2027-03-20T10:00+00:00', 'info_received'],
    ]);
    expect(due('answer', paused)).toBe('2027-04-08');
    const right = reckon(paused).clocks.find(({ clock }) => clock === 'harbour_right');
    expect([right?.until, right?.opens]).toEqual([{ date: '2027-04-22' }, { date: '2027-04-23' }]);
  });

  test('with gates, tiers, eligibility and retention of its own', () => {
    const input = inputOf(TUESDAY, { years_a_member: 0 }, [['2027-04-30T10:00+01:00', 'closed']]);
    const result = reckon(input);
    expect(result.eligible).toBe(false);
    expect(result.clocks.find(({ clock }) => clock === 'log')?.until).toEqual({ date: '2028-10-30' });
    const asked = (act: 'close' | 'final', at: string, data = {}) =>
      judge({ ...input, asOf: instantOf(at) }, { act, by: 'u1', data }).verdict;
    expect(asked('close', '2027-03-29T12:00+01:00')).toBe('second_person');
    expect(asked('close', '2027-03-31T12:00+01:00')).toBe('allowed');
    expect(asked('final', '2027-03-31T12:00+01:00', { outcome: 'let_go' })).toBe('warn');
    expect(asked('final', '2027-03-31T12:00+01:00', { outcome: 'mended' })).toBe('allowed');
  });

  test('that ends its day with its office', () => {
    const late = inputOf(TUESDAY, { vulnerable: false, years_a_member: 8 }, [['2027-03-23T16:30+00:00', 'final_sent']]);
    expect(reckon(late).clocks.find(({ clock }) => clock === 'answer')?.standing).toBe('met-late');
  });
});
