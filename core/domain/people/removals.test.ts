import { describe, expect, test } from 'vitest';
import { ada, admits, grants, keysOf, office, publicOf, said, userNamed } from '#test/support/hand-made.ts';
import { administrators, givesKeys, peopleChangesets, reasons, removes, revokes } from '#test/support/roster-words.ts';
import { sha256 } from '#test/support/signing-keys.ts';
import { aWorkstation, meet, twoWorkstations } from '#test/support/two-workstations.ts';
import type { UserId } from '../ids.ts';
import { isMember } from './entitled.ts';
import { foldPeople } from './sound.ts';

const [ben, cleo, dov] = ['ben', 'cleo', 'dov'].map(userNamed) as [UserId, UserId, UserId];

describe('a removal', () => {
  test('takes every right, and coming back brings none of them back', () => {
    const { k7q } = twoWorkstations(['ben']);
    k7q.people(ada, removes(ben));
    k7q.people(ada, said<'people', 'person_added'>('person_added', { user: ben }));
    expect(k7q.roster().roster.people.get(ben)).toMatchObject({ removed: false, grants: [] });
    k7q.people(ada, grants(ben, 'administrator'));
    expect(administrators(k7q)).toEqual([ada, ben]);
  });

  test('beats a grant made beside it to the same person', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    k7q.people(ada, ...admits('cleo'));
    m3x.takes(k7q);
    k7q.people(ada, removes(cleo));
    m3x.people(ben, grants(cleo, 'administrator'));
    meet(k7q, m3x);
    for (const station of [k7q, m3x]) expect(administrators(station)).toEqual([ada, ben]);
  });

  test('of one right beats giving it again beside it', () => {
    const { k7q, m3x } = twoWorkstations(['ben', 'cleo']);
    k7q.people(ada, revokes(cleo));
    m3x.people(ben, grants(cleo, 'administrator'));
    meet(k7q, m3x);
    expect(administrators(k7q)).toEqual([ada, ben]);
  });

  test('voids what the removed one gave beside it, with all that rests on it alone', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    k7q.people(ada, removes(ben));
    m3x.people(ben, ...admits('cleo'), grants(cleo, 'administrator'));
    m3x.people(cleo, ...admits('dov'), grants(dov, 'administrator'));
    expect(administrators(m3x)).toEqual([ada, ben, cleo, dov]);
    meet(k7q, m3x);
    for (const station of [k7q, m3x]) {
      expect(administrators(station)).toEqual([ada]);
      expect(reasons(station).sort()).toEqual([...Array(2).fill('author-removed'), ...Array(3).fill('not-entitled')]);
    }
  });

  test('of somebody’s administration voids his gifts beside it, but not his own new keys', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    k7q.people(ada, revokes(ben));
    m3x.people(ben, givesKeys('ben', 'ben anew'));
    m3x.people(ben, grants(ben, 'signer'));
    meet(k7q, m3x);
    expect(reasons(k7q)).toEqual(['author-removed']);
    expect(k7q.roster().roster.people.get(ben)?.keys).toEqual(publicOf(keysOf('ben anew')));
  });

  test('keeps a void gift void until an administrator who knows of both confirms it', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    k7q.people(ada, removes(ben));
    m3x.people(ben, ...admits('cleo'), grants(cleo, 'administrator'));
    m3x.people(cleo, ...admits('dov'));
    meet(k7q, m3x);
    expect(isMember(k7q.roster().roster, dov)).toBe(false);
    k7q.people(ada, givesKeys('cleo', 'cleo'), grants(cleo, 'administrator'));
    m3x.takes(k7q);
    for (const station of [k7q, m3x]) {
      expect(administrators(station)).toEqual([ada, cleo]);
      expect(isMember(station.roster().roster, dov)).toBe(true);
      expect(reasons(station)).toEqual([]);
    }
  });

  test('is not undone by giving the same again without knowing of the removal', () => {
    const { k7q, m3x } = twoWorkstations(['ben']);
    const third = aWorkstation('P2B');
    k7q.people(ada, removes(ben));
    m3x.people(ben, ...admits('cleo'), grants(cleo, 'administrator'));
    m3x.people(cleo, ...admits('dov'));
    third.takes(m3x);
    third.people(ada, givesKeys('cleo', 'cleo'), grants(cleo, 'administrator'));
    k7q.takes(third);
    expect(administrators(k7q)).toEqual([ada, cleo]);
    expect(isMember(k7q.roster().roster, dov)).toBe(false);
  });
});

describe('administrators who remove each other beside one another', () => {
  test('leave the one whose grant comes first, whatever the clocks say', () => {
    for (const skew of [-1000, 1000]) {
      const { k7q, m3x } = twoWorkstations(['ben', 'cleo'], { M3X: skew });
      k7q.people(cleo, removes(ben));
      m3x.people(ben, removes(cleo));
      meet(k7q, m3x);
      for (const station of [k7q, m3x]) {
        expect(administrators(station)).toEqual([ada, ben]);
        expect(reasons(station)).toEqual(['mutual-removal']);
      }
    }
  });

  test('do so in a circle too', () => {
    const { k7q, m3x } = twoWorkstations(['ben', 'cleo', 'dov']);
    const third = aWorkstation('P2B');
    third.takes(k7q);
    k7q.people(ben, removes(cleo));
    m3x.people(cleo, removes(dov));
    third.people(dov, removes(ben));
    m3x.takes(third);
    meet(k7q, m3x);
    expect(administrators(k7q)).toEqual([ada, ben]);
    expect(reasons(k7q)).toEqual(['mutual-removal']);
  });

  test('lose nothing when only one of them knew of the other', () => {
    const { k7q, m3x } = twoWorkstations(['ben', 'cleo']);
    k7q.people(cleo, removes(ben));
    m3x.takes(k7q);
    m3x.people(ben, removes(cleo));
    expect(administrators(m3x)).toEqual([ada, cleo]);
    expect(reasons(m3x)).toEqual(['not-entitled']);
  });

  test('whose removals take each other’s ground away leave nothing standing until it is confirmed', () => {
    const { k7q, m3x } = twoWorkstations(['ben', 'cleo']);
    k7q.people(ben, ...admits('dov'), grants(dov, 'administrator'));
    k7q.people(dov, removes(cleo));
    m3x.people(cleo, ...admits('eva'), grants(userNamed('eva'), 'administrator'));
    m3x.people(userNamed('eva'), removes(ben));
    meet(k7q, m3x);
    expect(foldPeople(office, peopleChangesets(k7q), sha256).void).toEqual(
      foldPeople(office, [...peopleChangesets(k7q)].reverse(), sha256).void,
    );
    expect(administrators(k7q)).toEqual([ada, ben, cleo]);
    expect(reasons(k7q)).toContain('author-removed');
  });
});
