import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { UserId } from '#core/domain/ids.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { aMachine, anOffice, FOUNDER, rename, signedIn, type TestMachine, ZONE } from '#test/support/a-vault.ts';

const machines: TestMachine[] = [];
const given = (machine: TestMachine = aMachine()): TestMachine => {
  machines.push(machine);
  return machine;
};
afterEach(() => {
  for (const machine of machines.splice(0)) machine.remove();
});

const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('founding an office', () => {
  test('writes one act that names everything it was made of, and opens at once', async () => {
    const machine = given();
    expect(machine.vault.inspect()).toEqual({ state: 'none' });
    const { store, signer, user } = await anOffice(machine);
    const people = store.events('people', store.office);
    expect(people.map((event) => event.type)).toEqual([
      'person_added',
      'keys_given',
      'recovery_given',
      'granted',
      'device_added',
    ]);
    expect(new Set([...people, ...store.events('settings', store.office)].map((event) => event.act)).size).toBe(1);
    expect(store.events('person', user).map((event) => event.type)).toEqual(['person_described', 'keys_wrapped']);
    expect(signer.user).toBe(user);
    expect(store.station).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
    store.close();
    expect(machine.vault.inspect()).toEqual({ state: 'locked' });
    expect(readdirSync(machine.data).sort()).toEqual(['keys.1', 'keys.2', 'lock', 'office.db']);
  });

  test('leaves nothing behind when it is broken off, and can be begun again', async () => {
    const machine = given();
    const founding = await machine.vault.begin('ann', FOUNDER.passphrase);
    const describe = { name: 'Ann', title: '', contact: '', word: 'ann' };
    const broken = founding.found({
      grants: [],
      describe,
      fill() {
        throw new Error('the power went');
      },
    });
    await expect(broken).rejects.toThrow('the power went');
    expect(machine.vault.inspect()).toEqual({ state: 'none' });
    const { store } = await anOffice(machine);
    store.close();
  });
});

describe('unlocking', () => {
  test('opens by word and passphrase, and all of it is there', async () => {
    const machine = given();
    const office = await anOffice(machine);
    rename(office, 'Renamed', machine.clock.now);
    office.store.close();
    const { store, signer } = await signedIn(machine, { ...FOUNDER, word: ' ANN ' });
    expect(signer.user).toBe(office.user);
    expect(store.dev).toBe(office.store.dev);
    expect(store.notices()).toEqual([]);
    expect(store.events('settings', store.office).at(-1)?.data).toEqual({ name: 'office.name', value: 'Renamed' });
    store.close();
  });

  test('refuses a wrong passphrase and changes no byte', async () => {
    const machine = given();
    (await anOffice(machine)).store.close();
    const before = bytesIn(machine.disk);
    for (const [word, passphrase] of [
      ['ann', 'wrong'],
      ['bob', FOUNDER.passphrase],
    ] as const)
      expect(await machine.vault.unlock(word, passphrase)).toEqual({ ok: false, failure: 'session.wrong-passphrase' });
    expect(bytesIn(machine.disk)).toEqual(before);
  });

  test('opens by the printed recovery key, which signs as itself and gives a new passphrase', async () => {
    const machine = given();
    const office = await anOffice(machine);
    office.store.close();
    const wrong = await machine.vault.recover(office.groups.with(0, 'AAAA').join(' '));
    expect(wrong).toEqual({ ok: false, failure: 'session.wrong-recovery-key' });
    const recovered = await machine.vault.recover(office.groups.join(' ').toLowerCase());
    if (!recovered.ok) throw new Error(recovered.failure);
    const { store, signer } = recovered.value;
    expect(signer.user).toBe('recovery');
    const keys = await store.keys.make(office.user, 'ann', 'another passphrase of words');
    keys.writeSlot();
    const occurred = { instant: machine.clock.now as Instant, zone: ZONE };
    const first = store.events('people', store.office).find((event) => event.type === 'keys_given');
    store.act({ by: signer, second: null }, (act) => {
      const { user, sign, seal, wrapped } = keys;
      act.record('people', store.office, [
        {
          type: 'keys_given',
          v: 1,
          occurred,
          data: { user, sign, seal },
          replaces: first === undefined ? [] : [first.id],
        },
      ]);
      const before = store.events('person', user).find((event) => event.type === 'keys_wrapped');
      act.record('person', user, [
        { type: 'keys_wrapped', v: 1, occurred, data: wrapped, replaces: before === undefined ? [] : [before.id] },
      ]);
      return ok(null);
    });
    expect((await store.keys.prove('ann', 'another passphrase of words'))?.user).toBe(office.user);
    store.close();
    expect((await machine.vault.unlock('ann', FOUNDER.passphrase)).ok).toBe(false);
    (await signedIn(machine, { word: 'ann', passphrase: 'another passphrase of words' })).store.close();
  });

  test('lets a second person in by an own passphrase, and proves them on the spot', async () => {
    const machine = given();
    const { store, signer } = await anOffice(machine);
    const bob = { word: 'bob', passphrase: 'some other four words' };
    const user = '33333333-3333-4333-8333-333333333333' as UserId;
    const keys = await store.keys.make(user, bob.word, bob.passphrase);
    const occurred = { instant: machine.clock.now as Instant, zone: ZONE };
    keys.writeSlot();
    store.act({ by: signer, second: null }, (act) => {
      act.record('people', store.office, [
        { type: 'person_added', v: 1, occurred, data: { user } },
        { type: 'keys_given', v: 1, occurred, data: { user, sign: keys.sign, seal: keys.seal } },
      ]);
      act.record('person', user, [
        { type: 'person_described', v: 1, occurred, data: { name: 'Bob', title: '', contact: '', word: 'bob' } },
        { type: 'keys_wrapped', v: 1, occurred, data: keys.wrapped },
      ]);
      return ok(null);
    });
    expect((await store.keys.prove(bob.word, bob.passphrase))?.user).toBe(user);
    expect(await store.keys.prove(bob.word, FOUNDER.passphrase)).toBeNull();
    store.close();
    const second = await signedIn(machine, bob);
    expect(second.signer.user).toBe(user);
    second.store.close();
  });
});

describe('bad luck with the data folder', () => {
  test('one office is open once: the second instance is refused', async () => {
    const machine = given();
    const { store } = await anOffice(machine);
    const again = aMachine({ disk: machine.disk });
    await expect(signedIn(again)).rejects.toThrow('store.locked-by-another');
    store.close();
    (await signedIn(again)).store.close();
  });

  test('a damaged or missing first key file falls back on the second, is written again and told', async () => {
    const machine = given();
    (await anOffice(machine)).store.close();
    for (const spoil of [
      () => writeFileSync(join(machine.data, 'keys.1'), '{"v":1,'),
      () => rmSync(join(machine.data, 'keys.1')),
    ]) {
      spoil();
      const { store } = await signedIn(machine);
      expect(store.notices().join()).toContain('keys.1');
      store.close();
    }
    const [first, second] = ['keys.1', 'keys.2'].map((name) => readFileSync(join(machine.data, name), 'utf8'));
    expect(first).toBe(second);
  });

  test('without key files only a copy helps, and the fault says which file', async () => {
    const machine = given();
    (await anOffice(machine)).store.close();
    for (const name of ['keys.1', 'keys.2']) writeFileSync(join(machine.data, name), 'rubbish');
    expect(() => machine.vault.inspect()).toThrow('store.keyfile-damaged');
    for (const name of ['keys.1', 'keys.2']) rmSync(join(machine.data, name));
    expect(() => machine.vault.inspect()).toThrow('store.keyfile-missing');
    rmSync(join(machine.data, 'office.db'));
    expect(machine.vault.inspect()).toEqual({ state: 'none' });
  });

  test('key files without a store are a loss, never an invitation to begin afresh', async () => {
    const machine = given();
    (await anOffice(machine)).store.close();
    rmSync(join(machine.data, 'office.db'));
    expect(() => machine.vault.inspect()).toThrow('store.damaged');
  });
});
