import { describe, expect, test } from 'vitest';
import { isAnswered } from '#core/domain/procedures/channel-hours.ts';
import { findingWords } from '#core/formats/procedure/finding.ts';
import { instantOf } from '#scripts/scenarios/case-of.ts';
import { shippedProcedure } from '#scripts/scenarios/shelf.ts';
import { ACase, type Given, type GivenEvent } from './a-case.ts';

const aCase = (given: Given = {}) =>
  new ACase('constrat', { at: '2026-12-18T16:30+00:00', ...given, facts: { complex: false, ...given.facts } });
const MONDAY = '2026-12-21T10:00+00:00';

describe('the clocks of CONSTRAT', () => {
  test('CO-03: a complaint by e-mail is acknowledged within 24 elapsed hours', () => {
    expect(aCase().due('ack')).toBe('Sat 19 Dec 2026 16:30');
  });

  test('CO-04: the telephone is answered by the clock in London, summer time included', () => {
    const { channels } = aCase().input.procedure;
    const phone = channels.find(({ id }) => id === 'phone');
    const fixed = aCase({ params: { phone_zone: 'UTC' } }).input.procedure.channels.find(({ id }) => id === 'phone');
    const call = instantOf('2027-07-06T09:30+01:00');
    expect([phone, fixed].map((channel) => channel !== undefined && isAnswered(channel, call))).toEqual([true, false]);
    expect(phone !== undefined && isAnswered(phone, instantOf('2027-07-04T11:00+01:00'))).toBe(false);
    expect(channels.filter(({ hours }) => hours === null).every((channel) => isAnswered(channel, call))).toBe(true);
  });

  test('CO-05: a complaint by the form on the day before the clocks go back', () => {
    const form = aCase({ at: '2026-10-24T18:00+01:00', channel: 'form' });
    expect([form.due('ack'), form.workBy('ack')]).toEqual(['Sun 25 Oct 2026 17:00', null]);
  });

  test('CO-06: a letter whose time of delivery is not known counts from the opening of the office', () => {
    expect(aCase({ delivered: '2027-03-18' }).due('ack')).toBe('Fri 19 Mar 2027 09:00');
  });

  test('CO-07: the fields of the fuller page are wished for and block nothing', () => {
    const { intake } = aCase().input.procedure;
    expect(intake.wanted).toContain('booking_reference');
    expect(intake.required).toEqual(['full_name', 'issue']);
    const asked = aCase({ events: [['2026-12-21T10:00+00:00', 'info_requested']] });
    expect([asked.until('info'), asked.opens('info')]).toEqual(['2027-01-07', '2027-01-08']);
  });

  test('CO-08: 24 hours over the change to summer time and Easter, the next business day at the outside', () => {
    const late = aCase({ at: '2027-03-27T23:00+00:00' });
    expect([late.due('ack'), late.workBy('ack')]).toEqual(['Mon 29 Mar 2027 00:00', null]);
    expect(aCase().outer('ack')).toBe('2026-12-21');
  });

  test('CO-11: step 1 ends a day after receipt', () => {
    expect([aCase().due('step_review'), aCase().outer('step_review')]).toEqual(['2026-12-19', '2026-12-20']);
  });

  test('CO-12: step 2 ends three days after step 1', () => {
    const reviewed = aCase({ events: [[MONDAY, 'reviewed']] });
    expect([reviewed.due('step_investigation'), reviewed.outer('step_investigation')]).toEqual([
      '2026-12-24',
      '2026-12-26',
    ]);
    expect(aCase().clock('step_investigation').standing).toBe('dormant');
  });

  test('CO-13: step 3 ends a day after step 2', () => {
    const investigated = aCase({ events: [[MONDAY, 'investigated']] });
    expect([investigated.due('step_proposal'), investigated.outer('step_proposal')]).toEqual([
      '2026-12-22',
      '2026-12-23',
    ]);
  });

  test('CO-14: the response is due in ten days, moved by no holiday; work by the last office day before', () => {
    expect([aCase().due('final'), aCase().workBy('final'), aCase().outer('final')]).toEqual([
      '2026-12-28',
      '2026-12-24',
      '2027-01-06',
    ]);
  });

  test('CO-15: calling a case complex moves nothing, a delay letter in time does', () => {
    const given = { delivered: '2027-03-18', paper: { delivered_time: '10:00' }, facts: { complex: true } };
    expect([aCase(given).due('final'), aCase(given).due('final_cap')]).toEqual(['2027-03-28', '2027-04-19']);
    const told: GivenEvent = ['2027-03-25T12:00+00:00', 'extension_sent', { new_date: '2027-04-19' }];
    expect(aCase({ ...given, events: [told] }).due('final')).toBe('2027-04-19');
  });

  test('CO-16: progress every five calendar days from the last contact', () => {
    const acknowledged: GivenEvent = ['2026-12-21T12:00+00:00', 'ack_sent'];
    expect(aCase({ events: [acknowledged] }).due('update')).toBe('2026-12-26');
    expect(aCase({ events: [acknowledged] }).workBy('update')).toBe('2026-12-24');
    expect(aCase({ events: [acknowledged, ['2026-12-24T11:00+00:00', 'update_sent']] }).due('update')).toBe(
      '2026-12-29',
    );
    const some = aCase({ events: [acknowledged], params: { update_scope: 'complex == true' } });
    expect(some.clock('update').standing).toBe('dormant');
  });

  test('CO-17: an escalation is acknowledged in three business days and decided in ten', () => {
    const asked = aCase({ events: [['2027-02-15T10:00+00:00', 'escalated']] });
    expect([asked.due('review_ack'), asked.due('review')]).toEqual(['2027-02-18', '2027-03-01']);
  });

  test('CO-19: six months to the ombudsman, for payment and financial disputes', () => {
    const events: GivenEvent[] = [['2027-08-31T10:00+01:00', 'final_sent']];
    expect(aCase({ at: '2027-08-20T10:00+01:00', facts: { issue: 'payment' }, events }).until('fos_limit')).toBe(
      '2028-02-29',
    );
    expect(aCase({ facts: { issue: 'platform' }, events }).clock('fos_limit').standing).toBe('dormant');
  });

  test('CO-21: files are kept six years from closure and never less than three from receipt', () => {
    const closed = aCase({ events: [['2027-03-01T10:00+00:00', 'closed']] });
    expect([closed.until('keep'), closed.until('keep_receipt')]).toEqual(['2033-03-01', '2029-12-18']);
    expect(closed.verdict('erase', '2033-03-01T12:00+00:00')).toBe('refused CO-21');
    expect(closed.verdict('erase', '2033-03-02T12:00+00:00')).toBe('allowed');
  });

  test('CO-24: the overlay adds three business days for a summary resolution and eight weeks for the answer', () => {
    const overlaid = aCase({ at: '2026-12-23T14:00+00:00', facts: { overlay: 'fca_disp' } });
    expect([overlaid.due('src_window'), overlaid.due('disp_8w'), overlaid.due('right_notice')]).toEqual([
      '2026-12-30',
      '2027-02-17',
      '2027-02-17',
    ]);
    expect(aCase().clock('disp_8w').standing).toBe('dormant');
  });

  test('CO-24: the firm switches the overlay on for all its cases by a decision; one case may be decided apart', () => {
    const at = '2026-12-23T14:00+00:00';
    const params = { overlay: 'fca_disp' };
    expect(aCase({ at, params }).due('disp_8w')).toBe('2027-02-17');
    expect(aCase({ at, params, facts: { overlay: 'none' } }).clock('disp_8w').standing).toBe('dormant');
  });

  test('CO-24: the overlay gives payment complaints 15 business days, and 35 at most after a delay notice', () => {
    const at = '2026-12-23T14:00+00:00';
    const payment = aCase({ at, facts: { overlay: 'fca_disp', issue: 'payment' } });
    expect([payment.due('disp_psd'), payment.due('disp_psd_cap')]).toEqual(['2027-01-18', '2027-02-15']);
    // Until the issue is decided it counts as a payment complaint, the strictest (G-19).
    expect(aCase({ at, facts: { overlay: 'fca_disp' } }).due('disp_psd')).toBe('2027-01-18');
    const other = aCase({ at, facts: { overlay: 'fca_disp', issue: 'platform' } });
    expect(other.clock('disp_psd').standing).toBe('dormant');
    const late = aCase({
      at,
      facts: { overlay: 'fca_disp', issue: 'payment' },
      events: [['2027-01-12T10:00+00:00', 'extension_sent', { new_date: '2027-03-01', clock: 'disp_psd' }]],
    });
    expect(late.due('disp_psd')).toBe('2027-02-15');
  });
});

describe('the gates of CONSTRAT', () => {
  test('CO-10: a case handler is assigned before the acknowledgement', () => {
    expect(aCase().verdict('acknowledge', MONDAY)).toBe('refused CO-10');
    expect(
      aCase({ events: [['2026-12-18T17:00+00:00', 'assigned', { to: 'u1' }]] }).verdict('acknowledge', MONDAY),
    ).toBe('allowed');
  });

  test('CO-12: no response without evidence on file', () => {
    expect(aCase().verdict('final', MONDAY)).toBe('refused CO-12');
    const gathered: GivenEvent = [
      '2026-12-20T10:00+00:00',
      'fact_set',
      { fact: 'evidence', value: 'platform records' },
    ];
    expect(aCase({ events: [gathered] }).verdict('final', MONDAY)).toBe('allowed');
    expect(aCase({ facts: { evidence_entries: 2 } }).verdict('final', MONDAY)).toBe('allowed');
  });

  test('CO-15: more time needs a complex case, a second person to call it so, and a date within the cap', () => {
    const complex = aCase({ facts: { complex: true } });
    expect(aCase().verdict('extend', MONDAY, { new_date: '2027-01-10' })).toBe('refused CO-15');
    expect(complex.verdict('extend', MONDAY, { new_date: '2027-01-20' })).toBe('allowed');
    expect(complex.verdict('extend', MONDAY, { new_date: '2027-01-21' })).toBe('refused CO-15');
    expect(aCase().verdict('classify', MONDAY, { complex: true })).toBe('second_person CO-15');
    expect(aCase().verdict('classify', MONDAY, { complex: true, second_person: 'u2' })).toBe('allowed');
  });

  test('CO-16: a delay letter after the due date goes out with a warning', () => {
    const complex = aCase({ facts: { complex: true } });
    expect(complex.verdict('extend', '2026-12-29T10:00+00:00', { new_date: '2027-01-10' })).toBe('warn CO-16');
  });

  test('CO-17: the reviewer has not worked on the case', () => {
    const events: GivenEvent[] = [['2026-12-18T17:00+00:00', 'assigned', { to: 'u1' }]];
    expect(aCase({ events }).verdict('assign_review', MONDAY, { to: 'u1' })).toBe('refused CO-17');
    expect(aCase({ events }).verdict('assign_review', MONDAY, { to: 'u2' })).toBe('allowed');
  });

  test('CO-18, CO-20: with placeholders in file and text the procedure is not activated', () => {
    const read = shippedProcedure('constrat');
    const [inFile, inText] = [false, true].map((text) =>
      (read?.lint ?? []).filter(({ place }) => place.startsWith('documents/') === text).map(findingWords),
    );
    expect(inFile).toEqual([
      expect.stringContaining('channels.phone.address'),
      expect.stringContaining('channels.post.address'),
      expect.stringContaining('external.adr.name'),
      expect.stringContaining('external.adr.site'),
      expect.stringContaining('external.adr.email'),
    ]);
    expect(inText?.map((words) => /`(.*)`/.exec(words)?.[1])).toEqual([
      '+44 20 XXXX XXXX',
      '[Registered Office Address]',
      '[ADR Provider Name]',
      '[ADR Website]',
      '[ADR Email]',
      'Note: Please update ADR provider details with actual information before going live.',
      '+44 20 XXXX XXXX',
      '[Registered Office Address]',
      // CO-07 and CO-17: lists that the text lost; they keep nobody from live use.
      'To help us investigate effectively, please include:',
      "If you're not satisfied with our response, you can request an escalation:",
    ]);
    expect(read?.activatable).toBe(false);
    expect(aCase().verdict('activate_version', MONDAY)).toBe('refused CO-18');
    expect(aCase().verdict('activate_version', MONDAY, { placeholders: 0 })).toBe('allowed');
  });

  test('CO-21: identity before account data and payment, and four ways to close', () => {
    const accepted: GivenEvent = ['2026-12-19T10:00+00:00', 'redress_accepted'];
    const verified: GivenEvent = ['2026-12-19T11:00+00:00', 'identity_verified'];
    expect(aCase().verdict('disclose_account_data', MONDAY)).toBe('refused CO-21');
    expect(aCase({ events: [accepted] }).verdict('pay_redress', MONDAY)).toBe('refused CO-21');
    expect(aCase({ events: [accepted, verified] }).verdict('pay_redress', MONDAY)).toBe('allowed');
    expect(aCase().verdict('close', MONDAY)).toBe('refused CO-21');
    expect(aCase({ facts: { response_accepted: true } }).verdict('close', MONDAY)).toBe('allowed');
    expect(aCase({ facts: { written_withdrawal: true } }).verdict('close', MONDAY)).toBe('allowed');
    const answered = aCase({ events: [['2026-12-28T10:00+00:00', 'final_sent']] });
    expect(answered.opens('silence')).toBe('2027-02-23');
    expect(answered.verdict('close', '2027-02-22T10:00+00:00')).toBe('refused CO-21');
    expect(answered.verdict('close', '2027-02-23T10:00+00:00')).toBe('allowed');
    expect(aCase({ events: [accepted] }).due('pay')).toBe('2026-12-29');
  });

  test('CO-22: nobody involved in the matter is assigned', () => {
    const events: GivenEvent[] = [['2026-12-18T17:00+00:00', 'involvement_declared', { person: 'u1' }]];
    expect(aCase({ events }).verdict('assign', MONDAY, { to: 'u1' })).toBe('refused CO-22');
  });
});
