import type { OfficeId, UserId } from '#core/domain/ids.ts';
import type { Signer } from './ports/keys.ts';
import type { Author, OpenStore } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';

export type OfficeKind = 'live' | 'practice';
/** Where an office lies, and whether it is the practice office. */
export type Place = Readonly<{ folder: string; kind: OfficeKind }>;

/** An unlocked office and who is signed in. Lives inside the App; no request carries it. */
export type OpenOffice = Readonly<{
  place: Place;
  store: OpenStore;
  signer: Signer;
  /** The person who is signed in. */
  user: UserId;
  id: OfficeId;
}>;

export type Session = Readonly<{
  office(): OpenOffice | null;
  place(): Place;
  vault(): Vault;
  /** Goes to another folder; an open office is locked first. */
  moveTo(place: Place): void;
  enter(store: OpenStore, signer: Signer, user: UserId): OpenOffice;
  /** Writes the looks, closes the store and forgets what was read from it. */
  lock(): void;
}>;

/** The one session of this program: shut, or open for one person. `forget` drops what was read from the office. */
export function sessionOver(needs: { vaultAt(place: Place): Vault; start: Place; forget(): void }): Session {
  let place = needs.start;
  let open: OpenOffice | null = null;
  const lock = () => {
    const closing = open;
    open = null;
    needs.forget();
    closing?.store.close();
  };
  return {
    office: () => open,
    place: () => place,
    vault: () => needs.vaultAt(place),
    moveTo(next) {
      lock();
      place = next;
    },
    enter(store, signer, user) {
      open = { place, store, signer, user, id: store.office };
      return open;
    },
    lock,
  };
}

/** The signed-in person as the author of an act, with the second person where one is wanted. */
export const authorOf = (office: OpenOffice, second: Signer | null = null): Author => ({ by: office.signer, second });
