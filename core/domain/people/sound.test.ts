import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#test/support/signing-keys.ts';
import {
  ada,
  admits,
  aWorkstation,
  deviceOf,
  grants,
  keysOf,
  office,
  publicOf,
  said,
  twoWorkstations,
  userNamed,
  type Workstation,
} from '#test/support/two-workstations.ts';
import type { UserId } from '../ids.ts';
import type { PeopleEvent } from '../record/events.ts';
import { isAdministrator, isMember } from './entitled.ts';
import type { PeopleChangeset } from './people-graph.ts';
import { foldPeople, peopleKnownAt } from './sound.ts';

const [ben, cleo, dov] = ['ben', 'cleo', 'dov'].map(userNamed) as [UserId, UserId, UserId];
const removes = (user: UserId) => said<'people', 'person_removed'>('person_removed', { user, reason: 'left' });
const revokes = (user: UserId, role = 'administrator') =>
  said<'people', 'revoked'>('revoked', { user, procedure: '*', role, reason: 'moved' });
const givesKeys = (name: string, key: string) =>
  said<'people', 'keys_given'>('keys_given', { user: userNamed(name), ...publicOf(keysOf(key)) });
const meet = (a: Workstation, b: Workstation) => {
  a.takes(b);
  b.takes(a);
};
const changesets = (station: Workstation) =>
  station
    .changesets()
    .filter(({ header }) => header.streamKind === 'people') as readonly unknown[] as readonly PeopleChangeset[];
const administrators = (station: Workstation) =>
  [ada, ben, cleo, dov].filter((user) => isAdministrator(station.roster().roster, user));
const reasons = (station: Workstation) => [...station.roster().void.values()];

describe('the founding', () => {
  test('makes the founder administrator and the first workstation', () => {
    const { k7q } = twoWorkstations();
    const { roster, void: out } = k7q.roster();
    expect(roster.people.get(ada)).toMatchObject({ removed: false, keys: publicOf(keysOf('ada')) });
    expect([...roster.devices.values()].map(({ station, standing }) => [station, standing])).toEqual([
      ['K7Q', 'confirmed'],
      ['M3X', 'confirmed'],
    ]);
    expect(roster.recovery).toEqual(publicOf(keysOf('recovery')));
    expect(out.size).toBe(0);
  });

  test('counts only where the office’s id recomputes from its keys', () => {
    const stranger = aWorkstation('M3X');
    const found = (name: string) => [
      ...admits(name),
      said<'people', 'recovery_given'>('recovery_given', publicOf(keysOf('recovery'))),
      grants(userNamed(name), 'administrator'),
      said<'people', 'device_added'>('device_added', deviceOf('M3X')),
    ];
    stranger.people(ben, ...found('ben'));
    expect(reasons(stranger)).toEqual(Array(5).fill('not-the-founding'));
    expect(stranger.roster().roster.people.size).toBe(0);
  });
});

describe('an act on the roster', () => {
  test('counts when an administrator did it, by what he had folded', () => {
    const { k7q } = twoWorkstations(['ben']);
    expect(administrators(k7q)).toEqual([ada, ben]);
    k7q.people(ben, ...admits('cleo'), grants(cleo, 'intake_clerk'));
    expect(k7q.roster().roster.people.get(cleo)?.grants).toMatchObject([{ procedure: '*', role: 'intake_clerk' }]);
  });

  test('does not count when somebody else did it, nor anything in the same changeset', () => {
    const { k7q } = twoWorkstations();
    k7q.people(ada, ...admits('ben'));
    k7q.people(ben, givesKeys('ben', 'ben anew'), grants(ben, 'administrator'));
    expect(reasons(k7q)).toEqual(['not-entitled', 'not-entitled']);
    expect(k7q.roster().roster.people.get(ben)).toMatchObject({ keys: publicOf(keysOf('ben')), grants: [] });
  });

  test('does not count after a removal that its author had folded', () => {
    const { k7q } = twoWorkstations(['ben']);
    k7q.people(ada, removes(ben));
    k7q.people(ben, grants(cleo, 'administrator'));
    expect(reasons(k7q)).toEqual(['not-entitled']);
    expect(isMember(k7q.roster().roster, ben)).toBe(false);
  });

  test('lets everybody give himself new keys, and wake on a new workstation until it is confirmed', () => {
    const { k7q } = twoWorkstations();
    k7q.people(
      ada,
      ...admits('ben'),
      said<'people', 'device_lost'>('device_lost', { dev: deviceOf('M3X').dev, reason: 'stolen' }),
    );
    k7q.people(ben, givesKeys('ben', 'ben anew'));
    expect(k7q.roster().roster.people.get(ben)?.keys).toEqual(publicOf(keysOf('ben anew')));
    const woken = { ...deviceOf('M3X'), provisional: true };
    k7q.people(ben, said<'people', 'device_added'>('device_added', woken));
    expect(k7q.roster().roster.devices.get(woken.dev)?.standing).toBe('provisional');
    k7q.people(ada, said<'people', 'device_added'>('device_added', deviceOf('M3X')));
    expect(k7q.roster().roster.devices.get(woken.dev)?.standing).toBe('confirmed');
    k7q.people(ben, said<'people', 'device_added'>('device_added', deviceOf('K7Q')));
    expect(reasons(k7q)).toEqual(['not-entitled']);
  });

  test('admits no workstation under another’s name', () => {
    const { k7q } = twoWorkstations();
    k7q.people(
      ada,
      said<'people', 'device_added'>('device_added', { ...deviceOf('M3X'), ...publicOf(keysOf('other')) }),
    );
    expect(reasons(k7q)).toEqual(['not-entitled']);
  });

  test('waits while what it rests on has not arrived, and never breaks the fold', () => {
    const { k7q } = twoWorkstations(['ben']);
    const [, ...rest] = changesets(k7q);
    const { roster, void: out } = foldPeople(office, rest, sha256);
    expect(new Set(out.values())).toEqual(new Set(['waiting']));
    expect(roster.people.size).toBe(0);
    expect(
      peopleKnownAt(
        office,
        rest,
        rest.slice(-1).map(({ hash }) => hash),
        sha256,
      ),
    ).toBeNull();
  });
});

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
    expect(foldPeople(office, changesets(k7q), sha256).void).toEqual(
      foldPeople(office, [...changesets(k7q)].reverse(), sha256).void,
    );
    expect(administrators(k7q)).toEqual([ada, ben, cleo]);
    expect(reasons(k7q)).toContain('author-removed');
  });
});

describe('the recovery key', () => {
  test('gives keys, an administrator and itself anew, and confirms a workstation', () => {
    const { k7q } = twoWorkstations();
    k7q.people(ada, ...admits('ben'), removes(ada));
    k7q.people('recovery', givesKeys('ben', 'ben anew'), grants(ben, 'administrator'));
    k7q.people('recovery', said<'people', 'recovery_given'>('recovery_given', publicOf(keysOf('new sheet'))));
    k7q.people('recovery', said<'people', 'device_added'>('device_added', deviceOf('M3X')));
    expect(reasons(k7q)).toEqual([]);
    expect(administrators(k7q)).toEqual([ben]);
    expect(k7q.roster().roster.recovery).toEqual(publicOf(keysOf('new sheet')));
  });

  test('does nothing else', () => {
    const { k7q } = twoWorkstations(['ben']);
    for (const draft of [removes(ben), grants(ben, 'signer'), ...admits('cleo').slice(0, 1)])
      k7q.people('recovery', draft);
    expect(reasons(k7q)).toEqual(['not-entitled', 'not-entitled', 'not-entitled']);
  });
});

test('the roster is the same in every order of arrival', () => {
  const { k7q, m3x } = twoWorkstations(['ben', 'cleo'], { M3X: -1000 });
  k7q.people(ada, removes(cleo));
  m3x.people(cleo, ...admits('dov'), grants(dov, 'administrator'));
  m3x.people(dov, removes(ben));
  k7q.people(ben, revokes(cleo), grants(cleo, 'signer'));
  meet(k7q, m3x);
  const all = changesets(k7q);
  const expected = foldPeople(office, all, sha256);
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
      expect(foldPeople(office, shuffled, sha256)).toEqual(expected);
    }),
    { seed: 20261121 },
  );
  fc.assert(
    fc.property(fc.shuffledSubarray([...all]), (part) => {
      const { roster, void: out, events } = foldPeople(office, part, sha256);
      expect(events.length + out.size).toBe(
        part.flatMap((changeset) => changeset.events as readonly PeopleEvent[]).length,
      );
      expect(roster.people.size).toBeLessThanOrEqual(4);
    }),
    { seed: 20261121 },
  );
});
