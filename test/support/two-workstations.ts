import type { ActId, DeviceId, Sha256, UserId } from '#core/domain/ids.ts';
import type { PeopleChangeset } from '#core/domain/people/people-graph.ts';
import type { PackRoles } from '#core/domain/people/rights.ts';
import { foldPeople, type People, peopleKnownAt } from '#core/domain/people/sound.ts';
import { headsOf } from '#core/domain/record/ancestry.ts';
import { joinBody, type PlainEvent, writeEvents } from '#core/domain/record/body.ts';
import { actMessage } from '#core/domain/record/chain.ts';
import type { Actor } from '#core/domain/record/events/values.ts';
import type { AnyDraft, AnyEvent, DraftOf, EventOf, StreamKind } from '#core/domain/record/events.ts';
import { type Header, headerBytes, headerHash } from '#core/domain/record/header.ts';
import { nextStamp } from '#core/domain/record/hlc.ts';
import { deviceId, sha256 as sha256Text } from '#core/domain/record/identity.ts';
import type { Holdings, IncomingAct, Tools } from '#core/domain/record/incoming.ts';
import { linkedWithin, placeUnderKey } from '#core/domain/record/leaves.ts';
import { fail } from '#core/domain/result.ts';
import { readEvents } from '#core/formats/events.ts';
import {
  ada,
  admits,
  deviceOf,
  grants,
  HOUR,
  idNamed,
  keysOf,
  MORNING,
  office,
  publicOf,
  STATIONS,
  type Station,
  said,
  theCase,
  userNamed,
} from './hand-made.ts';
import { sha256, verifies } from './signing-keys.ts';

/** One changeset with its bytes, as it lies in the record and as it travels. */
export type Written = Readonly<{
  hash: Sha256;
  header: Header;
  headerBytes: Uint8Array;
  body: Uint8Array;
  events: readonly AnyEvent[];
}>;
export type WrittenAct = Readonly<{ changesets: readonly Written[]; incoming: IncomingAct }>;
export type Part = Readonly<{ kind: StreamKind; id: string; drafts: readonly AnyDraft[] }>;

export type Workstation = ReturnType<typeof aWorkstation>;

/**
 * A workstation that writes real bytes by the rules of the record and knows only what it wrote or was brought.
 * `skewHours` is how far its PC clock is wrong; the true time passes by `wait`.
 */
export function aWorkstation(station: Station, skewHours = 0) {
  const key = keysOf(STATIONS[station]);
  const dev: DeviceId = deviceId(sha256, key.sign);
  const acts: WrittenAct[] = [];
  let now = MORNING + skewHours * HOUR;
  let fresh = 0;
  let seq = 0;

  const changesets = () => acts.flatMap((act) => act.changesets);
  const streamOf = (kind: StreamKind, id: string) =>
    changesets().filter(({ header }) => header.streamKind === kind && header.streamId === id);
  const events = <S extends StreamKind>(kind: S, id: string): readonly EventOf<S>[] =>
    streamOf(kind, id).flatMap((changeset) => changeset.events) as unknown as readonly EventOf<S>[];
  const people = () => streamOf('people', office) as readonly Written[] as readonly PeopleChangeset[];

  function written(part: Part, header: Omit<Header, 'hlc' | 'seq' | 'parents' | 'people' | 'bodySha256'>): Written {
    const stream = streamOf(part.kind, part.id);
    const stamp = nextStamp(fresh, now, Math.max(0, ...stream.map((changeset) => changeset.header.hlc)));
    fresh = stamp.fresh;
    seq += 1;
    const drafts = part.drafts.map((draft) => overLeaves(part.kind, events(part.kind, part.id), draft));
    const linked = linkedWithin(part.kind, drafts, dev, seq);
    const text = writeEvents(linked as readonly PlainEvent[], header.user);
    const body = joinBody(sha256(Buffer.from(`${dev}-${seq}`)).subarray(0, 16), Buffer.from(text));
    const whole: Header = {
      ...header,
      seq,
      hlc: stamp.stamp,
      parents: headsOf(stream),
      people: part.kind === 'people' ? [] : headsOf(people()),
      bodySha256: sha256Text(sha256, body),
    };
    const bytes = headerBytes(whole);
    const read = readEvents(whole, text);
    if (!read.ok) throw new Error(`the builder wrote nonsense: ${read.failure.type} ${read.failure.rule}`);
    return { hash: headerHash(sha256, bytes), header: whole, headerBytes: bytes, body, events: read.value };
  }

  const workstation = {
    dev,
    station,
    key,
    acts: (): readonly WrittenAct[] => acts,
    changesets,
    events,
    wait(hours: number) {
      now += hours * HOUR;
    },
    /** One act of `user`: one changeset per part, over everything known here. */
    act(user: Actor, parts: readonly Part[], second: UserId | null = null): WrittenAct {
      const act = idNamed<ActId>(`act of ${dev} at ${seq}`);
      const own: Written[] = [];
      acts.push({ changesets: own, incoming: { changesets: [], signatures: [] } });
      for (const [i, part] of parts.entries()) {
        const place = { v: 1, dev, act, n: i + 1, of: parts.length, streamKind: part.kind, streamId: part.id };
        own.push(written(part, { ...place, user, second, wallMs: now, schema: 1 }));
      }
      let incoming: IncomingAct | null = null;
      const whole: WrittenAct = {
        changesets: own,
        get incoming() {
          incoming ??= signed(act, own, user, second);
          return incoming;
        },
      };
      acts.splice(-1, 1, whole);
      return whole;
    },
    /** What happened to the one case, by `user`. */
    says(user: UserId, ...drafts: readonly DraftOf<'case'>[]): readonly EventOf<'case'>[] {
      const { changesets: own } = workstation.act(user, [{ kind: 'case', id: theCase, drafts }]);
      return own.flatMap((changeset) => changeset.events) as unknown as readonly EventOf<'case'>[];
    },
    /** An act of `user` on the roster. */
    people(user: Actor, ...drafts: readonly DraftOf<'people'>[]): WrittenAct {
      return workstation.act(user, [{ kind: 'people', id: office, drafts }]);
    },
    roster: (): People => foldPeople(office, people(), sha256),
    /** Brings everything here that another workstation has. */
    takes(from: Readonly<{ acts(): readonly WrittenAct[] }>) {
      const known = new Set(changesets().map(({ hash }) => hash));
      acts.push(...from.acts().filter((act) => act.changesets.some(({ hash }) => !known.has(hash))));
    },
    holdings: (packs: readonly PackRoles[] = []): Holdings => ({
      office,
      at: (device, place) =>
        changesets().find(({ header }) => header.dev === device && header.seq === place)?.hash ?? null,
      header: (hash) => changesets().find((changeset) => changeset.hash === hash)?.header ?? null,
      rosterAt: (heads, added) => peopleKnownAt(office, [...people(), ...added], heads, sha256),
      erased: () => false,
      packs,
    }),
  };
  return workstation;
}

function overLeaves(kind: StreamKind, known: readonly AnyEvent[], draft: AnyDraft): AnyDraft {
  if (draft.replaces !== undefined) return draft;
  const placed = placeUnderKey(kind, known, draft);
  if (!placed.ok) throw new Error(`${placed.conflict.key} is in conflict`);
  return placed.replaces.length === 0 ? draft : { ...draft, replaces: placed.replaces };
}

function signed(act: ActId, own: readonly Written[], user: Actor, second: UserId | null): IncomingAct {
  const hashes = own.map(({ hash }) => hash);
  const signer = (who: Actor) => keysOf(who === 'recovery' ? who : nameOf(who));
  const by = { role: 'by' as const, user, signature: signer(user).signed(actMessage(office, act, 'by', hashes)) };
  const other = second && {
    role: 'second' as const,
    user: second,
    signature: signer(second).signed(actMessage(office, act, 'second', hashes)),
  };
  return {
    changesets: own.map((changeset) => ({ header: changeset.headerBytes, body: changeset.body })),
    signatures: other === null ? [by] : [by, other],
  };
}

const NAMES = ['ada', 'ben', 'cleo', 'dov', 'eva'];
const nameOf = (user: Actor): string => NAMES.find((name) => userNamed(name) === user) ?? 'a stranger';

/** How arriving acts are read in tests: the real hash, the real signatures, the real parsers. */
export const tools: Tools = {
  hash: sha256,
  verify: verifies,
  read(header, bytes) {
    const events = readEvents(header, Buffer.from(bytes).toString('utf8'));
    return events.ok ? events : fail({ why: events.failure.why });
  },
};

/** Two workstations tell each other everything. */
export const meet = (a: Workstation, b: Workstation): void => {
  a.takes(b);
  b.takes(a);
};

/** The office as Ada founded it at K7Q, with the administrators named, and M3X admitted; both know all of it. */
export function twoWorkstations(
  administrators: readonly string[] = [],
  skew: Readonly<{ K7Q?: number; M3X?: number }> = {},
): Readonly<{ k7q: Workstation; m3x: Workstation; founding: WrittenAct }> {
  const k7q = aWorkstation('K7Q', skew.K7Q);
  const m3x = aWorkstation('M3X', skew.M3X);
  const founding = k7q.people(
    ada,
    ...admits('ada'),
    said<'people', 'recovery_given'>('recovery_given', publicOf(keysOf('recovery'))),
    grants(ada, 'administrator'),
    said<'people', 'device_added'>('device_added', deviceOf('K7Q')),
  );
  k7q.people(ada, said<'people', 'device_added'>('device_added', deviceOf('M3X')));
  for (const name of administrators) k7q.people(ada, ...admits(name), grants(userNamed(name), 'administrator'));
  m3x.takes(k7q);
  return { k7q, m3x, founding };
}
