import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Platform } from '#main/app/ports/platform.ts';
import type { FolderState, Vault, Vaults } from '#main/app/ports/vault.ts';
import { assertFolder, assertWritable, FOUNDING } from './folder.ts';
import { beginFounding } from './founding.ts';
import { KEY_FILES, readKeyFiles } from './key-file.ts';
import type { Machine } from './office.ts';
import { STORE_FILE } from './open.ts';
import type { ReadSources } from './projectors.ts';
import { recoveryKeyring, recoverySeed } from './recovery-key.ts';
import { type Opening, openBySlot, slotByRecovery, slotByWords } from './unlocking.ts';
import type { Cost } from './wrapping.ts';

/** The practice office guards nothing: its passphrase is on the screen (record_formats 4). */
const PRACTICE_COST: Cost = { memoryKiB: 1024, passes: 1 };

export type VaultNeeds = Readonly<{
  platform: Pick<Platform, 'paths' | 'machineId' | 'now' | 'random' | 'passphraseCost'>;
  readSources: ReadSources;
}>;

/** Data folders of offices on this machine (port `main/app/ports/vault.ts`). */
export function vaults({ platform, readSources }: VaultNeeds): Vaults {
  const machine: Machine = {
    id: platform.machineId,
    folder: platform.paths.machine,
    now: platform.now,
    random: platform.random,
    readSources,
  };
  return {
    at: (folder, kind) =>
      vaultIn({ folder, machine, cost: kind === 'practice' ? PRACTICE_COST : platform.passphraseCost }),
  };
}

function vaultIn(opening: Opening): Vault {
  const inspect = () => inspectFolder(opening.folder);
  return {
    inspect,
    tryOut: () => assertWritable(opening.folder),
    async begin(word, passphrase) {
      assertFree(inspect());
      assertWritable(opening.folder);
      return beginFounding(opening, word, passphrase);
    },
    async unlock(word, passphrase) {
      assertHeld(inspect());
      const slot = await slotByWords(opening.folder, word, passphrase);
      const unlocked = slot === null ? null : await openBySlot(opening, slot);
      return unlocked === null ? fail('session.wrong-passphrase') : ok(unlocked);
    },
    async recover(key) {
      assertHeld(inspect());
      const seed = recoverySeed(key);
      const slot = seed === null ? null : slotByRecovery(opening.folder, recoveryKeyring(seed));
      const unlocked = slot === null ? null : await openBySlot(opening, slot);
      return unlocked === null ? fail('session.wrong-recovery-key') : ok(unlocked);
    },
  };
}

/** What lies in the folder. A founding that was interrupted is no office; key files without a store are a loss. */
function inspectFolder(folder: string): FolderState {
  assertFolder(folder, { platform: process.platform, home: homedir(), env: process.env });
  if (existsSync(join(folder, STORE_FILE))) {
    readKeyFiles(folder);
    return { state: 'locked' };
  }
  const orphaned = KEY_FILES.some((copy) => existsSync(join(folder, copy))) && !existsSync(join(folder, FOUNDING));
  if (orphaned) throw new Fault('store.damaged', `${STORE_FILE} is missing`);
  return { state: 'none' };
}

function assertFree({ state }: FolderState): void {
  if (state !== 'none') throw new Error('there is an office in this folder already');
}

function assertHeld({ state }: FolderState): void {
  if (state !== 'locked') throw new Error('there is no office in this folder');
}
