import { describe, expect, test } from 'vitest';
import { letterLanguages } from '#core/domain/letters/words.ts';
import { limitWords } from '#core/domain/procedures/body-limits.ts';
import { reckon } from '#core/domain/procedures/engine.ts';
import type { ExternalBody } from '#core/domain/procedures/procedure-parts.ts';
import { ACase, type Given, type GivenEvent } from './a-case.ts';

const aCase = (given: Given = {}) => new ACase('looniebit', { facts: { fraud: false }, ...given });

describe('the clocks of LoonieBit', () => {
  test('LB-18: any complaint is acknowledged within 48 elapsed hours of receipt', () => {
    const christmas = aCase({ at: '2026-12-23T15:00+02:00' });
    expect(christmas.due('ack')).toBe('Fri 25 Dec 2026 15:00');
    expect(christmas.workBy('ack')).toBe('Wed 23 Dec 2026 17:00');
  });

  test('LB-18: across a change of the clocks the 48 hours are still 48 hours, and there may be no office moment', () => {
    const spring = aCase({ at: '2027-03-27T10:00+02:00' });
    expect([spring.due('ack'), spring.workBy('ack')]).toEqual(['Mon 29 Mar 2027 11:00', null]);
    const autumn = aCase({ at: '2027-10-30T20:00+03:00' });
    expect([autumn.due('ack'), autumn.workBy('ack')]).toEqual(['Mon 1 Nov 2027 19:00', null]);
  });

  test('LB-18: the acknowledgement meets its clock when it leaves, late or in time', () => {
    const met = (at: string) => aCase({ events: [[at, 'ack_sent']] }).clock('ack').standing;
    expect(met('2026-12-18T10:30+02:00')).toBe('met');
    expect(met('2026-12-18T10:31+02:00')).toBe('met-late');
    expect(aCase().clock('ack').standing).toBe('running');
  });

  test('LB-09: a letter that lay in the tray is overdue by its delivery, not by its scan', () => {
    const letter = aCase({
      delivered: '2026-12-18',
      paper: { letter_dated: '2026-12-14', postmarked: '2026-12-15', scanned: '2026-12-21T08:40+02:00' },
    });
    expect(letter.due('ack')).toBe('Sun 20 Dec 2026 09:00');
    expect(letter.workBy('ack')).toBe('Fri 18 Dec 2026 17:00');
    expect(letter.shown(letter.reckon().submitted)).toBe('2026-12-15');
  });

  test('LB-06: an ineligible complaint runs on the same clocks', () => {
    const company = aCase({ facts: { complainant_type: 'legal_person', fraud: false } });
    expect(company.due('ack')).toBe('Fri 18 Dec 2026 10:30');
    expect(company.due('final')).toBe('2027-01-07');
  });

  test('LB-10: a complaint by telephone is accepted and its clocks run', () => {
    const call = aCase({ at: '2026-12-16T11:00+02:00', channel: 'phone' });
    expect(call.due('final')).toBe('2027-01-07');
  });

  test('LB-14: routing is due on the first business day after receipt', () => {
    const letter = aCase({
      delivered: '2026-12-18',
      events: [['2026-12-21T08:40+02:00', 'routed', { to: 'cs_lead' }]],
    });
    expect(letter.due('routing')).toBe('2026-12-21');
    expect(letter.clock('routing').standing).toBe('met');
  });

  test('LB-25: an urgent complaint has a house target of five business days, and no promise', () => {
    const urgent = aCase({ facts: { fraud: false, data_breach: true } });
    expect(urgent.due('urgent')).toBe('2026-12-23');
    expect(urgent.clock('urgent').promise).toBe(false);
    expect(aCase().clock('urgent').standing).toBe('dormant');
  });

  test('LB-24: the highest of the three impact scores is the impact, and the highest impact is urgent', () => {
    const scored = aCase({ facts: { fraud: false, impact_service: 1, impact_client: 3, impact_regulatory: 2 } });
    expect(scored.reckon().facts).toMatchObject({ impact: 3, urgent: true });
    const lower = aCase({ facts: { fraud: false, impact_service: 1, impact_client: 2, impact_regulatory: 2 } });
    expect(lower.reckon().facts).toMatchObject({ impact: 2, urgent: false });
  });

  test('LB-28: the answer is due in 14 business days, and the day of receipt is day 1', () => {
    expect([aCase().due('final'), aCase().outer('final')]).toEqual(['2027-01-07', '2027-01-08']);
    const saturday = aCase({ at: '2026-11-28T12:00+02:00' });
    expect([saturday.due('final'), saturday.outer('final')]).toEqual(['2026-12-17', '2026-12-17']);
  });

  test('LB-28: with the parameter set to excluded the day of receipt does not count', () => {
    expect(aCase({ params: { final_count: 'excluded' } }).due('final')).toBe('2027-01-08');
  });

  test('LB-07: handing the case over inside the house restarts nothing', () => {
    const handed = aCase({ events: [['2026-12-22T10:00+02:00', 'passed_on', { role: 'cco' }]] });
    expect(handed.due('final')).toBe('2027-01-07');
  });

  test('LB-29: a suspicion of fraud means 10 calendar days, also while nobody has decided', () => {
    const suspected = aCase({ at: '2026-12-18T12:00+02:00', facts: { fraud: true } });
    expect([suspected.due('final'), suspected.workBy('final'), suspected.outer('final')]).toEqual([
      '2026-12-28',
      '2026-12-28',
      null,
    ]);
    const open = aCase({ at: '2026-12-18T12:00+02:00', facts: {} });
    expect(open.due('final')).toBe('2026-12-28');
    expect(open.clock('final').undecided).toEqual(['fraud']);
    expect(suspected.clock('final').undecided).toEqual([]);
  });

  test('LB-29: fraud found later counts from receipt, and the case is overdue at once', () => {
    const found = aCase({
      at: '2026-12-07T10:00+02:00',
      events: [['2026-12-21T09:00+02:00', 'classified', { fraud: true }]],
    });
    expect(found.due('final')).toBe('2026-12-17');
    expect(found.clock('final').amendments).toEqual([
      { was: { date: '2026-12-28' }, cause: 'reclassified: fraud yes (G-16)', by: 'event-3' },
    ]);
  });

  test('LB-30: a delay notice on or before the due date moves it to the date it names', () => {
    const told = aCase({
      at: '2027-02-01T11:00+02:00',
      facts: { fraud: false, exceptional: true },
      events: [['2027-02-19T16:59+02:00', 'extension_sent', { new_date: '2027-03-10' }]],
    });
    expect(told.due('final', '2027-02-19T12:00+02:00')).toBe('2027-02-19');
    expect(told.due('final')).toBe('2027-03-10');
    expect(told.outer('final')).toBe('2027-03-10');
  });

  test('LB-30: a late delay notice heals nothing; its date is kept as a target', () => {
    const late = aCase({
      at: '2027-02-01T11:00+02:00',
      events: [['2027-02-22T09:00+02:00', 'extension_sent', { new_date: '2027-03-10' }]],
    });
    expect(late.due('final')).toBe('2027-02-19');
    expect(late.clock('final').target).toEqual({ date: '2027-03-10' });
  });

  test('LB-31: in any event 35 business days from submission, fraud or not', () => {
    expect(aCase({ at: '2027-02-01T11:00+02:00' }).due('final_cap')).toBe('2027-03-24');
    expect(aCase({ at: '2027-02-01T11:00+02:00', facts: { fraud: true } }).due('final_cap')).toBe('2027-03-24');
  });

  test('the two months of the MiCA rules run beside the text’s own limits, and can be switched off', () => {
    const eve = { at: '2026-12-31T10:00+02:00' };
    expect(aCase(eve).clock('mica_2mo')).toMatchObject({ due: { date: '2027-02-28' }, promise: false });
    expect(aCase({ ...eve, params: { mica_overlay: 'off' } }).clock('mica_2mo').standing).toBe('dormant');
  });

  test('LB-31: no extension passes the cap', () => {
    const beyond = aCase({
      at: '2027-02-01T11:00+02:00',
      events: [['2027-02-18T14:20+02:00', 'extension_sent', { new_date: '2027-04-30' }]],
    });
    expect(beyond.due('final')).toBe('2027-03-24');
  });

  test('LB-31: a cap that passed before receipt is unreachable, and the date from receipt steers', () => {
    const lost = aCase({ delivered: '2026-12-18', paper: { postmarked: '2026-10-01' } });
    expect(lost.clock('final_cap').standing).toBe('unreachable');
    expect(lost.due('final_cap')).toBe('2026-11-20');
    expect(lost.due('final')).toBe('2027-01-11');
  });

  test('LB-31: a cap that ends before the answer would be due cuts it short', () => {
    const slow = aCase({ delivered: '2026-12-18', paper: { postmarked: '2026-11-03' } });
    expect([slow.due('final_cap'), slow.due('final')]).toEqual(['2026-12-22', '2026-12-22']);
    expect(slow.steps('final').at(-2)).toBe('No later than Tue 22 Dec 2026: “Last limit” comes first');
  });

  test('LB-44: a progress update is owed every ten business days from the last contact, until the answer', () => {
    const open = aCase({ events: [['2026-12-17T09:00+02:00', 'ack_sent']] });
    expect(open.due('update')).toBe('2027-01-05');
    const answered = aCase({
      events: [
        ['2026-12-17T09:00+02:00', 'ack_sent'],
        ['2026-12-30T09:00+02:00', 'final_sent'],
      ],
    });
    expect(answered.clock('update').standing).toBe('void');
    expect(
      aCase({ params: { update_in: 'none' } })
        .reckon()
        .clocks.some(({ clock }) => clock === 'update'),
    ).toBe(false);
  });

  test('LB-13: a request for information counts as unanswered after ten business days, one period for each request', () => {
    const asked = aCase({
      events: [
        ['2026-12-18T09:00+02:00', 'info_requested'],
        ['2027-01-05T09:00+02:00', 'info_received'],
        ['2027-01-11T09:00+02:00', 'info_requested'],
      ],
    });
    const periods = asked.reckon().clocks.filter(({ clock }) => clock === 'info');
    expect(periods.map(({ standing, until, opens }) => [standing, asked.shown(until), asked.shown(opens)])).toEqual([
      ['void', null, null],
      ['running', '2027-01-25', '2027-01-26'],
    ]);
  });

  test('LB-33: a review has a house time of 14 business days from the request, one for each request', () => {
    const asked = aCase({
      events: [
        ['2027-01-11T10:00+02:00', 'escalated'],
        ['2027-02-01T10:00+02:00', 'escalated'],
      ],
    });
    const reviews = asked.reckon().clocks.filter(({ clock }) => clock === 'review');
    expect(reviews.map(({ due }) => asked.shown(due))).toEqual(['2027-01-29', '2027-02-22']);
    expect(asked.due('final')).toBe('2027-01-07');
  });

  test('LB-37: accepted redress is paid within five business days by house standard', () => {
    const accepted = aCase({ events: [['2026-12-22T10:00+02:00', 'redress_accepted', { written: true }]] });
    expect(accepted.due('pay')).toBe('2026-12-31');
    expect(accepted.clock('pay').promise).toBe(false);
  });

  test('LB-35: the way to the Bank of Lithuania has two limits, a year from the answer and a year from the complaint', () => {
    const answered = aCase({ at: '2026-11-23T09:00+02:00', events: [['2026-12-11T16:00+02:00', 'final_sent']] });
    expect([answered.until('bol_policy'), answered.until('bol_guidance')]).toEqual(['2027-12-11', '2027-11-23']);
  });

  test('LB-35: both limits are printed, the earlier to be safe and the later as the procedure’s own', () => {
    const printed = (
      params: object = {},
      events: readonly GivenEvent[] = [['2026-12-11T16:00+02:00', 'final_sent']],
    ) => {
      const { input } = aCase({ at: '2026-11-23T09:00+02:00', events, params: { ...params } });
      const bank = input.procedure.external.find(({ id }) => id === 'bank_of_lithuania') as ExternalBody;
      return limitWords(bank, reckon(input).clocks, (date) => letterLanguages.en?.date(date) ?? '');
    };
    expect(printed()).toBe('by 23 November 2027 to be safe; our procedure allows until 11 December 2027');
    expect(printed({ bol_print: 'earliest' })).toBe('by 23 November 2027');
    expect(printed({ bol_print: 'policy' })).toBe('by 11 December 2027');
    expect(printed({ bol_print: 'guidance' })).toBe('by 23 November 2027');
    expect(printed({}, [['2026-11-23T16:00+02:00', 'final_sent']])).toBe('by 23 November 2027');
  });

  test('LB-39: files are kept five years from the latest of answer, review outcome and closure', () => {
    const leap = aCase({ at: '2028-02-01T09:00+02:00', events: [['2028-02-29T12:00+02:00', 'final_sent']] });
    expect([leap.until('keep'), leap.opens('keep')]).toEqual(['2033-02-28', '2033-03-01']);
    const reviewed = aCase({
      events: [
        ['2027-01-07T12:00+02:00', 'final_sent'],
        ['2027-03-01T12:00+02:00', 'review_sent'],
        ['2027-02-01T12:00+02:00', 'closed'],
      ],
    });
    expect(reviewed.until('keep')).toBe('2032-03-01');
  });
});
