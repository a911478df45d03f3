import { Fault } from '#core/domain/fault.ts';
import type { OfficeId, PublicKey, Sha256 } from '#core/domain/ids.ts';
import { fromHex, toHex, uuidBytes } from '#core/domain/record/bytes.ts';
import { actMessage, chainLink } from '#core/domain/record/chain.ts';
import type { PeopleEvent } from '#core/domain/record/events.ts';
import { type Header, headerHash } from '#core/domain/record/header.ts';
import { actorBytes } from './act-writer.ts';
import { sha256, verify } from './crypto.ts';
import type { Db } from './open.ts';
import type { Self } from './self.ts';
import { headerOf, type StoredLink } from './streams.ts';

/** A link with what it says, and its hash. */
export type ReadLink = Readonly<{ stored: StoredLink; header: Header; hash: Sha256 }>;

export const readLink = (stored: StoredLink): ReadLink => ({
  stored,
  header: headerOf(stored),
  hash: headerHash(sha256, new Uint8Array(stored.header)),
});

/** Whether a link follows `head` on its chain and says its own place right. */
export const follows = (link: ReadLink, head: Sha256, seq: number): boolean =>
  link.header.seq === seq && chainLink(sha256, head, link.hash) === toHex(link.stored.head);

/** Every public key that somebody ever signed with: an act stays good when its author gets new keys. */
export const signKeysOf = (people: readonly PeopleEvent[], user: string): readonly PublicKey[] =>
  people.flatMap((event) => {
    if (event.type === 'keys_given' && event.data.user === user) return [event.data.sign];
    return event.type === 'recovery_given' && user === 'recovery' ? [event.data.sign] : [];
  });

type Signature = Readonly<{ role: number; user: Uint8Array; signature: Uint8Array }>;

/** Says of whole acts whether their links are complete and signed by whom they name (record_formats 2). */
export function actVerifier(db: Db, office: OfficeId, people: () => readonly PeopleEvent[]) {
  const signatures = db.prepare<[Uint8Array], Signature>(
    'SELECT role, user, signature FROM act_signature WHERE act = ?',
  );
  return (links: readonly ReadLink[]): boolean => {
    const first = links[0]?.header;
    if (first === undefined || links.length !== first.of) return false;
    if (links.some(({ header }, i) => header.act !== first.act || header.n !== i + 1 || header.of !== first.of))
      return false;
    const found = signatures.all(uuidBytes(first.act));
    const hashes = links.map(({ hash }) => hash);
    const isSigned = (role: 'by' | 'second', user: string): boolean => {
      const mine = found.find((signature) => signature.role === (role === 'by' ? 1 : 2));
      if (mine === undefined || toHex(mine.user) !== toHex(actorBytes(user))) return false;
      const message = actMessage(office, first.act, role, hashes);
      return signKeysOf(people(), user).some((key) => verify(fromHex(key), message, new Uint8Array(mine.signature)));
    };
    return isSigned('by', first.user) && (first.second === null || isSigned('second', first.second));
  };
}

/** The last act of this workstation, its place on the chain and its signatures; throws `store.damaged` (record_formats 2). */
export function verifyTail(db: Db, self: Self, people: () => readonly PeopleEvent[]): void {
  if (self.seq === 0) return;
  const linkAt = db.prepare<[Uint8Array, number], StoredLink>(
    'SELECT head, header, body, deflated FROM changeset WHERE dev = ? AND seq = ?',
  );
  const at = (seq: number): ReadLink => {
    const stored = linkAt.get(fromHex(self.dev), seq);
    if (stored === undefined) throw new Fault('store.damaged', `changeset ${self.dev}-${seq} is missing`);
    return readLink(stored);
  };
  const last = at(self.seq);
  const from = self.seq - last.header.n + 1;
  const links = Array.from({ length: last.header.n }, (_, i) => at(from + i));
  const before = from === 1 ? null : (toHex(at(from - 1).stored.head) as Sha256);
  const isChained = links.every((link, i) => {
    const head = i === 0 ? before : (toHex(links[i - 1]?.stored.head ?? link.stored.head) as Sha256);
    return head === null || follows(link, head, from + i);
  });
  if (!isChained || toHex(last.stored.head) !== self.head || !actVerifier(db, self.office, people)(links))
    throw new Fault('store.damaged', `act of changeset ${self.dev}-${self.seq}`);
}
