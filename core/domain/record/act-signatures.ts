import type { PublicKey } from '../ids.ts';
import { founds } from '../people/founding.ts';
import { ofType, type Roster } from '../people/roster.ts';
import { fromHex } from './bytes.ts';
import { actMessage, type SignatureRole } from './chain.ts';
import type { Actor } from './events/values.ts';
import type { PeopleEvent, StreamKind } from './events.ts';
import type { Holdings, IncomingAct, Objection, ReadChangeset, Tools } from './incoming.ts';

/** Streams whose acts count only once their signatures are checked (record 4). */
const AT_ONCE: ReadonlySet<StreamKind> = new Set([
  'people',
  'procedures',
  'calendars',
  'templates',
  'settings',
  'disposal',
]);

/** Whether an act's signatures are checked before it is applied; those of other acts follow in the background. */
export const checkedAtOnce = (changesets: readonly Pick<ReadChangeset, 'header'>[]): boolean =>
  changesets.some(({ header }) => header.second !== null || AT_ONCE.has(header.streamKind));

/** Who had to sign an act, in which role. */
function signersOf({ user, second }: ReadChangeset['header']): readonly (readonly [SignatureRole, Actor])[] {
  return second === null
    ? [['by', user]]
    : [
        ['by', user],
        ['second', second],
      ];
}

/** Whether all signatures have come; what they are worth `signaturesHold` says. */
export function signaturesCame(header: ReadChangeset['header'], signatures: IncomingAct['signatures']): Objection {
  const all = signersOf(header).every(([role, user]) => signatures.some((s) => s.role === role && s.user === user));
  return all ? null : { kind: 'incomplete', waitingFor: 'signature' };
}

/** Whether the act is signed by who it names, with keys that its author knew (record_formats 2). */
export function signaturesHold(
  changesets: readonly ReadChangeset[],
  signatures: IncomingAct['signatures'],
  roster: Roster,
  office: Holdings['office'],
  { hash, verify }: Pick<Tools, 'hash' | 'verify'>,
): Objection {
  const [first] = changesets;
  if (first === undefined) return { kind: 'damaged', why: 'act' };
  const founding = foundingKey(first, office, hash);
  const keyOf = (user: Actor): PublicKey | null =>
    founding ?? (user === 'recovery' ? roster.recovery : roster.people.get(user)?.keys)?.sign ?? null;
  const hashes = changesets.map((changeset) => changeset.hash);
  for (const [role, user] of signersOf(first.header)) {
    const key = keyOf(user);
    if (key === null) return { kind: 'forged', why: 'signer-unknown' };
    if (role === 'second' && key === keyOf(first.header.user)) return { kind: 'forged', why: 'second-same-person' };
    const message = actMessage(office, first.header.act, role, hashes);
    const given = signatures.filter((signature) => signature.role === role && signature.user === user);
    if (!given.some(({ signature }) => verify(fromHex(key), message, signature)))
      return { kind: 'forged', why: 'signature' };
  }
  return null;
}

/** The founder's key of an act that founds the office: nobody could have known it before (record_formats 3). */
function foundingKey(
  { header, events }: ReadChangeset,
  office: Holdings['office'],
  hash: Tools['hash'],
): PublicKey | null {
  if (header.streamKind !== 'people' || header.parents.length > 0) return null;
  const people = (events ?? []) as readonly PeopleEvent[];
  if (!founds(office, header, people, hash)) return null;
  return ofType(people, 'keys_given').find(({ data }) => data.user === header.user)?.data.sign ?? null;
}
