import { describe, expect, test } from 'vitest';
import { ACase, type Given, type GivenEvent } from './a-case.ts';

const aCase = (given: Given = {}) => new ACase('pluton', { at: '2026-12-18T10:00+00:00', ...given });
const lodged = (at: string): GivenEvent => [at, 'lodged', {}, 'complainant'];
const assigned: GivenEvent = ['2026-12-18T12:00+00:00', 'assigned', { to: 'u1' }, 'lead'];
const MONDAY = '2026-12-21T10:00+00:00';

describe('the clocks of Pluton', () => {
  test('PL-02: a postal address alone is contact enough', () => {
    const { intake } = aCase().input.procedure;
    expect(intake.required).toEqual(['full_name', 'issue']);
    expect(intake.either).toEqual([['address', 'email', 'phone']]);
  });

  test('PL-03: the front line has one business day by house standard', () => {
    const mail = aCase({ at: '2027-03-22T10:00+00:00' });
    expect([mail.due('frontline'), mail.clock('frontline').promise]).toEqual(['2027-03-23', false]);
  });

  test('PL-04: silence after the front line lodges the complaint at 23:59, by rule and never stored', () => {
    const silent = aCase({ at: '2027-03-22T10:00+00:00' });
    const before = silent.reckon('2027-03-23T23:58+00:00');
    expect([before.derived, before.nextFlip]).toEqual([[], Date.parse('2027-03-23T23:59+00:00')]);
    const after = silent.reckon('2027-03-23T23:59+00:00');
    expect(after.derived.map(({ type, by, at }) => [type, by, at])).toEqual([
      ['lodged', 'rule:frontline_expired', Date.parse('2027-03-23T23:59+00:00')],
    ]);
    expect(after.nextFlip).toBeNull();
    expect(silent.due('ack')).toBe('2027-03-26');
    expect(aCase({ at: '2027-03-22T10:00+00:00', params: { calendars: ['ew'] } }).due('ack')).toBe('2027-03-30');
  });

  test('PL-04: a case that was closed on request is not lodged, and a later lodging restarts nothing', () => {
    const closed = aCase({ events: [['2026-12-21T09:00+00:00', 'closed']] });
    expect(closed.reckon().derived).toEqual([]);
    const late = aCase({ at: '2027-03-22T10:00+00:00', events: [lodged('2027-03-25T10:00+00:00')] });
    expect(late.due('ack')).toBe('2027-03-26');
  });

  test('PL-05: post is lodged at the moment of its receipt', () => {
    const letter = aCase({ delivered: '2026-12-18', paper: { delivered_time: '11:00' } });
    expect(letter.reckon().derived.map(({ type, by, at }) => [type, by, at])).toEqual([
      ['lodged', 'rule:post', Date.parse('2026-12-18T11:00+00:00')],
    ]);
    expect(letter.due('ack')).toBe('2026-12-23');
    expect(letter.reckon().clocks.find(({ clock }) => clock === 'frontline')?.standing).toBe('dormant');
  });

  test('PL-05: lodging it once more restarts nothing (G-16)', () => {
    const at = '2026-12-23T10:00+00:00';
    const twice = aCase({ at, events: [lodged('2026-12-24T09:30+00:00'), lodged('2027-01-04T09:30+00:00')] });
    const once = aCase({ at, events: [lodged('2026-12-24T09:30+00:00')] });
    const dates = (kase: typeof once) => ['ack', 'final', 'final_cap', 'right_notice'].map((id) => kase.due(id));
    expect(dates(twice)).toEqual(dates(once));
    expect(dates(once)[0]).toBe('2026-12-30');
  });

  test('PL-06: acknowledged within three business days of lodging, a day counting if either country works', () => {
    const events = [lodged('2026-12-24T09:30+00:00')];
    const at = '2026-12-23T10:00+00:00';
    expect(aCase({ at, events }).due('ack')).toBe('2026-12-30');
    expect(aCase({ at, events, params: { calendars: ['ew'] } }).due('ack')).toBe('2026-12-31');
    expect(aCase({ at, events, params: { ack_from: 'received' } }).due('ack')).toBe('2026-12-29');
    expect(aCase({ at, events }).steps('ack')).toContain(
      'Mon 28 Dec: day 1, Boxing Day (substitute) (England and Wales) but Lithuania works (G-15)',
    );
  });

  test('PL-09: a handler who turns out to be involved is replaced, and the date stays', () => {
    const involved = aCase({
      delivered: '2026-12-18',
      events: [
        assigned,
        ['2026-12-21T10:00+00:00', 'ack_sent'],
        ['2026-12-22T10:00+00:00', 'involvement_declared', { person: 'u1' }],
      ],
    });
    expect(involved.due('ack')).toBe('2026-12-23');
    expect(involved.verdict('assign', '2026-12-22T11:00+00:00', { to: 'u1' })).toBe('refused PL-09');
    expect(involved.verdict('assign', '2026-12-22T11:00+00:00', { to: 'u2' })).toBe('allowed');
  });

  test('PL-10: the house answers in 15 business days and at the latest in eight weeks', () => {
    const letter = aCase({ delivered: '2026-12-18' });
    expect([letter.due('final'), letter.due('final_cap'), letter.due('right_notice')]).toEqual([
      '2027-01-12',
      '2027-02-12',
      '2027-02-12',
    ]);
    expect(letter.clock('final').promise).toBe(false);
  });

  test('PL-12: accepted redress is paid within five business days', () => {
    expect(aCase({ events: [['2026-12-31T10:00+00:00', 'redress_accepted']] }).due('pay')).toBe('2027-01-08');
  });

  test('PL-13: a review is acknowledged in three business days and answered in fifteen', () => {
    const asked = aCase({ events: [['2027-02-15T10:00+00:00', 'escalated']] });
    expect([asked.due('review_ack'), asked.due('review')]).toEqual(['2027-02-18', '2027-03-08']);
  });

  test('PL-17: after eight weeks of silence a case may close on the first day that both countries work', () => {
    const silent = aCase({ events: [['2027-01-12T10:00+00:00', 'final_sent']] });
    expect([silent.until('silence'), silent.opens('silence')]).toEqual(['2027-03-09', '2027-03-10']);
    const wednesday = aCase({ events: [['2027-01-13T10:00+00:00', 'final_sent']] });
    expect(wednesday.opens('silence')).toBe('2027-03-12');
  });

  test('PL-20: files are kept five years from closure', () => {
    const closed = aCase({ events: [['2027-03-10T10:00+00:00', 'closed']] });
    expect([closed.until('keep'), closed.opens('keep')]).toEqual(['2032-03-10', '2032-03-11']);
    expect(closed.verdict('erase', '2032-03-10T10:00+00:00')).toBe('refused PL-20');
    expect(closed.verdict('erase', '2032-03-11T10:00+00:00')).toBe('allowed');
  });

  test('PL-21: updates every ten business days from the last contact, and a delay letter before the house date', () => {
    const letter = aCase({ delivered: '2026-12-18', events: [['2026-12-21T10:00+00:00', 'ack_sent']] });
    expect(letter.due('update')).toBe('2027-01-06');
    expect(letter.verdict('extend', '2027-01-12T10:00+00:00', { new_date: '2027-02-12' })).toBe('allowed');
    expect(letter.verdict('extend', '2027-01-13T10:00+00:00', { new_date: '2027-02-12' })).toBe('warn PL-21');
  });
});

describe('the gates of Pluton', () => {
  test('PL-07: the acknowledgement names the handler with a title', () => {
    const events = [assigned];
    expect(aCase({ events }).verdict('acknowledge', MONDAY, { handler_title: 'missing' })).toBe('refused PL-07');
    expect(aCase({ events }).verdict('acknowledge', MONDAY)).toBe('refused PL-07');
    expect(aCase({ events }).verdict('acknowledge', MONDAY, { handler_title: 'present' })).toBe('allowed');
  });

  test('PL-08: somebody is assigned before the acknowledgement', () => {
    expect(aCase().verdict('acknowledge', MONDAY, { handler_title: 'present' })).toBe('refused PL-08');
  });

  test('PL-10: no delay goes beyond the limit', () => {
    const letter = aCase({ delivered: '2026-12-18' });
    expect(letter.verdict('extend', '2027-01-12T10:00+00:00', { new_date: '2027-02-13' })).toBe('refused PL-10');
  });

  test('PL-11: an upheld complaint needs a resolution', () => {
    expect(aCase().verdict('final', MONDAY, { outcome: 'upheld' })).toBe('refused PL-11');
    expect(aCase().verdict('final', MONDAY, { outcome: 'upheld', resolution: 'present' })).toBe('allowed');
  });

  test('PL-12: nothing is paid before acceptance', () => {
    const verified: GivenEvent = ['2026-12-19T10:00+00:00', 'identity_verified'];
    expect(aCase({ events: [verified] }).verdict('pay_redress', MONDAY)).toBe('refused PL-12');
  });

  test('PL-13: the reviewer is neither the handler nor involved', () => {
    const events = [assigned, ['2026-12-19T10:00+00:00', 'involvement_declared', { person: 'u3' }] as GivenEvent];
    const review = (to: string) => aCase({ events }).verdict('assign_review', MONDAY, { to });
    expect([review('u1'), review('u3'), review('u2')]).toEqual(['refused PL-13', 'refused PL-13', 'allowed']);
  });

  test('PL-14: no rejecting letter leaves while the list of outside bodies is empty', () => {
    expect(aCase().verdict('final', MONDAY, { outcome: 'rejected' })).toBe('refused PL-14');
    expect(aCase().verdict('final', MONDAY, { outcome: 'rejected', external_bodies: 'present' })).toBe('allowed');
    const confirmed = aCase({ params: { external: ['An ombudsman', { id: 'registry', name: 'A registry' }] } });
    expect(confirmed.verdict('final', MONDAY, { outcome: 'rejected' })).toBe('allowed');
    expect(confirmed.input.procedure.external.map(({ name }) => name)).toEqual(['An ombudsman', 'A registry']);
  });

  test('PL-15, PL-16: the note on jurisdiction never stands without the sentence on other authorities', () => {
    const { letters } = aCase().input.procedure;
    expect(letters.final_rejected).toContain('jurisdiction_note');
    for (const elements of Object.values(letters))
      expect(elements.includes('jurisdiction_note')).toBe(elements.includes('other_authority_sentence'));
  });

  test('PL-17: a case closes when confirmed, when the accepted redress is paid, or after silence', () => {
    const close = (given: Given, at = MONDAY) => aCase(given).verdict('close', at);
    expect(close({})).toBe('refused PL-17');
    expect(close({ facts: { close_confirmed: true } })).toBe('allowed');
    const accepted: GivenEvent = ['2026-12-19T10:00+00:00', 'redress_accepted'];
    expect(close({ events: [accepted] })).toBe('refused PL-17');
    expect(close({ events: [accepted, ['2026-12-20T10:00+00:00', 'redress_paid']] })).toBe('allowed');
    const answered: GivenEvent = ['2027-01-12T10:00+00:00', 'final_sent'];
    expect(close({ events: [answered] }, '2027-03-09T10:00+00:00')).toBe('refused PL-17');
    expect(close({ events: [answered] }, '2027-03-10T10:00+00:00')).toBe('allowed');
  });

  test('PL-18: identity is verified before account data or money, never before the complaint is taken', () => {
    const accepted: GivenEvent = ['2026-12-19T10:00+00:00', 'redress_accepted'];
    const events = [assigned, accepted];
    expect(aCase({ events }).verdict('pay_redress', MONDAY)).toBe('refused PL-18');
    expect(aCase({ events }).verdict('disclose_account_data', MONDAY)).toBe('refused PL-18');
    expect(aCase({ events }).verdict('acknowledge', MONDAY, { handler_title: 'present' })).toBe('allowed');
  });

  test('PL-01: a letter is accepted although the list of channels was lost', () => {
    const { channels } = aCase().input.procedure;
    expect(channels.map(({ id }) => id)).toEqual(['email', 'ticket', 'form', 'post']);
  });
});
