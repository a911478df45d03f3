import { describe, expect, test } from 'vitest';
import { ACase, type Given, type GivenEvent } from './a-case.ts';

const aCase = (given: Given = {}) => new ACase('looniebit', { facts: { fraud: false }, ...given });
const MONDAY = '2026-12-21T10:00+02:00';
const assigned: GivenEvent = ['2026-12-16T11:00+02:00', 'assigned', { to: 'u1' }, 'lead'];

describe('the gates of LoonieBit', () => {
  test('LB-04: somebody involved in the matter cannot be assigned', () => {
    const involved = aCase({ events: [['2026-12-17T09:00+02:00', 'involvement_declared', { person: 'u1' }]] });
    expect(involved.verdict('assign', MONDAY, { to: 'u1' })).toBe('refused LB-04');
    expect(involved.verdict('assign', MONDAY, { to: 'u2' })).toBe('allowed');
  });

  test('LB-18: an acknowledgement needs a handler', () => {
    expect(aCase().verdict('acknowledge', MONDAY)).toBe('refused LB-18');
    expect(aCase({ events: [assigned] }).verdict('acknowledge', MONDAY)).toBe('allowed');
    expect(aCase().try('acknowledge', MONDAY).sentence).toBe(
      'Nobody has this case yet. Assign a handler first, whom the acknowledgement can name.',
    );
  });

  test('LB-21: the final response waits for all six answers and for every point', () => {
    const answers = {
      clear_and_complete: 'yes',
      subject: 'service',
      uphold: 'no',
      remedy_or_redress: 'none',
      root_cause: 'client',
    };
    const five = aCase({ facts: { fraud: false, ...answers } });
    expect(five.verdict('final', MONDAY, { points_unanswered: 0 })).toBe('refused LB-21');
    const six = aCase({ facts: { fraud: false, ...answers, preventable: 'no' } });
    expect(six.verdict('final', MONDAY, { points_unanswered: 1 })).toBe('refused LB-21');
    expect(six.verdict('final', MONDAY, { points_unanswered: 0 })).toBe('allowed');
  });

  test('LB-22: a cause within the firm asks for a decision on restitution', () => {
    const own = (facts: object) =>
      aCase({ facts: { assessment: 'complete', points_unanswered: 0, root_cause: 'own_system', ...facts } }).verdict(
        'final',
        MONDAY,
      );
    expect(own({})).toBe('refused LB-22');
    expect(own({ restitution: 'offered' })).toBe('allowed');
    expect(own({ root_cause: 'third_party' })).toBe('allowed');
  });

  test('LB-31: a delay needs an exceptional case and a new date within the cap', () => {
    const exceptional = aCase({ at: '2027-02-01T11:00+02:00', facts: { fraud: false, exceptional: true } });
    const on = '2027-02-18T14:00+02:00';
    expect(exceptional.verdict('extend', on, { new_date: '2027-03-24' })).toBe('allowed');
    expect(exceptional.verdict('extend', on, { new_date: '2027-03-25' })).toBe('refused LB-31');
    expect(exceptional.try('extend', on, { new_date: '2027-03-25' }).sentence).toContain(
      'final cap due Wed 24 Mar 2027',
    );
    const plain = aCase({ at: '2027-02-01T11:00+02:00' });
    expect(plain.verdict('extend', on, { new_date: '2027-03-24' })).toBe('refused LB-31');
  });

  test('LB-30: a delay notice after the due date goes out with a warning', () => {
    const exceptional = aCase({ at: '2027-02-01T11:00+02:00', facts: { fraud: false, exceptional: true } });
    expect(exceptional.verdict('extend', '2027-02-22T10:00+02:00', { new_date: '2027-03-10' })).toBe('warn LB-30');
  });

  test('LB-30: calling a case exceptional asks for a second person', () => {
    expect(aCase().verdict('classify', MONDAY, { exceptional: true })).toBe('second_person LB-30');
    expect(aCase().verdict('classify', MONDAY, { exceptional: true, second_person: 'u1' })).toBe('second_person LB-30');
    expect(aCase().verdict('classify', MONDAY, { exceptional: true, second_person: 'u2' })).toBe('allowed');
    expect(aCase().verdict('classify', MONDAY, { axis: 'exceptional', value: true })).toBe('second_person LB-30');
    expect(aCase().verdict('classify', MONDAY, { exceptional: false })).toBe('allowed');
  });

  test('LB-26: final and delay letters go by the way the complaint came', () => {
    const issue = (data: object, facts = {}) =>
      aCase({ facts: { fraud: false, ...facts } }).verdict('issue_letter', MONDAY, { same_channel: false, ...data });
    expect(issue({ letter: 'final_rejected' })).toBe('refused LB-26');
    expect(issue({ letter: 'delay' })).toBe('refused LB-26');
    expect(issue({ letter: 'ack' })).toBe('allowed');
    expect(issue({ letter: 'final_rejected' }, { channel_asked_by_complainant: true })).toBe('allowed');
    expect(issue({ letter: 'final_rejected', same_channel: true })).toBe('allowed');
  });

  test('LB-44: account data and payment wait for a verified identity', () => {
    const verified: GivenEvent = ['2026-12-18T09:00+02:00', 'identity_verified'];
    const accepted: GivenEvent = ['2026-12-18T10:00+02:00', 'redress_accepted', { written: true }];
    expect(aCase().verdict('disclose_account_data', MONDAY)).toBe('refused LB-44');
    expect(aCase({ events: [verified] }).verdict('disclose_account_data', MONDAY)).toBe('allowed');
    expect(aCase({ events: [verified] }).verdict('pay_redress', MONDAY)).toBe('refused LB-44');
    expect(aCase({ events: [accepted] }).verdict('pay_redress', MONDAY)).toBe('refused LB-44');
    expect(aCase({ events: [verified, accepted] }).verdict('pay_redress', MONDAY)).toBe('allowed');
  });

  test('LB-33: the reviewer is nobody who has worked on the case', () => {
    expect(aCase({ events: [assigned] }).verdict('assign_review', MONDAY, { to: 'u1' })).toBe('refused LB-33');
    expect(aCase({ events: [assigned] }).verdict('assign_review', MONDAY, { to: 'lead' })).toBe('refused LB-33');
    expect(aCase({ events: [assigned] }).verdict('assign_review', MONDAY, { to: 'u3' })).toBe('allowed');
  });

  test('LB-37: a case closes after the answer, a written acceptance or a written withdrawal', () => {
    const accepted = (written: boolean): GivenEvent => ['2026-12-18T10:00+02:00', 'redress_accepted', { written }];
    expect(aCase().verdict('close', MONDAY)).toBe('refused LB-37');
    expect(aCase({ events: [['2026-12-18T09:00+02:00', 'final_sent']] }).verdict('close', MONDAY)).toBe('allowed');
    expect(aCase({ events: [accepted(false)] }).verdict('close', MONDAY)).toBe('refused LB-37');
    expect(aCase({ events: [accepted(true)] }).verdict('close', MONDAY)).toBe('allowed');
    expect(aCase({ facts: { written_withdrawal: true } }).verdict('close', MONDAY)).toBe('allowed');
  });

  test('LB-39: a file is erased only after its retention and without a hold', () => {
    const answered: GivenEvent = ['2028-02-29T12:00+02:00', 'final_sent'];
    const held: GivenEvent = ['2032-01-01T12:00+02:00', 'hold_set', { matter: 'court' }];
    const lifted: GivenEvent = ['2033-02-01T12:00+02:00', 'hold_lifted', { matter: 'court' }];
    const erase = (at: string, ...events: GivenEvent[]) =>
      aCase({ at: '2028-02-01T09:00+02:00', events: [answered, ...events] }).verdict('erase', at);
    expect(erase('2033-02-28T12:00+02:00')).toBe('refused LB-39');
    expect(erase('2033-03-01T12:00+02:00')).toBe('allowed');
    expect(erase('2033-03-01T12:00+02:00', held)).toBe('refused LB-39');
    expect(erase('2033-03-01T12:00+02:00', held, lifted)).toBe('allowed');
  });
});

describe('the gates of every procedure', () => {
  test('G-11: a letter leaves on its printed date, a business day later with a record, later not at all', () => {
    const handOver = (at: string, data = {}) => aCase().verdict('hand_over', at, { printed: '2026-12-18', ...data });
    expect(handOver('2026-12-18T14:00+02:00')).toBe('allowed');
    expect(handOver('2026-12-21T14:00+02:00')).toBe('warn G-11');
    expect(handOver('2026-12-22T14:00+02:00')).toBe('refused G-11');
    expect(handOver('2026-12-18T14:00+02:00', { printed_limit_wrong: true })).toBe('refused G-11');
  });

  test('G-16: lowering a decided raise-only axis is recorded and changes no date', () => {
    const decided = aCase({ at: '2026-12-18T12:00+02:00', facts: { fraud: true } });
    expect(decided.verdict('classify', MONDAY, { fraud: false })).toBe('warn G-16');
    const lowered = aCase({
      at: '2026-12-18T12:00+02:00',
      facts: { fraud: true },
      events: [[MONDAY, 'classified', { fraud: false }]],
    });
    expect(lowered.due('final')).toBe('2026-12-28');
    expect(lowered.reckon().facts.fraud).toBe(true);
    expect(aCase({ facts: {} }).verdict('classify', MONDAY, { fraud: false })).toBe('allowed');
  });

  test('G-16: a corrected receipt needs a reason, and a second person if it moves a duty later', () => {
    const letter = aCase({ delivered: '2026-12-18', paper: { postmarked: '2026-12-15' } });
    expect(letter.verdict('correct_receipt', MONDAY, { delivered: '2026-12-17' })).toBe('refused G-16');
    const reason = 'courier slip found';
    expect(letter.verdict('correct_receipt', MONDAY, { delivered: '2026-12-17', reason })).toBe('allowed');
    expect(letter.verdict('correct_receipt', MONDAY, { delivered: '2026-12-21', reason })).toBe('second_person G-16');
    expect(letter.verdict('correct_receipt', MONDAY, { delivered: '2026-12-21', reason, second_person: 'u2' })).toBe(
      'allowed',
    );
    expect(letter.verdict('correct_receipt', MONDAY, { receipt: { delivered: '2026-12-21' }, reason })).toBe(
      'second_person G-16',
    );
  });

  test('G-16: a corrected receipt moves the dates and leaves the old ones to see', () => {
    const corrected = aCase({
      delivered: '2026-12-18',
      events: [['2026-12-22T09:00+02:00', 'receipt_corrected', { delivered: '2026-12-21' }]],
    });
    expect(corrected.due('final')).toBe('2027-01-12');
    expect(corrected.clock('final').amendments).toEqual([
      { was: { date: '2027-01-11' }, cause: 'corrected receipt (G-16)', by: 'event-3' },
    ]);
    expect(corrected.due('final', '2026-12-21T12:00+02:00')).toBe('2027-01-11');
  });

  test('G-25: without an address nothing is acknowledged, and saying so needs a reason and a second person', () => {
    const anonymous = aCase({ facts: { return_address: 'missing' }, events: [assigned] });
    expect(anonymous.verdict('acknowledge', MONDAY)).toBe('refused G-25');
    expect(anonymous.verdict('mark_unsendable', MONDAY, {})).toBe('refused G-25');
    expect(anonymous.verdict('mark_unsendable', MONDAY, { reason: 'anonymous' })).toBe('second_person G-25');
    expect(anonymous.verdict('mark_unsendable', MONDAY, { reason: 'anonymous', second_person: 'u2' })).toBe('allowed');
    expect(anonymous.due('ack')).toBe('Fri 18 Dec 2026 10:30');
  });

  test('G-26: a letter in a language that is not offered waits for a translation or a courtesy line', () => {
    expect(aCase().verdict('issue_letter', MONDAY, { letter: 'ack', language_ready: false })).toBe('refused G-26');
    expect(aCase().verdict('issue_letter', MONDAY, { letter: 'ack' })).toBe('allowed');
  });

  test('the strictest of several gates speaks, among equals the first, and all that were asked are named', () => {
    const verdict = aCase({ facts: { return_address: 'missing' } }).try('acknowledge', MONDAY);
    expect(verdict).toMatchObject({ verdict: 'refused', clause: 'G-25', asked: ['G-25', 'LB-18'] });
  });
});
