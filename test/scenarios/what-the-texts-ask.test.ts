import { describe, expect, test } from 'vitest';
import { commonGates } from '#core/domain/procedures/common-gates.ts';
import { shippedProcedureIds } from '#scripts/scenarios/shelf.ts';
import { ACase } from './a-case.ts';

const procedureOf = (id: string) => new ACase(id, {}).input.procedure;
const looniebit = procedureOf('looniebit');
const letter = (procedure: string, kind: string): readonly string[] => procedureOf(procedure).letters[kind] ?? [];

describe('what LoonieBit asks for', () => {
  test('LB-01, LB-43: the sender block has name, number, address and every contact point', () => {
    expect(looniebit.firm).toEqual({
      name: 'Clearcrest Inc. UAB',
      brand: 'LoonieBit',
      number: '306094970',
      address: 'Lviv st. 21A, LT-09313 Vilnius, Lithuania',
      email: 'support@looniebit.com',
      phones: ['+14378869702', '+37052144957'],
      web: 'www.looniebit.com/contacts',
    });
  });

  test('LB-05: a natural person or their legal representative may complain, a company is answered all the same', () => {
    const eligible = (facts: object) => new ACase('looniebit', { facts: { ...facts } }).reckon().eligible;
    expect(eligible({ complainant_type: 'individual_client' })).toBe(true);
    expect(eligible({ complainant_type: 'individual_client', directly_affected: false })).toBe(false);
    expect(eligible({ complainant_type: 'legal_person' })).toBe(false);
    expect(eligible({})).toBeNull();
    expect(looniebit.parties.ineligible).toEqual({ handle: 'same_clocks', letter: 'ineligible' });
  });

  test('LB-08: an export of the portal is received at the instant it names', () => {
    const ticket = new ACase('looniebit', { at: '2026-12-18T12:00+02:00', channel: 'portal' });
    expect(ticket.shown(ticket.reckon().received)).toBe('Fri 18 Dec 2026 12:00');
    expect(looniebit.channels.filter(({ official }) => official).map(({ id }) => id)).toEqual([
      'email',
      'portal',
      'post',
    ]);
  });

  test('LB-11, LB-12: a wish and a form are asked for and never needed', () => {
    expect(looniebit.intake.required).toEqual(['full_name', 'issue']);
    expect(looniebit.intake.wanted).toContain('desired_outcome');
    expect(looniebit.intake.form).toEqual({ template: 'complaint_form', required: false });
  });

  test('LB-15: English and Lithuanian are offered; another language is registered and its clock runs', () => {
    expect(looniebit.intake.languages).toMatchObject({ accept: ['en', 'lt'], others: 'translate_or_english' });
    const polish = new ACase('looniebit', { facts: { language: 'pl', fraud: false } });
    expect(polish.due('final')).toBe('2027-01-07');
    expect(polish.verdict('issue_letter', '2026-12-17T10:00+02:00', { letter: 'ack', language_ready: false })).toBe(
      'refused G-26',
    );
  });

  test('LB-17: help with filing is free, and the complaint counts from that contact', () => {
    expect(looniebit.intake.assistance).toEqual({ free: true, role: 'support' });
    const helped = new ACase('looniebit', { at: '2026-12-16T10:30+02:00', channel: 'phone' });
    expect(helped.due('ack')).toBe('Fri 18 Dec 2026 10:30');
  });

  test('LB-19: the acknowledgement gives timeframes; while fraud is undecided no single date', () => {
    expect(letter('looniebit', 'ack')).toContain('timeframes');
    const open = new ACase('looniebit', {}).reckon();
    expect(open.undecided).toContain('fraud');
    expect(looniebit.clocks.filter(({ promise }) => promise).map(({ id }) => id)).toEqual([
      'ack',
      'final',
      'final_cap',
      'bol_policy',
      'bol_guidance',
      'keep',
    ]);
  });

  test('LB-20: a case is not under assessment before triage has said so', () => {
    const events = [
      ['2026-12-16T11:00+02:00', 'assigned', { to: 'u1' }],
      ['2026-12-17T11:00+02:00', 'ack_sent'],
    ] as const;
    const now = (facts: object) =>
      new ACase('looniebit', { facts: { ...facts }, events }).reckon().stages.find(({ state }) => state === 'now')?.id;
    expect([now({}), now({ triage: 'investigate' })]).toEqual(['triage', 'assessment']);
  });

  test('LB-23, LB-32, LB-42: rejections give reasons, facts and remedies, an upheld complaint admits responsibility', () => {
    expect(letter('looniebit', 'final_rejected')).toEqual(
      expect.arrayContaining(['reasons', 'facts_relied_on', 'external_bodies', 'court_right']),
    );
    expect(letter('looniebit', 'final_partly')).toEqual(
      expect.arrayContaining(['reasons', 'external_bodies', 'court_right']),
    );
    expect(letter('looniebit', 'ineligible')).toEqual(
      expect.arrayContaining(['reasons', 'external_bodies', 'court_right']),
    );
    expect(letter('looniebit', 'final_upheld')).toContain('responsibility');
    expect(looniebit.outcomes.find(({ id }) => id === 'rejected')).toMatchObject({
      grounds: ['no_fault', 'unavoidable', 'unfounded'],
      needs: ['reasons', 'facts_relied_on'],
    });
    expect(looniebit.redress.kinds).toContain('apology');
  });

  test('LB-27: an answer by telephone does not meet the duty to answer', () => {
    const called = new ACase('looniebit', {
      facts: { fraud: false },
      events: [['2026-12-30T10:00+02:00', 'contact_out', { channel: 'phone' }]],
    });
    expect(called.clock('final').standing).toBe('running');
  });

  test('LB-34, LB-36: the Bank of Lithuania with both dates, the consumer authority and the courts', () => {
    expect(looniebit.external.map(({ id }) => id)).toEqual(['bank_of_lithuania', 'vvtat', 'courts']);
    expect(looniebit.external[0]?.limit).toEqual({ clocks: ['bol_policy', 'bol_guidance'], print: 'both' });
    expect(looniebit.external[1]?.note).toBe('depends on the subject');
  });

  test('LB-38: the register has the columns of the text', () => {
    expect(looniebit.records.registry).toHaveLength(18);
    expect(looniebit.records.registry).toEqual(
      expect.arrayContaining(['received_at', 'method', 'redress_offered', 'decision']),
    );
  });

  test('LB-40, LB-41: lessons are decided on, and three cases of one cause in thirty days are a trend', () => {
    expect(looniebit.learning).toEqual({
      rootCause: 'required',
      lessons: 'decision_required',
      correctiveActions: null,
      serviceReview: 'optional',
      trend: { sameCause: 3, within: { count: 30, unit: 'days' } },
    });
  });
});

describe('what the other texts ask for', () => {
  test('PL-19: answers are free, in English and in writing', () => {
    expect(procedureOf('pluton').intake).toMatchObject({ fee: 'none', languages: { accept: ['en'] } });
  });

  test('CO-02, CO-23: the four pledges are clocks, the rule on conflicts and the lessons', () => {
    const constrat = procedureOf('constrat');
    expect(constrat.clocks.map(({ id }) => id)).toEqual(expect.arrayContaining(['ack', 'update']));
    expect(constrat.gates.some(({ clause }) => clause === 'CO-22')).toBe(true);
    expect(constrat.learning.lessons).toBe('decision_required');
  });

  test('LO-03, LO-06: a customer or an authorised representative, with the details that the form names', () => {
    const { parties, intake } = procedureOf('laorange');
    expect(parties.representative.kinds).toContain('member_of_parliament');
    expect(intake.wanted).toEqual(expect.arrayContaining(['account_number', 'transactions', 'desired_outcome']));
  });

  test('LO-24, LO-25: Compliance keeps the records, and the management body signs the quarterly report', () => {
    const { records, review } = procedureOf('laorange');
    expect(records.access).toEqual({ custodian: 'compliance', authorities: 'on_request', log: true });
    expect(review).toMatchObject({ report: 'quarterly', signOff: 'management' });
  });

  test('XO-03, XO-05, XO-08: three subjects, the portal beside e-mail, and a form for guidance only', () => {
    const { axes, channels, intake } = procedureOf('xchangeon');
    expect(axes.find(({ id }) => id === 'subject')?.values).toEqual(['service', 'conduct', 'handling_process']);
    expect(channels.filter(({ official }) => official).map(({ id }) => id)).toEqual(['email', 'portal']);
    expect(intake.form?.required).toBe(false);
  });

  test('XO-17: an oral answer does not meet the duty to answer, which needs findings and redress', () => {
    const called = new ACase('xchangeon', {
      events: [['2027-01-05T10:00+04:00', 'contact_out', { channel: 'phone' }]],
    });
    expect(called.clock('final').standing).toBe('running');
    expect(letter('xchangeon', 'final_upheld')).toEqual(expect.arrayContaining(['findings', 'redress_terms']));
  });
});

describe('what all five have in common', () => {
  test.each(shippedProcedureIds())('LO-28, XO-31: complaining to %s is free', (id) => {
    expect(procedureOf(id).intake.fee).toBe('none');
  });

  test.each(shippedProcedureIds())('G-17: no clock of %s ever stops', (id) => {
    expect(procedureOf(id).clocks.every(({ pauses }) => pauses.length === 0)).toBe(true);
  });

  test.each(shippedProcedureIds())('G-24: the office of %s is open from nine to five on weekdays', (id) => {
    expect(procedureOf(id).office).toEqual({
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      open: 540,
      close: 1020,
      postCutoff: 900,
    });
  });

  test.each(shippedProcedureIds())('the clocks and gates of %s cite clauses of its own', (id) => {
    const { clocks, gates } = procedureOf(id);
    const prefix = { pluton: 'PL', looniebit: 'LB', constrat: 'CO', laorange: 'LO', xchangeon: 'XO' }[id];
    for (const { clause } of [...clocks, ...gates]) expect(clause).toMatch(new RegExp(`^${prefix}-\\d\\d$`));
    expect(commonGates.every(({ clause }) => clause.startsWith('G-'))).toBe(true);
  });
});
