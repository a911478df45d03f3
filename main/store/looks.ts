import type { UserId } from '#core/domain/ids.ts';
import { fromHex, tagged } from '#core/domain/record/bytes.ts';
import { chainLink } from '#core/domain/record/chain.ts';
import { sha256 as sha256Text } from '#core/domain/record/identity.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { sha256, utf8 } from './crypto.ts';
import type { Db } from './open.ts';
import type { Self } from './self.ts';

/** That a person opened a case, an item or a letter. */
export type Look = Readonly<{ user: UserId; kind: 'case' | 'item' | 'letter'; id: string; at: Instant }>;

const VERSION = 1;

/** A look as it is kept and hashed. */
const entryOf = (self: Self, seq: number, look: Look): Uint8Array =>
  utf8(JSON.stringify([VERSION, self.dev, seq, look.at, look.user, look.kind, look.id]));

/** What a link of the chain of looks is made over. */
export const lookHash = (entry: Uint8Array) => sha256Text(sha256, tagged('redress-look-1', entry));

/** Writes looks onto the device's own chain of them, inside the caller's transaction; answers the row to keep. */
export function looksWriter(db: Db): (self: Self, looks: readonly Look[]) => Self {
  const write = db.prepare('INSERT INTO look VALUES (?, ?, ?)');
  return (self, looks) => {
    let last = self.looks;
    for (const look of looks) {
      const seq = last.seq + 1;
      const entry = entryOf(self, seq, look);
      write.run(fromHex(self.dev), seq, entry);
      last = { seq, head: chainLink(sha256, last.head, lookHash(entry)) };
    }
    return { ...self, looks: last };
  };
}

/** Looks that wait for the next act, and which of them a day has seen already (record_formats 2). */
export function looksDesk(): {
  isFirst(look: Look, day: string): boolean;
  wait(look: Look): void;
  take(): readonly Look[];
  putBack(looks: readonly Look[]): void;
} {
  let waiting: readonly Look[] = [];
  let seen: Readonly<{ day: string; keys: Set<string> }> = { day: '', keys: new Set() };
  return {
    isFirst(look, day) {
      if (seen.day !== day) seen = { day, keys: new Set() };
      const key = `${look.user}/${look.kind}/${look.id}`;
      const first = !seen.keys.has(key);
      seen.keys.add(key);
      return first;
    },
    wait(look) {
      waiting = [...waiting, look];
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    putBack(looks) {
      waiting = [...looks, ...waiting];
    },
  };
}
