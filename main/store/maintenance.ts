import { join } from 'node:path';
import { faultOf } from './faults.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { type Machine, openParts, type Parts } from './office.ts';
import { STORE_FILE } from './open.ts';
import { slotByWords } from './unlocking.ts';

/**
 * Opens an office for a maintenance command, which is no workstation and records nothing; null where word and
 * passphrase do not open it. The folder is held until `work` has answered.
 */
export async function maintain<T>(
  asked: Readonly<{ folder: string; word: string; passphrase: string; machine: Machine }>,
  work: (parts: Pick<Parts, 'db' | 'projections' | 'streams' | 'recorder'>) => T,
): Promise<Readonly<{ answer: T }> | null> {
  const slot = await slotByWords(asked.folder, asked.word, asked.passphrase);
  if (slot === null) return null;
  const release = takeLock(asked.folder);
  try {
    await migrate(join(asked.folder, STORE_FILE), slot.storeKey);
    const parts = openParts(asked.folder, slot.storeKey, asked.machine, null);
    try {
      return { answer: work(parts) };
    } finally {
      parts.close();
    }
  } catch (error) {
    throw faultOf(error, STORE_FILE);
  } finally {
    release();
  }
}
