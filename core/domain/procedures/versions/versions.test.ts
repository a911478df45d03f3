import { describe, expect, test } from 'vitest';
import { shippedProcedure, shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { procedureOf } from '../../../formats/procedure/normal.ts';
import { type RawProcedure, withParams } from '../../../formats/procedure/params.ts';
import type { EventId } from '../../ids.ts';
import type { PlainDate } from '../../time/moment.ts';
import type { Procedure } from '../procedure.ts';
import { textBlocks } from '../published-text.ts';
import type { ClockReckoning, Moment } from '../reckoning.ts';
import { differences } from './differences.ts';
import { movedDates } from './moved-dates.ts';

function shipped(id: string) {
  const read = shippedProcedure(id);
  if (read === null) throw new Error(`no procedure ${id} among the resources`);
  return read;
}

const looniebit = shipped('looniebit');

/** LoonieBit's text with one part of it changed. */
const withPart = (change: (raw: RawProcedure) => RawProcedure): Procedure => procedureOf(change(looniebit.raw));

const said = (after: Procedure): readonly string[] =>
  differences(looniebit.procedure, after).map(({ part, clause, words }) => `${part} ${clause ?? '-'} ${words}`);

type Fields = Readonly<Record<string, unknown>>;

describe('the difference of two versions', () => {
  test('is nothing between the same content, in every procedure that is shipped', () => {
    for (const id of shippedProcedureIds()) {
      const { procedure, raw } = shipped(id);
      expect(differences(procedure, procedureOf({ ...raw, version: '9.9.9' }))).toEqual([]);
    }
  });

  test('tells a changed decision and the clocks that follow from it', () => {
    const changed = withParams(looniebit.raw, { review_in: '35 business days' });
    if (!changed.ok) throw new Error(changed.failure);
    expect(said(procedureOf(changed.value))).toEqual([
      'Decisions LB-33 Review in: was 14 business days, is 35 business days.',
      expect.stringMatching(/^Clocks LB-33 Review outcome: was: 14 business days from .*; is: 35 business days from /),
    ]);
  });

  test('tells clocks, gates and letters that came, went or changed', () => {
    const clocks = looniebit.raw.clocks as readonly Fields[];
    const gates = looniebit.raw.gates as readonly Fields[];
    const letters = looniebit.raw.letters as Readonly<Record<string, readonly string[]>>;
    const after = withPart((raw) => ({
      ...raw,
      clocks: clocks.map((clock) => (clock.id === 'ack' ? { ...clock, met_by: 'first(ack_sent, final_sent)' } : clock)),
      gates: gates.slice(1),
      letters: { ...letters, ack: [...(letters.ack ?? []), 'handler_title'] },
    }));
    const words = said(after);
    expect(words).toContain('Clocks LB-18 Acknowledgement: met by: was ack sent, is ack sent, final sent.');
    expect(words).toContain('Letters - Ack: now with handler title.');
    expect(words.filter((one) => one.startsWith('Gates'))).toEqual([expect.stringContaining('No longer asked: ')]);
  });

  test('tells every other part, however deep it lies', () => {
    const after = withPart((raw) => ({
      ...raw,
      office: { ...(raw.office as Fields), close: '16:00' },
      channels: [...(raw.channels as readonly Fields[]), { id: 'chat', kind: 'chat', official: true }],
      firm: { ...(raw.firm as Fields), email: 'complaints@looniebit.com' },
    }));
    const words = said(after);
    expect(words).toContain('Office hours - Close: was 17:00, is 16:00.');
    expect(words).toContain('Channels - Chat: is new.');
    expect(words).toContain('Firm - Email: was support@looniebit.com, is complaints@looniebit.com.');
    expect(words).toHaveLength(3);
  });
});

const day = (date: string): Moment => ({ date: date as PlainDate });

const clock = (id: string, due: Moment | null, standing: ClockReckoning['standing'] = 'running'): ClockReckoning => ({
  clock: id,
  title: id,
  kind: 'duty',
  anchor: null,
  clause: 'LB-28',
  promise: true,
  standing,
  start: null,
  due,
  outer: null,
  workBy: null,
  until: null,
  opens: null,
  target: null,
  met: standing === 'met' ? { event: 'x' as EventId, at: 0 as never } : null,
  undecided: [],
  amendments: [],
  steps: [],
  rule: '',
  refusal: null,
});

describe('dates that move between two reckonings', () => {
  const zone = 'Europe/Vilnius';

  test('are those of running clocks alone, each with the way it goes', () => {
    const before = [
      clock('a', day('2027-01-11')),
      clock('b', day('2027-01-11')),
      clock('c', day('2027-01-11')),
      clock('d', day('2027-01-11'), 'met'),
    ];
    const after = [
      clock('a', day('2027-01-12')),
      clock('b', day('2027-01-08')),
      clock('d', day('2027-02-01'), 'met'),
      clock('e', day('2027-01-05')),
    ];
    const moved = movedDates(zone, before, after);
    expect(moved.map(({ clock: id, turn }) => [id, turn])).toEqual([
      ['a', 'later'],
      ['b', 'earlier'],
      ['c', 'gone'],
      ['e', 'new'],
    ]);
  });

  test('compare a day with an instant by the end of the day in the firm’s zone', () => {
    const noon = { instant: Date.parse('2027-01-11T12:00+02:00') as never };
    expect(movedDates(zone, [clock('a', noon)], [clock('a', day('2027-01-11'))])[0]?.turn).toBe('later');
    expect(movedDates(zone, [clock('a', noon)], [clock('a', day('2027-01-10'))])[0]?.turn).toBe('earlier');
    expect(movedDates(zone, [clock('a', noon)], [clock('a', noon)])).toEqual([]);
  });
});

describe('a published text', () => {
  test('is read as headings, paragraphs and items, word for word', () => {
    const text = '# Policy\n\nWe care.\n\n2. Submitting a Complaint\n\n- By e-mail\n1. Your name;\n2. A description.\n';
    expect(textBlocks(text)).toEqual([
      { kind: 'heading', mark: '', text: 'Policy' },
      { kind: 'paragraph', mark: '', text: 'We care.' },
      { kind: 'heading', mark: '', text: '2. Submitting a Complaint' },
      { kind: 'item', mark: '•', text: 'By e-mail' },
      { kind: 'item', mark: '1.', text: 'Your name;' },
      { kind: 'item', mark: '2.', text: 'A description.' },
    ]);
  });
});
