import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, admits, deviceOf, grants, keysOf, office, publicOf, said, userNamed } from '#test/support/hand-made.ts';
import { administrators, givesKeys, peopleChangesets, reasons, removes, revokes } from '#test/support/roster-words.ts';
import { sha256 } from '#test/support/signing-keys.ts';
import { aWorkstation, meet, twoWorkstations } from '#test/support/two-workstations.ts';
import type { UserId } from '../ids.ts';
import type { PeopleEvent } from '../record/events.ts';
import { isMember } from './entitled.ts';
import { foldPeople, peopleKnownAt } from './sound.ts';

const [ben, cleo, dov] = ['ben', 'cleo', 'dov'].map(userNamed) as [UserId, UserId, UserId];

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
    const [, ...rest] = peopleChangesets(k7q);
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
  const all = peopleChangesets(k7q);
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
