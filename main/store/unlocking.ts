import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import { rosterOf } from '#core/domain/people/roster.ts';
import { fromHex } from '#core/domain/record/bytes.ts';
import type { Signer } from '#main/app/ports/keys.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import { setOrphansAside, sweepOrphans } from './blobs.ts';
import { faultOf } from './faults.ts';
import { FOUNDING } from './folder.ts';
import { isGenuine, KEY_FILES, type KeyFile, type KeyFileDesk, keyFileDesk, readKeyFiles } from './key-file.ts';
import type { Keyring } from './key-pair.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { type Machine, openParts, type Parts, storeOver } from './office.ts';
import { isCurrent, officeKeys, signerOf } from './office-keys.ts';
import { STORE_FILE } from './open.ts';
import { openKey, type Slot, slotTag } from './slots.ts';
import { verifyTail } from './verify.ts';
import { wakeAsNew, wokeElsewhere } from './waking.ts';
import { type Cost, unwrap } from './wrapping.ts';

/** A slot that gave way, with what it held. */
export type OpenedSlot = Readonly<{ slot: Slot; keyring: Keyring; storeKey: Uint8Array }>;
export type Unlocked = Readonly<{ store: OpenStore; signer: Signer }>;
export type Opening = Readonly<{ folder: string; cost: Cost; machine: Machine }>;

/** Tries every slot with the word's tag in every whole copy of the key file; changes nothing. */
export async function slotByWords(folder: string, word: string, passphrase: string): Promise<OpenedSlot | null> {
  for (const { file } of readKeyFiles(folder))
    for (const slot of file.slots) {
      if (slot.kind !== 'person' || slot.tag !== slotTag(fromHex(file.salt), word)) continue;
      const keyring = await unwrap(slot.wrapped, { office: file.office, ...slot }, { word, passphrase });
      const opened = keyring === null ? null : openedSlot(file, slot, keyring);
      if (opened !== null) return opened;
    }
  return null;
}

/** The slot of the recovery key. */
export function slotByRecovery(folder: string, keyring: Keyring): OpenedSlot | null {
  for (const { file } of readKeyFiles(folder))
    for (const slot of file.slots) {
      const opened = slot.kind === 'recovery' && slot.seal === keyring.seal ? openedSlot(file, slot, keyring) : null;
      if (opened !== null) return opened;
    }
  return null;
}

function openedSlot(file: KeyFile, slot: Slot, keyring: Keyring): OpenedSlot | null {
  const storeKey = openKey(slot.key, keyring.halves.seal, keyring.seal, file.office);
  return storeKey === null ? null : { slot, keyring, storeKey };
}

/** Opens the office with the key of a slot; null where the slot is of somebody or of keys that count no longer. */
export async function openBySlot(opening: Opening, opened: OpenedSlot): Promise<Unlocked | null> {
  const release = takeLock(opening.folder);
  try {
    const unlocked = await openLocked(opening, opened, release);
    if (unlocked === null) release();
    return unlocked;
  } catch (error) {
    release();
    throw faultOf(error, STORE_FILE);
  }
}

async function openLocked(opening: Opening, opened: OpenedSlot, release: () => void): Promise<Unlocked | null> {
  const { folder, machine } = opening;
  const { slot, keyring, storeKey } = opened;
  const kept = keptKeyFile(folder, storeKey);
  await asDamage(() => migrate(join(folder, STORE_FILE), storeKey));
  const parts = openParts(folder, storeKey, machine, null);
  try {
    const { office } = parts.recorder.self();
    if (office !== kept.desk.file().office) throw new Fault('store.damaged', 'key file of another office');
    if (!isCurrent(slot, rosterOf(parts.streams.events('people', office)))) {
      parts.close();
      return null;
    }
    const signer = signerOf(slot.kind === 'person' ? slot.user : 'recovery', keyring);
    const woke = settle(parts, opening, signer);
    officeKeys({
      office,
      storeKey,
      reading: parts.reading,
      keyFile: kept.desk,
      cost: opening.cost,
      random: machine.random,
    }).prune();
    const notices = [...kept.notices, ...woke];
    return { store: storeOver({ ...opening, storeKey, keyFile: kept.desk, release, notices }, parts), signer };
  } catch (error) {
    parts.close();
    throw error;
  }
}

/** Proves that the store is whole at its end and the one of this machine, or goes on as a new workstation. */
function settle(parts: Parts, { folder, machine }: Opening, signer: Signer): readonly string[] {
  const { db, streams, recorder, nonces, projections } = parts;
  const self = recorder.self();
  verifyTail(db, self, () => streams.events('people', self.office));
  projections.rebuild('older', machine.now());
  const cause = wokeElsewhere(db, self, nonces.of(self).read());
  const named = db.prepare<[Uint8Array], number>('SELECT 1 FROM blob WHERE id = ?').pluck();
  const tidy = cause === null ? sweepOrphans : setOrphansAside;
  tidy(folder, (id) => named.get(fromHex(id)) !== undefined);
  rmSync(join(folder, FOUNDING), { recursive: true, force: true });
  if (cause === null) return [];
  return [wakeAsNew({ recorder, streams, random: machine.random, now: machine.now }, signer, cause)];
}

/** The genuine copy of the key file; the other is written again where it is not as good. */
function keptKeyFile(
  folder: string,
  storeKey: Uint8Array,
): Readonly<{ desk: KeyFileDesk; notices: readonly string[] }> {
  const genuine = readKeyFiles(folder).filter((read) => isGenuine(read, storeKey));
  const best = genuine[0];
  if (best === undefined) throw new Fault('store.keyfile-damaged');
  const desk = keyFileDesk(folder, best.file, storeKey);
  const poor = KEY_FILES.filter((copy) => !genuine.some((read) => read.copy === copy && read.text === best.text));
  if (poor.length === 0) return { desk, notices: [] };
  desk.replaceSlots(best.file.slots);
  const names = poor.join(' and ');
  return {
    desk,
    notices: [`The key file ${names} was missing or damaged, and was written again from its other copy.`],
  };
}

/** The key is proved by the key file: a first page that it does not open is damage, or another office's file. */
async function asDamage(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Fault && error.code === 'store.wrong-key')
      throw new Fault('store.damaged', `${STORE_FILE}: its first page does not open`, error);
    throw error;
  }
}
