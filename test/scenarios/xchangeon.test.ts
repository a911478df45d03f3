import { describe, expect, test } from 'vitest';
import { isOffPolicy } from '#core/domain/procedures/off-policy.ts';
import { shippedDocuments } from '#scripts/scenarios/shelf.ts';
import { ACase, type Given, type GivenEvent } from './a-case.ts';

const aCase = (given: Given = {}) =>
  new ACase('xchangeon', { at: '2026-12-18T10:00+04:00', ...given, facts: { priority: 'high', ...given.facts } });
const MONDAY = '2026-12-21T10:00+04:00';
const exceptional = { exceptional: true };

describe('the clocks of XchangeOn', () => {
  test('XO-02: a new version takes effect after thirty clear days', () => {
    const published = aCase({ events: [['2026-12-01T09:00+04:00', 'policy_published']] });
    expect(published.opens('policy_effect')).toBe('2027-01-01');
    const activate = (at: string, data = {}) => published.verdict('activate_version', at, data);
    const proof = { publication_proof: 'present' };
    expect(activate('2026-12-31T12:00+04:00', proof)).toBe('refused XO-02');
    expect(activate('2027-01-01T12:00+04:00')).toBe('refused XO-02');
    expect(activate('2027-01-01T12:00+04:00', proof)).toBe('allowed');
  });

  test('XO-04: the day of receipt is the day in Dubai', () => {
    const night = aCase({ at: '2026-12-18T21:30+00:00' });
    expect([night.due('final'), night.workBy('final')]).toEqual(['2027-01-16', '2027-01-15']);
  });

  test('XO-06: a letter is accepted although post is not listed, and its clocks run', () => {
    const letter = aCase({ delivered: '2027-01-04' });
    expect(letter.due('final')).toBe('2027-02-01');
    expect(isOffPolicy(letter.input.procedure, 'post')).toBe(true);
    expect(isOffPolicy(letter.input.procedure, 'chat')).toBe(true);
    expect(isOffPolicy(letter.input.procedure, 'portal')).toBe(false);
  });

  test('XO-07: either contact is enough, and gaps may be asked for with ten business days to answer', () => {
    expect(aCase().input.procedure.intake.either).toEqual([['email', 'phone']]);
    expect(aCase({ events: [[MONDAY, 'info_requested']] }).until('info')).toBe('2027-01-05');
  });

  test('XO-09: high priority is acknowledged in one business day, two at the outside', () => {
    const high = aCase({ at: '2026-12-01T10:00+04:00' });
    expect([high.due('ack'), high.outer('ack')]).toEqual(['2026-12-04', '2026-12-07']);
  });

  test('XO-10: low priority in three calendar days; the outer end never passes a week', () => {
    const low = (at: string) => aCase({ at, facts: { priority: 'low' } });
    const thursday = low('2026-12-17T15:00+04:00');
    expect([thursday.due('ack'), thursday.workBy('ack'), thursday.outer('ack')]).toEqual([
      '2026-12-20',
      '2026-12-18',
      '2026-12-24',
    ]);
    expect(low('2026-12-01T10:00+04:00').outer('ack')).toBe('2026-12-08');
  });

  test('XO-11: unknown and medium count as high; after the first decision only raising works', () => {
    const at = '2026-11-30T09:00+04:00';
    const open = new ACase('xchangeon', { at });
    expect([open.due('ack'), open.clock('ack').undecided]).toEqual(['2026-12-01', ['priority']]);
    expect(aCase({ at, facts: { priority: 'medium' } }).due('ack')).toBe('2026-12-01');
    expect(aCase({ at, facts: { priority: 'medium' }, params: { medium_as: 'low' } }).due('ack')).toBe('2026-12-03');
    const first: GivenEvent = ['2026-11-30T10:00+04:00', 'classified', { priority: 'low' }];
    const raised: GivenEvent = ['2026-12-01T12:00+04:00', 'classified', { priority: 'high' }];
    const lowered: GivenEvent = ['2026-12-01T15:00+04:00', 'classified', { priority: 'low' }];
    expect(new ACase('xchangeon', { at, events: [first] }).due('ack')).toBe('2026-12-03');
    expect(new ACase('xchangeon', { at, events: [first, raised, lowered] }).due('ack')).toBe('2026-12-01');
    expect(
      new ACase('xchangeon', { at, events: [first, raised] }).verdict('classify', '2026-12-01T14:00+04:00', {
        priority: 'low',
      }),
    ).toBe('warn G-16');
  });

  test('XO-11: what the complainant stated counts at the first decision, if it is higher', () => {
    const stated = new ACase('xchangeon', {
      facts: { stated_priority: 'high' },
      events: [[MONDAY, 'classified', { priority: 'low' }]],
    });
    expect(stated.reckon().facts.priority).toBe('high');
  });

  test('XO-11: a rise that would lengthen the time changes no date', () => {
    const eid = {
      confirmed: ['2027-03-10', '2027-03-11', '2027-03-12'].map((day) => ['2027-01-01T00:00Z', 'ae', day] as const),
    };
    const low: GivenEvent = ['2027-03-09T10:00+04:00', 'classified', { priority: 'low' }];
    const raised: GivenEvent = ['2027-03-09T12:00+04:00', 'classified', { priority: 'high' }];
    const given = { at: '2027-03-09T09:00+04:00', ...eid };
    expect(new ACase('xchangeon', { ...given, events: [low] }).due('ack')).toBe('2027-03-12');
    expect(new ACase('xchangeon', { ...given, facts: { priority: 'high' } }).due('ack')).toBe('2027-03-15');
    expect(new ACase('xchangeon', { ...given, events: [low, raised] }).due('ack')).toBe('2027-03-12');
  });

  test('G-14: an estimated feast counts as working for the duty until it is confirmed', () => {
    const at = '2027-03-09T10:00+04:00';
    expect(aCase({ at }).due('ack')).toBe('2027-03-10');
    const confirmed = aCase({ at, confirmed: [['2027-03-09T18:00+04:00', 'ae', '2027-03-10']] });
    expect([confirmed.due('ack', '2027-03-09T17:00+04:00'), confirmed.due('ack')]).toEqual([
      '2027-03-10',
      '2027-03-11',
    ]);
    expect(aCase({ at }).steps('ack')).toContain(
      'Wed 10 Mar: day 1, Eid al-Fitr 1 (Dubai) is only estimated and counts as a working day (G-14)',
    );
  });

  test('XO-13: the summary and the copy are those of the version that the case is pinned to', () => {
    const { document } = aCase().input.procedure;
    expect(document.version).toBe('1.0.0');
    expect(Object.keys(shippedDocuments())).toEqual(expect.arrayContaining([document.text.en, document.summary.en]));
  });

  test('XO-14: a copy of the policy is sent within two business days of the request', () => {
    expect(aCase({ events: [[MONDAY, 'policy_requested']] }).due('policy_copy')).toBe('2026-12-23');
  });

  test('XO-21: forwarding keeps the firm watching: chased every five business days until the recipient answers', () => {
    const forwarded: GivenEvent = ['2027-01-05T10:00+04:00', 'forwarded', { recipient: 'A' }];
    const chased: GivenEvent = ['2027-01-12T10:00+04:00', 'recipient_chased', { recipient: 'A' }];
    const answered: GivenEvent = ['2027-01-14T10:00+04:00', 'recipient_answered', { recipient: 'A' }];
    expect(aCase({ events: [forwarded] }).due('follow_up')).toBe('2027-01-12');
    expect(aCase({ events: [forwarded, chased] }).due('follow_up')).toBe('2027-01-19');
    expect(aCase({ events: [forwarded, chased, answered] }).clock('follow_up').standing).toBe('void');
    expect(aCase({ events: [forwarded, chased] }).due('final')).toBe('2027-01-15');
  });

  test('XO-21: each recipient has a clock of its own', () => {
    const both = aCase({
      events: [
        ['2027-01-05T10:00+04:00', 'forwarded', { recipient: 'A' }],
        ['2027-01-06T10:00+04:00', 'forwarded', { recipient: 'B' }],
        ['2027-01-12T10:00+04:00', 'recipient_chased', { recipient: 'B' }],
      ],
    });
    const watches = both.reckon().clocks.filter(({ clock }) => clock === 'follow_up');
    expect(watches.map(({ due }) => both.shown(due))).toEqual(['2027-01-12', '2027-01-19']);
  });

  test('XO-23: forwarding and its notice follow consent within two business days, each portion by itself', () => {
    const given: GivenEvent = ['2027-01-18T10:00+04:00', 'consent_given', { portion: 'P2', form: 'written' }];
    const other: GivenEvent = ['2027-01-19T10:00+04:00', 'forwarded', { portion: 'P1', recipient: 'A' }];
    const own: GivenEvent = ['2027-01-20T10:00+04:00', 'forwarded', { portion: 'P2', recipient: 'A' }];
    expect(aCase({ events: [given, other] }).clock('forward')).toMatchObject({
      standing: 'running',
      due: { date: '2027-01-20' },
    });
    expect(aCase({ events: [given, own] }).clock('forward').standing).toBe('met');
    expect(aCase({ events: [[MONDAY, 'responsibility_found', { portion: 'P2' }]] }).due('vasp_notice')).toBe(
      '2026-12-23',
    );
  });

  test('XO-25: the retained portion keeps its dates', () => {
    const asked = aCase({
      at: '2027-01-04T10:00+04:00',
      events: [['2027-01-05T10:00+04:00', 'consent_requested', { portion: 'P2' }]],
    });
    expect(asked.due('final')).toBe('2027-02-01');
  });

  test('XO-26: records are kept eight years from the latest of answer and closure', () => {
    const closed = aCase({ events: [['2028-02-29T12:00+04:00', 'closed']] });
    expect([closed.until('keep'), closed.opens('keep')]).toEqual(['2036-02-29', '2036-03-01']);
    expect(closed.verdict('erase', '2036-02-29T12:00+04:00')).toBe('refused XO-26');
    expect(closed.verdict('erase', '2036-03-01T12:00+04:00')).toBe('allowed');
    expect(aCase({ params: { keep_from: 'received' } }).until('keep')).toBe('2034-12-18');
  });

  test('XO-27: resolved in four weeks from receipt', () => {
    expect(aCase().due('final')).toBe('2027-01-15');
  });

  test('XO-28: an exceptional case is announced within four weeks; a later notice is a breach', () => {
    const told = (at: string) =>
      aCase({ facts: exceptional, events: [[at, 'extension_sent', { new_date: '2027-02-12' }]] });
    expect(told('2027-01-15T16:00+04:00').clock('ext_notice')).toMatchObject({
      standing: 'met',
      due: { date: '2027-01-15' },
    });
    expect(told('2027-01-18T10:00+04:00').clock('ext_notice').standing).toBe('met-late');
    expect(told('2027-01-18T10:00+04:00').due('final')).toBe('2027-01-15');
    expect(aCase().clock('ext_notice').standing).toBe('dormant');
  });

  test('XO-29: finished within eight weeks of submission', () => {
    expect(aCase().due('final_cap')).toBe('2027-02-12');
    const letter = aCase({ delivered: '2026-12-18', paper: { postmarked: '2026-12-14' } });
    expect(letter.due('final_cap')).toBe('2027-02-08');
  });

  test('XO-30: on the last day of the eight weeks the right is announced, and it arises the day after', () => {
    expect([aCase().due('right_notice'), aCase().opens('regulator_right')]).toEqual(['2027-02-12', '2027-02-13']);
    expect(aCase().clock('right_notice').promise).toBe(false);
    const answered = aCase({ events: [['2027-01-10T10:00+04:00', 'final_sent']] });
    expect(answered.clock('right_notice').standing).toBe('dormant');
  });

  test('XO-34: updates, reviews, payment and silence go by house standards', () => {
    const acknowledged = aCase({ events: [[MONDAY, 'ack_sent']] });
    expect(acknowledged.due('update')).toBe('2027-01-05');
    const answered = aCase({ events: [['2027-01-15T10:00+04:00', 'final_sent']] });
    expect(answered.opens('silence')).toBe('2027-03-15');
    const asked = aCase({
      events: [
        ['2027-01-18T10:00+04:00', 'escalated'],
        ['2027-01-19T10:00+04:00', 'redress_accepted'],
      ],
    });
    expect([asked.due('review'), asked.due('pay')]).toEqual(['2027-02-15', '2027-01-26']);
  });
});

describe('the gates of XchangeOn', () => {
  test('XO-12: the acknowledgement names the handler and how to reach them', () => {
    const events: GivenEvent[] = [['2026-12-18T12:00+04:00', 'assigned', { to: 'u1' }]];
    expect(aCase({ events }).verdict('acknowledge', MONDAY)).toBe('refused XO-12');
    expect(aCase({ events }).verdict('acknowledge', MONDAY, { handler_contact: 'present' })).toBe('allowed');
    expect(aCase().verdict('acknowledge', MONDAY, { handler_contact: 'present' })).toBe('refused XO-12');
  });

  test('XO-15: no investigation without a risk rating', () => {
    expect(aCase().verdict('start_investigation', MONDAY)).toBe('refused XO-15');
    expect(aCase({ facts: { risk: 'low' } }).verdict('start_investigation', MONDAY)).toBe('allowed');
    const assigned: GivenEvent = ['2026-12-18T12:00+04:00', 'assigned', { to: 'u1' }];
    const blocked = aCase({ events: [assigned, [MONDAY, 'ack_sent']] }).reckon();
    expect(blocked.stages.filter(({ state }) => state === 'now').map(({ id }) => id)).toEqual(['assessment']);
  });

  test('XO-18: every point raised has an answer', () => {
    expect(aCase().verdict('final', MONDAY, { points_unanswered: 1 })).toBe('refused XO-18');
    expect(aCase().verdict('final', MONDAY, { points_unanswered: 0 })).toBe('allowed');
  });

  test('XO-19, XO-20: every rejecting letter names the regulator and the courts', () => {
    const { letters, external } = aCase().input.procedure;
    for (const kind of ['final_partly', 'final_rejected', 'ineligible'])
      expect(letters[kind]).toEqual(expect.arrayContaining(['external_bodies', 'court_right']));
    expect(external.map(({ id }) => id)).toEqual(['vara', 'arbitration', 'courts']);
  });

  test('XO-21: a provider gets only what it needs, and the complainant a notice', () => {
    const forward = (data: object) => aCase().verdict('forward_to_third_party', MONDAY, { ...data });
    expect(forward({ portion_minimised: true })).toBe('refused XO-21');
    expect(forward({ portion_minimised: true, notice_ready: true })).toBe('allowed');
  });

  test('XO-22: another firm gets a portion only with written consent, and none after a refusal', () => {
    const data = { portion: 'P2', recipient_contact: 'present' };
    const consent = (form: string): GivenEvent => ['2026-12-19T10:00+04:00', 'consent_given', { portion: 'P2', form }];
    const refused: GivenEvent = ['2026-12-20T10:00+04:00', 'consent_refused', { portion: 'P2' }];
    const forward = (...events: GivenEvent[]) => aCase({ events }).verdict('forward_to_vasp', MONDAY, data);
    expect([
      forward(),
      forward(consent('oral')),
      forward(consent('written')),
      forward(consent('written'), refused),
    ]).toEqual(['refused XO-22', 'refused XO-22', 'allowed', 'refused XO-22']);
    expect(aCase({ events: [consent('written')] }).verdict('forward_to_vasp', MONDAY, { ...data, portion: 'P3' })).toBe(
      'refused XO-22',
    );
  });

  test('XO-24: the notice gives the contact details of the recipient', () => {
    const consent: GivenEvent = ['2026-12-19T10:00+04:00', 'consent_given', { portion: 'P2', form: 'written' }];
    expect(aCase({ events: [consent] }).verdict('forward_to_vasp', MONDAY, { portion: 'P2' })).toBe('refused XO-24');
  });

  test('XO-28: a delay notice after four weeks goes out with a warning', () => {
    const late = aCase({ facts: exceptional });
    expect(late.verdict('extend', '2027-01-18T10:00+04:00', { new_date: '2027-02-12' })).toBe('warn XO-28');
    expect(aCase().verdict('classify', MONDAY, exceptional)).toBe('second_person XO-28');
  });

  test('XO-29: no delay without an exceptional case or beyond eight weeks', () => {
    expect(aCase().verdict('extend', MONDAY, { new_date: '2027-02-12' })).toBe('refused XO-29');
    expect(aCase({ facts: exceptional }).verdict('extend', MONDAY, { new_date: '2027-02-13' })).toBe('refused XO-29');
    expect(aCase({ facts: exceptional }).verdict('extend', MONDAY, { new_date: '2027-02-12' })).toBe('allowed');
  });

  test('XO-33: nobody involved in the matter is assigned', () => {
    const events: GivenEvent[] = [['2026-12-18T17:00+04:00', 'involvement_declared', { person: 'u1' }]];
    expect(aCase({ events }).verdict('assign', MONDAY, { to: 'u1' })).toBe('refused XO-33');
  });

  test('XO-34: identity before account data and payment, a new reviewer, and four ways to close', () => {
    const accepted: GivenEvent = ['2026-12-19T10:00+04:00', 'redress_accepted'];
    const paid: GivenEvent = ['2026-12-20T10:00+04:00', 'redress_paid'];
    const assigned: GivenEvent = ['2026-12-18T12:00+04:00', 'assigned', { to: 'u1' }];
    expect(aCase().verdict('disclose_account_data', MONDAY)).toBe('refused XO-34');
    expect(aCase({ events: [accepted] }).verdict('pay_redress', MONDAY)).toBe('refused XO-34');
    expect(aCase({ events: [assigned] }).verdict('assign_review', MONDAY, { to: 'u1' })).toBe('refused XO-34');
    expect(aCase().verdict('close', MONDAY)).toBe('refused XO-34');
    expect(aCase({ events: [accepted, paid] }).verdict('close', MONDAY)).toBe('allowed');
    expect(aCase({ facts: { response_accepted: true } }).verdict('close', MONDAY)).toBe('allowed');
    expect(aCase({ facts: { written_withdrawal: true } }).verdict('close', MONDAY)).toBe('allowed');
  });
});
