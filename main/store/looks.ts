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

/** Looks that wait for the next act, and those that a day has on disk already (record_formats 2). */
export type LooksDesk = Readonly<{
  /** Whether this person has no look at it on disk for `day` (`yyyy-mm-dd`). */
  isFirst(look: Look, day: string): boolean;
  /** That the first look of `day` has been committed. */
  firstWritten(look: Look, day: string): void;
  wait(look: Look): void;
  waiting(): readonly Look[];
  /** That `looks`, which waited, have been committed: until then a failure loses none of them. */
  written(looks: readonly Look[]): void;
}>;

export function looksDesk(): LooksDesk {
  let waiting: readonly Look[] = [];
  let seen: Readonly<{ day: string; keys: ReadonlySet<string> }> = { day: '', keys: new Set() };
  const keyOf = ({ user, kind, id }: Look): string => `${user}/${kind}/${id}`;
  return {
    isFirst: (look, day) => seen.day !== day || !seen.keys.has(keyOf(look)),
    firstWritten(look, day) {
      const before = seen.day === day ? seen.keys : [];
      seen = { day, keys: new Set([...before, keyOf(look)]) };
    },
    wait(look) {
      waiting = [...waiting, look];
    },
    waiting: () => waiting,
    written(looks) {
      waiting = waiting.filter((look) => !looks.includes(look));
    },
  };
}
