import { describe, expect, test } from 'vitest';
import { ACase, type Given, type GivenEvent } from './a-case.ts';

const aCase = (given: Given = {}) => new ACase('laorange', { at: '2026-11-30T10:00+02:00', ...given });
const LATER = '2027-01-20T10:00+02:00';
const noContact = { ground: 'no_contact' };
const calls: GivenEvent[] = [
  ['2026-12-16T10:00+02:00', 'contact_out', { channel: 'phone' }],
  ['2027-01-12T10:00+02:00', 'contact_out', { channel: 'email' }],
];
const warned: GivenEvent = ['2027-02-15T10:00+02:00', 'closure_warning_sent'];

describe('the clocks of La Orange', () => {
  test('LO-04: a formal complaint needs no informal step before it', () => {
    const assigned: GivenEvent = ['2026-11-30T12:00+02:00', 'assigned', { to: 'u1' }];
    expect(aCase({ events: [assigned] }).verdict('acknowledge', LATER)).toBe('allowed');
  });

  test('LO-05: a letter is no listed way, and its clock runs all the same', () => {
    const letter = aCase({ delivered: '2026-12-31' });
    expect(letter.due('final')).toBe('2027-02-28');
    expect(letter.input.procedure.channels.find(({ id }) => id === 'post')?.official).toBe(false);
  });

  test('LO-07: other languages are registered and answered in English, with a Greek courtesy copy', () => {
    const { languages } = aCase().input.procedure.intake;
    expect(languages).toEqual({ accept: ['en'], reply: 'english', others: 'translate_or_english', courtesy: ['el'] });
  });

  test('LO-10: asking for authority stops no clock', () => {
    const asked = aCase({ at: '2026-12-31T09:00+02:00', events: [['2027-01-04T10:00+02:00', 'info_requested']] });
    expect(asked.due('final')).toBe('2027-02-28');
  });

  test('LO-16: the final response is due two months from receipt, clamped and not moved', () => {
    const year = aCase({ at: '2026-12-31T09:00+02:00' });
    expect([year.due('final'), year.workBy('final'), year.outer('final')]).toEqual([
      '2027-02-28',
      '2027-02-26',
      '2027-03-01',
    ]);
    expect(aCase({ at: '2027-12-31T09:00+02:00' }).due('final')).toBe('2028-02-29');
    expect(aCase({ at: '2026-12-31T09:00+02:00', params: { final_outer_roll: 'none' } }).outer('final')).toBe(
      '2027-02-28',
    );
  });

  test('LO-17: a delay letter by the due date gives a new time; past three months a second person is needed', () => {
    const on = '2027-01-29T10:00+02:00';
    expect([aCase().due('final'), aCase().due('final_cap')]).toEqual(['2027-01-30', '2027-02-28']);
    expect(aCase().verdict('extend', on, { new_date: '2027-02-26' })).toBe('allowed');
    expect(aCase().verdict('extend', on, { new_date: '2027-03-01' })).toBe('second_person LO-17');
    expect(aCase().verdict('extend', '2027-02-01T10:00+02:00', { new_date: '2027-02-26' })).toBe('warn LO-17');
    const late = aCase({ events: [['2027-02-01T10:00+02:00', 'extension_sent', { new_date: '2027-02-26' }]] });
    expect([late.due('final'), late.clock('final').target]).toEqual(['2027-01-30', { date: '2027-02-26' }]);
    expect(aCase({ params: { final_cap: 'none' } }).verdict('extend', on, { new_date: '2027-05-01' })).toBe('allowed');
  });

  test('LO-19: closing for lack of contact opens three months after the later of submission and receipt', () => {
    const silent = aCase({ events: [...calls, warned] });
    expect([silent.opens('nocontact'), silent.due('nocontact_warning')]).toEqual(['2027-03-01', '2027-02-15']);
    expect(silent.clock('nocontact_warning').standing).toBe('met');
    const letter = aCase({ delivered: '2026-12-18', paper: { postmarked: '2026-12-10' } });
    expect(letter.until('nocontact')).toBe('2027-03-18');
    const strict = aCase({
      delivered: '2026-12-18',
      paper: { postmarked: '2026-12-10' },
      params: { close_from: 'submitted' },
    });
    expect(strict.until('nocontact')).toBe('2027-03-10');
  });

  test('LO-19: an answer voids it, and a new warning brings it back', () => {
    const answered: GivenEvent = ['2027-02-20T18:00+02:00', 'contact_in'];
    expect(aCase({ events: [answered] }).clock('nocontact').standing).toBe('void');
    expect(aCase({ events: [answered] }).clock('nocontact_warning').standing).toBe('dormant');
    const again: GivenEvent = ['2027-04-01T10:00+03:00', 'closure_warning_sent'];
    expect(aCase({ events: [answered, again] }).opens('nocontact')).toBe('2027-03-01');
  });

  test('LO-19, LO-20: what was asked for may be waited for twenty business days', () => {
    const asked = aCase({ events: [['2027-02-22T10:00+02:00', 'info_requested']] });
    expect([asked.until('info'), asked.opens('info')]).toEqual(['2027-03-23', '2027-03-24']);
  });

  test('LO-23: files are kept five years from the latest of answer and closure, seven on demand', () => {
    const closed: GivenEvent = ['2026-12-15T10:00+02:00', 'closed'];
    expect(aCase({ events: [closed] }).until('keep')).toBe('2031-12-15');
    const demanded: GivenEvent = ['2027-06-01T10:00+03:00', 'retention_demanded'];
    expect(aCase({ events: [closed, demanded] }).until('keep')).toBe('2033-12-15');
    expect(aCase({ events: [closed] }).verdict('erase', '2031-12-15T12:00+02:00')).toBe('refused LO-23');
    expect(aCase({ events: [closed] }).verdict('erase', '2031-12-16T12:00+02:00')).toBe('allowed');
  });

  test('LO-26: acknowledged in two business days by house standard, or not at all', () => {
    const green = aCase({ at: '2027-03-12T16:00+02:00' });
    expect([green.due('ack'), green.clock('ack').promise]).toEqual(['2027-03-17', false]);
    expect(
      aCase({ params: { ack: 'none' } })
        .reckon()
        .clocks.some(({ clock }) => clock === 'ack'),
    ).toBe(false);
  });

  test('LO-27: the house reviews in twenty business days, and tells of the outside bodies after three months', () => {
    const asked = aCase({ events: [['2027-02-15T10:00+02:00', 'escalated']] });
    expect([asked.due('review_ack'), asked.due('review'), asked.due('right_notice')]).toEqual([
      '2027-02-18',
      '2027-03-16',
      '2027-02-28',
    ]);
  });

  test('LO-29: payment complaints have 15 business days and 35 at most, also while nobody has decided', () => {
    const easter = (given: Given) => aCase({ at: '2027-04-22T11:00+03:00', ...given });
    expect([easter({}).due('final_psd2'), easter({}).clock('final_psd2').undecided]).toEqual([
      '2027-05-17',
      ['psd_complaint'],
    ]);
    expect(easter({ params: { calendar: 'cy_bank' } }).due('final_psd2')).toBe('2027-05-18');
    expect(easter({ facts: { psd_complaint: false } }).clock('final_psd2').standing).toBe('dormant');
    expect(easter({ params: { psd_overlay: 'off' } }).clock('final_psd2_cap').standing).toBe('dormant');
  });

  test('LO-29: the payment answer has its own delay notice, up to 35 business days', () => {
    const told = aCase({
      events: [['2026-12-10T10:00+02:00', 'extension_sent', { new_date: '2027-06-01', clock: 'final_psd2' }]],
    });
    expect([told.due('final_psd2'), told.due('final_psd2_cap'), told.due('final')]).toEqual([
      '2027-01-21',
      '2027-01-21',
      '2027-01-30',
    ]);
  });
});

describe('the gates of La Orange', () => {
  test('LO-09: rejecting for false or withheld information needs a second person', () => {
    const data = { outcome: 'rejected', grounds: ['false_info'] };
    expect(aCase().verdict('final', LATER, data)).toBe('second_person LO-09');
    expect(aCase().verdict('final', LATER, { ...data, second_person: 'u2' })).toBe('allowed');
    expect(aCase().verdict('final', LATER, { outcome: 'rejected', grounds: ['unfounded'] })).toBe('allowed');
  });

  test('LO-11: a response with account data waits for the identity, one without it leaves', () => {
    const data = { outcome: 'upheld', contains_account_data: true };
    expect(aCase().verdict('final', LATER, data)).toBe('refused LO-11');
    expect(aCase().verdict('final', LATER, { outcome: 'upheld' })).toBe('allowed');
    expect(aCase().verdict('disclose_account_data', LATER)).toBe('refused LO-11');
    expect(aCase().verdict('pay_redress', LATER)).toBe('refused LO-11');
    expect(aCase({ events: [['2026-12-01T10:00+02:00', 'identity_verified']] }).verdict('final', LATER, data)).toBe(
      'allowed',
    );
  });

  test('LO-15: nobody involved in the matter is assigned', () => {
    const events: GivenEvent[] = [['2026-12-01T10:00+02:00', 'involvement_declared', { person: 'u1' }]];
    expect(aCase({ events }).verdict('assign', LATER, { to: 'u1' })).toBe('refused LO-15');
  });

  test('LO-18: a case closes on acceptance, withdrawal, payment or silence', () => {
    expect(aCase().verdict('close', LATER, { ground: 'accepted' })).toBe('refused LO-18');
    expect(aCase({ facts: { response_accepted: true } }).verdict('close', LATER, { ground: 'accepted' })).toBe(
      'allowed',
    );
    expect(aCase({ facts: { written_withdrawal: true } }).verdict('close', LATER, { ground: 'withdrawn' })).toBe(
      'allowed',
    );
    expect(aCase({ events: [['2026-12-31T10:00+02:00', 'redress_accepted']] }).due('pay')).toBe('2027-01-11');
    expect(aCase().input.procedure.letters.final_rejected).toContain('corrective_actions');
  });

  test('LO-19: no earlier than the day it opens, and only after a warning of fourteen days', () => {
    const second = { ...noContact, second_person: 'u2' };
    const silent = aCase({ events: [...calls, warned] });
    expect(silent.verdict('close', '2027-02-26T12:00+02:00', second)).toBe('refused LO-19');
    expect(silent.verdict('close', '2027-03-01T12:00+02:00', noContact)).toBe('second_person LO-19');
    expect(silent.verdict('close', '2027-03-01T12:00+02:00', second)).toBe('allowed');
    const late = aCase({ events: [...calls, ['2027-02-16T10:00+02:00', 'closure_warning_sent']] });
    expect(late.verdict('close', '2027-03-01T12:00+02:00', second)).toBe('refused LO-19');
    expect(late.verdict('close', '2027-03-02T12:00+02:00', second)).toBe('allowed');
  });

  test('LO-19, LO-21: a call counts as an attempt, and two on one channel are one way only', () => {
    const second = { ...noContact, second_person: 'u2' };
    const close = (events: GivenEvent[]) =>
      aCase({ events: [...events, warned] }).verdict('close', '2027-03-01T12:00+02:00', second);
    const call: GivenEvent = ['2027-01-13T10:00+02:00', 'contact_out', { channel: 'phone' }];
    expect(close([call])).toBe('refused LO-19');
    expect(close([call, calls[0] as GivenEvent])).toBe('refused LO-19');
    expect(close(calls)).toBe('allowed');
    expect(aCase({ events: calls }).reckon('2027-01-13T10:00+02:00').facts).toMatchObject({
      attempts: 2,
      attempt_channels: 2,
    });
  });

  test('LO-19: a request that stayed open through its time with one reminder serves as well', () => {
    const second = { ...noContact, second_person: 'u2' };
    const asked: GivenEvent = ['2026-12-02T10:00+02:00', 'info_requested'];
    const reminder: GivenEvent = ['2027-01-20T10:00+02:00', 'info_requested'];
    const close = (events: GivenEvent[], at: string) =>
      aCase({ events: [...events, warned] }).verdict('close', at, second);
    expect(close([asked], '2027-03-02T12:00+02:00')).toBe('refused LO-19');
    expect(close([asked, reminder], '2027-03-02T12:00+02:00')).toBe('allowed');
  });

  test('LO-27: a rejecting letter names the outside bodies, and the reviewer is somebody new', () => {
    expect(aCase().verdict('final', LATER, { outcome: 'rejected' })).toBe('allowed');
    expect(aCase().verdict('final', LATER, { outcome: 'rejected', external_bodies: 'missing' })).toBe('refused LO-27');
    const events: GivenEvent[] = [['2026-12-01T10:00+02:00', 'assigned', { to: 'u1' }]];
    expect(aCase({ events }).verdict('assign_review', LATER, { to: 'u1' })).toBe('refused LO-27');
  });
});
