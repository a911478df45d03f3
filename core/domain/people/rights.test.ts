import { describe, expect, test } from 'vitest';
import { ada, admits, fact, grants, keysOf, publicOf, said, userNamed } from '#test/support/hand-made.ts';
import { twoWorkstations } from '#test/support/two-workstations.ts';
import type { CaseEvent } from '../record/events.ts';
import { authorityOf, mayAct, officeRoles, type PackRoles, rightsOf, secondPersons } from './rights.ts';

const [ben, cleo, dov] = ['ben', 'cleo', 'dov'].map(userNamed) as [typeof ada, typeof ada, typeof ada];
const pack: PackRoles = {
  procedure: 'looniebit',
  roles: [
    { id: 'support', can: ['register', 'hand_over'] },
    { id: 'cs_lead', can: ['assign', 'mark_unsendable'] },
    { id: 'cco', can: ['correct_receipt', 'mark_unsendable'] },
  ],
  compliance: 'cco',
};
const right = (role: string, procedure = '*') => ({ procedure, role });

/** An office where each of these people holds the roles named. */
function officeOf(people: Readonly<Record<string, readonly string[]>>) {
  const { k7q } = twoWorkstations();
  for (const [name, roles] of Object.entries(people))
    k7q.people(ada, ...admits(name), ...roles.map((role) => grants(userNamed(name), role, 'looniebit')));
  return k7q;
}

describe('who may do what', () => {
  test('is denied unless a role says so', () => {
    expect(mayAct([], 'register', pack)).toBe(false);
    expect(mayAct([right('support')], 'close', pack)).toBe(false);
    expect(mayAct([right('toString')], 'register', pack)).toBe(false);
  });

  test('comes from the roles of the case’s procedure, and of that one alone', () => {
    expect(mayAct([right('support', 'looniebit')], 'register', pack)).toBe(true);
    expect(mayAct([right('support')], 'register', pack)).toBe(true);
    expect(mayAct([right('support', 'pluton')], 'register', pack)).toBe(false);
    expect(mayAct([right('support', 'looniebit')], 'register', null)).toBe(false);
  });

  test('comes from the roles of the office outside every procedure', () => {
    expect(mayAct([right('administrator')], 'adopt_version', null)).toBe(true);
    expect(mayAct([right('administrator', 'looniebit')], 'adopt_version', pack)).toBe(false);
    expect(mayAct([right('intake_clerk')], 'hand_over', pack)).toBe(true);
    for (const [role, acts] of Object.entries(officeRoles))
      for (const act of acts) expect(mayAct([right(role)], act, null)).toBe(true);
  });

  test('is nothing for who is unknown, removed or the recovery key', () => {
    const office = officeOf({ ben: ['support'] });
    const { roster } = office.roster();
    expect(rightsOf(roster, ben)).toMatchObject([right('support', 'looniebit')]);
    expect(rightsOf(roster, cleo)).toEqual([]);
    expect(rightsOf(roster, 'recovery')).toEqual([]);
    office.people(ada, said<'people', 'person_removed'>('person_removed', { user: ben, reason: 'left' }));
    expect(rightsOf(office.roster().roster, ben)).toEqual([]);
  });
});

describe('a second person', () => {
  test('is another one with the right to the act', () => {
    const { roster } = officeOf({ ben: ['cs_lead'], cleo: ['cs_lead'], dov: ['support'] }).roster();
    expect(secondPersons(roster, ben, 'mark_unsendable', pack)).toEqual([cleo]);
  });

  test('has another key', () => {
    const office = officeOf({ ben: ['cs_lead'], cleo: ['cs_lead'] });
    office.people(ada, said<'people', 'keys_given'>('keys_given', { user: cleo, ...publicOf(keysOf('ben')) }));
    expect(secondPersons(office.roster().roster, ben, 'assign', pack)).toEqual([]);
  });

  test('is compliance where nobody else has the right by the pack', () => {
    const { roster } = officeOf({ ben: ['cs_lead'], cleo: ['cco'], dov: ['support'] }).roster();
    expect(secondPersons(roster, ben, 'assign', pack)).toEqual([cleo]);
    expect(secondPersons(roster, ben, 'assign', { ...pack, compliance: null })).toEqual([]);
  });

  test('is nobody where the first is alone', () => {
    expect(secondPersons(officeOf({ dov: ['cco'] }).roster().roster, dov, 'correct_receipt', pack)).toEqual([]);
  });
});

describe('an act of a case by somebody whose right had gone', () => {
  const mayLead = (rights: Parameters<typeof mayAct>[0]) => mayAct(rights, 'assign', pack);

  test('is kept, and shown as done before the removal was known', () => {
    const { k7q, m3x } = twoWorkstations();
    k7q.people(ada, ...admits('ben'), grants(ben, 'cs_lead', 'looniebit'));
    m3x.takes(k7q);
    const known = m3x.roster().roster;
    const [early] = m3x.says(ben, fact('a', 1));
    k7q.wait(1);
    k7q.people(ada, said<'people', 'person_removed'>('person_removed', { user: ben, reason: 'left' }));
    m3x.wait(2);
    const [late] = m3x.says(ben, fact('b', 2));
    k7q.takes(m3x);
    const asked = (event: CaseEvent | undefined) => ({ user: ben, hlc: event?.hlc as number });
    expect(authorityOf(asked(late), known, k7q.roster(), mayLead)).toBe('before-the-removal-was-known');
    expect(authorityOf(asked(early), known, k7q.roster(), mayLead)).toBe('entitled');
    expect(authorityOf(asked(late), known, m3x.roster(), mayLead)).toBe('entitled');
    expect(authorityOf(asked(late), k7q.roster().roster, k7q.roster(), mayLead)).toBe('without-the-right');
  });
});
