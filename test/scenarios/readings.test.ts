import { describe, expect, test } from 'vitest';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { ClockRule, Procedure } from '#core/domain/procedures/procedure.ts';
import { nextOfficeMoment } from '#core/domain/time/office-hours.ts';
import { instantWords } from '#core/domain/time/words.ts';
import { instantOf } from '#scripts/scenarios/case-of.ts';
import { ACase, type Given } from './a-case.ts';

/** A case of LoonieBit's procedure with one thing of it read otherwise. */
function read(change: (procedure: Procedure) => Procedure, given: Given = {}) {
  const kase = new ACase('looniebit', { facts: { fraud: false }, ...given });
  const procedure = change(kase.input.procedure);
  const result = reckon({ ...kase.input, procedure });
  const clock = (id: string) => result.clocks.findLast((found) => found.clock === id);
  return { result, clock, shown: (id: string) => kase.shown(clock(id)?.due ?? null) };
}

const withClock =
  (id: string, change: Partial<ClockRule>) =>
  (procedure: Procedure): Procedure => ({
    ...procedure,
    clocks: procedure.clocks.map((clock) => (clock.id === id ? { ...clock, ...change } : clock)),
  });

const withPost =
  (change: Partial<Procedure['receipt']>) =>
  (procedure: Procedure): Procedure => ({ ...procedure, receipt: { ...procedure.receipt, ...change } });

const same = (procedure: Procedure): Procedure => procedure;

describe('readings that a firm may choose', () => {
  test('G-01: the day of the event does not count, unless the words begin with it', () => {
    expect(read(withClock('routing', {})).shown('routing')).toBe('2026-12-17');
    const counted = (procedure: Procedure): Procedure =>
      withClock('routing', {
        within: [{ when: null, within: { count: 1, unit: 'business days' }, count: 'included', roll: null }],
      })(procedure);
    expect(read(counted).shown('routing')).toBe('2026-12-16');
  });

  test('G-12, G-13: of a range the strict end is due and the far end is the outer date; bare days are calendar days', () => {
    const low = new ACase('xchangeon', { at: '2026-12-17T15:00+04:00', facts: { priority: 'low' } });
    expect([low.due('ack'), low.outer('ack')]).toEqual(['2026-12-20', '2026-12-24']);
  });

  test('G-02: hours may stop outside office hours', () => {
    expect(read(same).shown('ack')).toBe('Fri 18 Dec 2026 10:30');
    expect(read(withClock('ack', { hours: 'office_hours' })).shown('ack')).toBe('Mon 28 Dec 2026 10:30');
  });

  test('G-03: a duty that ends on a closed day may be moved back or forward', () => {
    const given = { at: '2026-12-15T10:00+02:00', facts: { fraud: true } };
    expect(read(same, given).shown('final')).toBe('2026-12-25');
    expect(read(withClock('final', { roll: 'back' }), given).shown('final')).toBe('2026-12-23');
    const forward = read(withClock('final', { roll: 'forward' }), given);
    expect(forward.shown('final')).toBe('2026-12-28');
    expect(forward.clock('final')?.steps.map(({ words }) => words)).toContain(
      'Moved forward to the business day Mon 28 Dec 2026',
    );
  });

  test('G-04: a permission opens on the first business day after, or on the very next day', () => {
    const given: Given = { events: [['2027-01-08T10:00+02:00', 'info_requested']] };
    const opens = (roll: ClockRule['roll']) => read(withClock('info', { roll }), given).clock('info')?.opens;
    expect([opens('forward'), opens('none')]).toEqual([{ date: '2027-01-25' }, { date: '2027-01-23' }]);
  });

  test('G-07: a daily cut-off moves a late receipt to the next office morning', () => {
    const late = { at: '2026-12-18T17:30+02:00', facts: { fraud: false } };
    expect(read(withPost({ cutoff: 17 * 60 }), late).shown('ack')).toBe('Wed 23 Dec 2026 09:00');
    expect(read(withPost({ cutoff: 18 * 60 }), late).shown('ack')).toBe('Sun 20 Dec 2026 17:30');
  });

  test('G-08: the postmark may start everything', () => {
    const letter = { delivered: '2026-12-18', paper: { postmarked: '2026-12-15' } };
    expect(read(withPost({ received: 'postmark' }), letter).shown('ack')).toBe('Thu 17 Dec 2026 09:00');
    expect(read(withPost({ submitted: 'delivery' }), letter).result.submitted).toEqual({
      instant: instantOf('2026-12-18T09:00+02:00'),
    });
  });

  test('G-09: an unknown time may be taken as midnight or noon', () => {
    const letter = { delivered: '2026-12-18' };
    expect(read(withPost({ unknownTime: 'midnight' }), letter).shown('ack')).toBe('Sun 20 Dec 2026 00:00');
    expect(read(withPost({ unknownTime: 'noon' }), letter).shown('ack')).toBe('Sun 20 Dec 2026 12:00');
  });

  test('G-14: estimated days may be closed for duties too', () => {
    const dubai = new ACase('xchangeon', { at: '2027-03-09T10:00+04:00', facts: { priority: 'high' } });
    const { procedure } = dubai.input;
    const closed = { ...procedure, calendars: { ...procedure.calendars, estimated: 'closed' as const } };
    const due = reckon({ ...dubai.input, procedure: closed }).clocks.find(({ clock }) => clock === 'ack')?.due;
    expect(due).toEqual({ date: '2027-03-15' });
  });

  test('G-17: a clock may pause between two events; the span counts once it has ended', () => {
    const pauses = [['info_requested', 'info_received']] as const;
    const asked = ['2026-12-18T10:00+02:00', 'info_requested'] as const;
    const answered = ['2026-12-22T10:00+02:00', 'info_received'] as const;
    expect(read(withClock('final', { pauses }), { events: [asked] }).shown('final')).toBe('2027-01-07');
    expect(read(withClock('final', { pauses }), { events: [asked, answered] }).shown('final')).toBe('2027-01-11');
    expect(read(withClock('ack', { pauses }), { events: [asked, answered] }).shown('ack')).toBe(
      'Tue 22 Dec 2026 10:30',
    );
  });

  test('G-23: a day may end with the office instead of at midnight', () => {
    const sent: Given = { events: [['2027-01-07T18:00+02:00', 'final_sent']] };
    expect(read(same, sent).clock('final')?.standing).toBe('met');
    expect(read((procedure) => ({ ...procedure, dayEnd: 'office_close' }), sent).clock('final')?.standing).toBe(
      'met-late',
    );
  });

  test('G-27: where there is no office moment to work by, the first one after now can be told', () => {
    const { procedure, calendars } = new ACase('looniebit', {}).input;
    const table = calendars.table(
      procedure.calendars.duties,
      'office',
      instantOf('2027-03-27T12:00+02:00'),
      'by_polarity',
    );
    const office = { zone: procedure.zone, hours: procedure.office, table };
    const next = (at: string) => instantWords(procedure.zone, nextOfficeMoment(office, instantOf(at)));
    expect(next('2027-03-27T12:00+02:00')).toBe('Tue 30 Mar 2027 09:00');
    expect(next('2027-03-30T12:00+03:00')).toBe('Tue 30 Mar 2027 12:00');
    expect(next('2027-03-30T17:00+03:00')).toBe('Wed 31 Mar 2027 09:00');
  });
});
