import type { UserId } from '#core/domain/ids.ts';
import type { DraftOf } from '#core/domain/record/events.ts';
import type { Result } from '#core/domain/result.ts';
import type { Signer } from './keys.ts';
import type { Act, OpenStore } from './store.ts';

export type FolderState = Readonly<{ state: 'none' | 'locked' }>;

/** Keys made in memory by the first step of the set-up; nothing is on disk until `found` (record_formats 3). */
export type Founding = Readonly<{
  /** 13 groups of 4 and a check group of 4 Crockford characters, shown once. */
  groups: readonly string[];
  user: UserId;
  /**
   * Makes store, key files and the ONE founding act: the vault writes the people events (person, keys, recovery,
   * grants, device); `fill` records the founder's person stream's description, settings, calendars, templates and
   * procedure in the same act. Nothing stands in the folder before that act is whole.
   */
  found(asked: {
    grants: readonly { procedure: string; role: string }[];
    describe: Extract<DraftOf<'person'>, { type: 'person_described' }>['data'];
    fill: (act: Act, store: OpenStore) => void;
  }): Promise<Readonly<{ store: OpenStore; signer: Signer }>>;
}>;

/** The data folder of one office, shut (record_formats 4, Data folder). Throws faults, never repairs. */
export type Vault = Readonly<{
  /** Refuses shares, roaming profiles, synchronised folders, missing folders by fault; answers what is there. */
  inspect(): FolderState;
  /** Throws `store.read-only` where an office could not be made; leaves nothing behind. */
  tryOut(): void;
  begin(word: string, passphrase: string): Promise<Founding>;
  unlock(
    word: string,
    passphrase: string,
  ): Promise<Result<{ store: OpenStore; signer: Signer }, 'session.wrong-passphrase'>>;
  /** Opens by the printed recovery key; the signer acts as `recovery`. */
  recover(key: string): Promise<Result<{ store: OpenStore; signer: Signer }, 'session.wrong-recovery-key'>>;
}>;

/** Opens folders. `kind` practice may lower the passphrase's cost (record_formats 4). */
export type Vaults = Readonly<{ at(folder: string, kind: 'live' | 'practice'): Vault }>;
