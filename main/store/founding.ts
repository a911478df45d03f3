import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeId, UserId } from '#core/domain/ids.ts';
import { toHex, uuidV4 } from '#core/domain/record/bytes.ts';
import type { PeopleEventData, WrappedKeys } from '#core/domain/record/events/office-events.ts';
import { deviceId, officeId, stationCode } from '#core/domain/record/identity.ts';
import { ok } from '#core/domain/result.ts';
import type { Founding } from '#main/app/ports/vault.ts';
import { sha256 } from './crypto.ts';
import { faultOf, guarded } from './faults.ts';
import { makeFolder, syncFolder } from './files.ts';
import { FOUNDING } from './folder.ts';
import { KEY_FILES, type KeyFile, keyFileDesk, writeKeyFiles } from './key-file.ts';
import { type Keyring, newKeyring } from './key-pair.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { openParts, storeOver } from './office.ts';
import { personSlot, signerOf } from './office-keys.ts';
import { createDatabase, STORE_FILE } from './open.ts';
import { recoveryGroups, recoveryKeyring } from './recovery-key.ts';
import { newSelf } from './self.ts';
import { sealKey } from './slots.ts';
import type { Opening, Unlocked } from './unlocking.ts';
import { wrap } from './wrapping.ts';

/** Everything an office is made of, in memory. */
type Beginning = Readonly<{
  office: OfficeId;
  user: UserId;
  founder: Keyring;
  wrapped: WrappedKeys;
  recovery: Keyring;
  device: Keyring;
  storeKey: Uint8Array;
  file: KeyFile;
}>;

type FoundingAsked = Parameters<Founding['found']>[0];

/** Makes the keys of a new office; nothing is written until `found` (record_formats 3). */
export async function beginFounding(opening: Opening, word: string, passphrase: string): Promise<Founding> {
  const { random } = opening.machine;
  const seed = random(32);
  const [founder, device, recovery] = [newKeyring(random), newKeyring(random), recoveryKeyring(seed)];
  const office = officeId(sha256, founder.sign, recovery.sign, device.sign);
  const user = uuidV4(random(16)) as UserId;
  const wrapped = await wrap(founder, { office, user }, { word, passphrase }, opening.cost, random);
  const storeKey = random(32);
  const salt = toHex(random(16));
  const file: KeyFile = {
    office,
    salt,
    generation: 1,
    slots: [
      personSlot({ user, keyring: founder, wrapped, word }, { office, salt }, storeKey, random),
      {
        kind: 'recovery',
        sign: recovery.sign,
        seal: recovery.seal,
        key: sealKey(storeKey, recovery.seal, office, random),
      },
    ],
  };
  const beginning: Beginning = { office, user, founder, wrapped, recovery, device, storeKey, file };
  return {
    groups: recoveryGroups(seed),
    user,
    found: (asked) => found(opening, beginning, asked),
  };
}

/**
 * The office is made whole in a folder of its own and moved into place with the store last: a founding that was
 * interrupted leaves no office, and the next one begins afresh.
 */
async function found(opening: Opening, beginning: Beginning, asked: FoundingAsked): Promise<Unlocked> {
  const { folder, machine } = opening;
  const half = join(folder, FOUNDING);
  guarded(FOUNDING, () => {
    makeFolder(folder);
  });
  const release = takeLock(folder);
  try {
    clearRemains(folder);
    makeFolder(half);
    createDatabase(join(half, STORE_FILE), beginning.storeKey).close();
    writeKeyFiles(half, beginning.file, beginning.storeKey);
    await migrate(join(half, STORE_FILE), beginning.storeKey);
    foundIn(half, opening, beginning, asked);
    moveIn(half, folder);
    const parts = openParts(folder, beginning.storeKey, machine, null);
    const keyFile = keyFileDesk(folder, beginning.file, beginning.storeKey);
    const store = storeOver({ ...opening, storeKey: beginning.storeKey, keyFile, release, notices: [] }, parts);
    return { store, signer: signerOf(beginning.user, beginning.founder) };
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    release();
    throw faultOf(error, FOUNDING);
  }
}

/** The ONE founding act, in the half-made folder. */
function foundIn(half: string, opening: Opening, beginning: Beginning, asked: FoundingAsked): void {
  const { machine } = opening;
  const { office, device, storeKey, user, founder } = beginning;
  const self = newSelf(office, device, stationCode(sha256, device.sign), machine.random);
  const parts = openParts(half, storeKey, machine, self);
  const keyFile = keyFileDesk(half, beginning.file, storeKey);
  const store = storeOver({ ...opening, folder: half, storeKey, keyFile, release() {}, notices: [] }, parts);
  const occurred = { instant: machine.now(), zone: 'UTC' };
  try {
    parts.projections.rebuild('all', machine.now());
    store.act({ by: signerOf(user, founder), second: null }, (act) => {
      const told = <T extends keyof PeopleEventData>(type: T, data: PeopleEventData[T]) =>
        ({ type, v: 1, occurred, data }) as const;
      const { sign, seal } = founder;
      act.record('people', office, [
        told('person_added', { user }),
        told('keys_given', { user, sign, seal }),
        told('recovery_given', { sign: beginning.recovery.sign, seal: beginning.recovery.seal }),
        ...asked.grants.map((grant) => told('granted', { user, ...grant })),
        told('device_added', {
          dev: deviceId(sha256, device.sign),
          sign: device.sign,
          seal: device.seal,
          station: self.station,
        }),
      ]);
      act.record('person', user, [
        { type: 'person_described', v: 1, occurred, data: asked.describe },
        { type: 'keys_wrapped', v: 1, occurred, data: beginning.wrapped },
      ]);
      asked.fill(act, store);
      return ok(null);
    });
  } finally {
    parts.close();
  }
}

/** What an interrupted founding left; never called where a store stands. */
function clearRemains(folder: string): void {
  if (existsSync(join(folder, STORE_FILE))) throw new Error('there is an office in this folder already');
  for (const name of [FOUNDING, 'blobs', ...KEY_FILES]) rmSync(join(folder, name), { recursive: true, force: true });
}

function moveIn(half: string, folder: string): void {
  const names = readdirSync(half).filter((name) => name !== STORE_FILE);
  for (const name of names) renameSync(join(half, name), join(folder, name));
  syncFolder(folder);
  renameSync(join(half, STORE_FILE), join(folder, STORE_FILE));
  rmSync(half, { recursive: true });
  syncFolder(folder);
}
