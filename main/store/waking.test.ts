import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rosterOf } from '#core/domain/people/roster.ts';
import { foldPeople } from '#core/domain/people/sound.ts';
import type { PeopleEvent } from '#core/domain/record/events.ts';
import { ok } from '#core/domain/result.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import {
  aMachine,
  anOffice,
  checked,
  copiedTo,
  FOUNDER,
  machineOf,
  rename,
  signedIn,
  type TestMachine,
  withoutProcedures,
} from '#test/support/a-vault.ts';
import { sha256 } from './crypto.ts';
import { maintain } from './maintenance.ts';
import { eventsOf, type StoredLink } from './streams.ts';
import { readLink } from './verify.ts';

const machines: TestMachine[] = [];
let machine: TestMachine;
beforeEach(async () => {
  machine = aMachine();
  machines.push(machine);
  const office = await anOffice(machine);
  office.store.act({ by: office.signer, second: null }, (act) => ok(act.nextSerial()));
  rename(office, 'Before', machine.clock.now);
  office.store.close();
});
afterEach(() => {
  for (const open of machines.splice(0)) open.remove();
});

/** The people stream as another workstation would receive it. */
const peopleOf = async (from: TestMachine) => {
  const office = await maintain(
    { folder: from.data, ...FOUNDER, machine: machineOf(from, withoutProcedures) },
    ({ db, recorder }) => ({
      id: recorder.self().office,
      changesets: db
        .prepare<[], StoredLink>("SELECT c.* FROM changeset c JOIN stream s ON s.id = c.stream WHERE s.kind = 'people'")
        .all()
        .map((link) => ({ ...readLink(link), events: eventsOf(link) as readonly PeopleEvent[] })),
    }),
  );
  if (office === null) throw new Error('not opened');
  return foldPeople(office.answer.id, office.answer.changesets, sha256);
};

const causes = (store: OpenStore) =>
  store.events('device', store.dev).flatMap((event) => (event.type === 'woke_elsewhere' ? [event.data] : []));

describe('a data folder that wakes up', () => {
  test('on its own machine is the same workstation, start after start', async () => {
    const first = await signedIn(machine);
    rename(first, 'Again', machine.clock.now);
    first.store.close();
    const { store } = await signedIn(machine);
    expect(store.dev).toBe(first.store.dev);
    expect(causes(store)).toEqual([]);
    store.close();
  });

  test('on another machine is a new workstation before its first write: new keys, station, chain and numbers', async () => {
    const original = await signedIn(machine);
    original.store.close();
    const other = copiedTo(machine, 'machine-2');
    machines.push(other);
    const { store, signer } = await signedIn(other);
    expect(store.dev).not.toBe(original.store.dev);
    expect(store.station).not.toBe(original.store.station);
    expect(causes(store)).toMatchObject([{ dev: original.store.dev, seq: 4, cause: 'missing' }]);
    expect(store.events('device', store.dev)[0]?.seq).toBe(2);
    expect(rosterOf(store.events('people', store.office)).devices.get(store.dev)?.standing).toBe('provisional');
    expect(store.notices().join()).toContain(store.station);
    expect(store.act({ by: signer, second: null }, (act) => ok(act.nextSerial()))).toEqual(ok(1));
    rename({ store, signer }, 'Elsewhere', other.clock.now);
    expect(checked(store)).toMatchObject({ whole: true, places: [] });
    store.close();
    const again = await signedIn(other);
    expect(again.store.dev).toBe(store.dev);
    again.store.close();
    const people = await peopleOf(other);
    expect([...people.void]).toEqual([]);
    expect([...people.roster.devices.values()].map((device) => device.standing)).toEqual(['confirmed', 'provisional']);
  });

  test('with the nonce file of another machine does not believe it', async () => {
    const other = copiedTo(machine, 'machine-2');
    machines.push(other);
    cpSync(join(machine.disk, 'machine'), join(other.disk, 'machine'), { recursive: true });
    const { store } = await signedIn(other);
    expect(causes(store)).toMatchObject([{ cause: 'missing' }]);
    store.close();
  });

  test('from an older copy on the same machine is a new workstation, and says that work is missing', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'redress-copy-'));
    cpSync(machine.data, copy, { recursive: true });
    const first = await signedIn(machine);
    const lost = first.store.blobs.seal(Uint8Array.of(1, 2, 3));
    rename(first, 'After the copy', machine.clock.now);
    first.store.close();
    for (const name of ['office.db', 'keys.1', 'keys.2']) cpSync(join(copy, name), join(machine.data, name));
    const { store } = await signedIn(machine);
    expect(causes(store)).toMatchObject([{ dev: first.store.dev, seq: 4, cause: 'behind' }]);
    expect(store.notices().join()).toContain('missing here');
    store.close();
    (await signedIn(machine)).store.close();
    expect(readdirSync(join(machine.data, 'copies', 'blobs'))).toEqual([lost.blob]);
    rmSync(copy, { recursive: true });
  });
});
