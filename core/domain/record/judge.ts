import { mayWriteOffice } from '../people/office-rights.ts';
import type { PeopleChangeset } from '../people/people-graph.ts';
import { emptyRoster, type Roster } from '../people/roster.ts';
import { fail, ok, type Result } from '../result.ts';
import { knowledgeHolds, type Named, peopleKnownBy, placeInChain, wholeAct } from './act-rules.ts';
import { checkedAtOnce, signaturesCame, signaturesHold } from './act-signatures.ts';
import { splitBody } from './body.ts';
import { type Header, headerHash, readHeader } from './header.ts';
import { sha256 } from './identity.ts';
import type { Holdings, IncomingAct, Objection, ReadChangeset, Tools, Verdict } from './incoming.ts';

type Refused = NonNullable<Objection>;

/**
 * What becomes of an act that arrives from another workstation: a pure question, asked again when more has come. Nothing
 * is ever dropped: what does not apply is parked or kept apart, and told.
 */
export function judge(act: IncomingAct, holdings: Holdings, tools: Tools): Verdict {
  const named = readHeaders(act, tools);
  if (!named.ok) return named.failure;
  const headers = named.value.map(({ header }) => header);
  const early = wholeAct(headers) ?? placeInChain(named.value, holdings) ?? knowledgeHolds(named.value, holdings);
  if (early !== null) return early;
  const read = readBodies(act, named.value, holdings, tools);
  if (!read.ok) return read.failure;
  const changesets = read.value;
  const roster = rosterFor(named.value[0]?.header as Header, holdings, []);
  if (roster === null) return { kind: 'incomplete', waitingFor: 'people' };
  const verified = checkedAtOnce(changesets);
  const late =
    signaturesCame(headers[0] as Header, act.signatures) ??
    (verified ? signaturesHold(changesets, act.signatures, roster, holdings.office, tools) : null) ??
    rightsHold(changesets, holdings);
  return late ?? { kind: 'applies', changesets, verified };
}

/** The signatures of an act that was applied unverified; null when they hold. */
export function verifyLater(
  changesets: readonly ReadChangeset[],
  signatures: IncomingAct['signatures'],
  holdings: Holdings,
  tools: Pick<Tools, 'hash' | 'verify'>,
): Objection {
  const [first] = changesets;
  const roster = first === undefined ? null : rosterFor(first.header, holdings, []);
  if (roster === null) return { kind: 'incomplete', waitingFor: 'people' };
  return signaturesHold(changesets, signatures, roster, holdings.office, tools);
}

function readHeaders(act: IncomingAct, { hash }: Tools): Result<readonly Named[], Refused> {
  const named: Named[] = [];
  for (const { header: bytes } of act.changesets) {
    const header = readHeader(bytes);
    if (!header.ok && header.failure.why === 'newer') return fail({ kind: 'from-a-newer-redress' });
    if (!header.ok) return fail({ kind: 'damaged', why: 'header' });
    named.push({ hash: headerHash(hash, bytes), header: header.value });
  }
  return ok(named);
}

function readBodies(
  act: IncomingAct,
  named: readonly Named[],
  holdings: Holdings,
  tools: Tools,
): Result<readonly ReadChangeset[], Refused> {
  const read: ReadChangeset[] = [];
  for (const [i, { hash, header }] of named.entries()) {
    const events = readBody(header, act.changesets[i]?.body ?? new Uint8Array(), holdings, tools);
    if (!events.ok) return events;
    read.push({ hash, header, events: events.value });
  }
  return ok(read);
}

/** An empty body counts as present only where an erasure names its stream; a late one of an erased stream is let go. */
function readBody(
  header: Header,
  body: Uint8Array,
  holdings: Holdings,
  tools: Tools,
): Result<ReadChangeset['events'], Refused> {
  const erased = holdings.erased(header.streamKind, header.streamId);
  const content = splitBody(body);
  if (!content.ok && content.failure === 'erased')
    return erased ? ok(null) : fail({ kind: 'damaged', why: 'body-missing' });
  if (!content.ok || sha256(tools.hash, body) !== header.bodySha256) return fail({ kind: 'damaged', why: 'body' });
  if (erased) return ok(null);
  const events = tools.read(header, content.value);
  if (events.ok) return events;
  return fail(events.failure.why === 'newer' ? { kind: 'from-a-newer-redress' } : { kind: 'damaged', why: 'body' });
}

/** What the author of a header knew of the people; a founder knew nobody yet. */
function rosterFor(header: Header, holdings: Holdings, added: readonly PeopleChangeset[]): Roster | null {
  const heads = peopleKnownBy(header);
  return heads.length === 0 ? emptyRoster : holdings.rosterAt(heads, added);
}

/** Streams of the whole office take only what their author was entitled to by what he had folded (record 4). */
function rightsHold(changesets: readonly ReadChangeset[], holdings: Holdings): Objection {
  const added = changesets.filter(({ header }) => header.streamKind === 'people') as readonly PeopleChangeset[];
  for (const changeset of changesets) {
    const roster = rosterFor(changeset.header, holdings, added);
    if (roster === null) return { kind: 'incomplete', waitingFor: 'people' };
    if (!mayWriteOffice(roster, holdings.packs, changeset)) return { kind: 'forged', why: 'without-the-right' };
  }
  return null;
}
