import type { DeviceId, OfficeId, Sha256 } from '#core/domain/ids.ts';
import { fromHex, toHex } from '#core/domain/record/bytes.ts';
import { chainStart } from '#core/domain/record/chain.ts';
import type { PeopleEvent } from '#core/domain/record/events.ts';
import { sha256 as sha256Text } from '#core/domain/record/identity.ts';
import { BATCH, type CheckNeeds, type Part, type Tell, whole } from './check-part.ts';
import { sha256 } from './crypto.ts';
import { blobsNamedIn } from './named-blobs.ts';
import type { Db } from './open.ts';
import { readSelf } from './self.ts';
import { eventsOf, plainBody, type StoredLink } from './streams.ts';
import { actVerifier, follows, type ReadLink, readLink } from './verify.ts';

/** Every device's chain from its start: links, bodies, the blobs that they name, and the signatures of whole acts. */
export function* checkChains(needs: CheckNeeds, tell: Tell): Part {
  const people = () => needs.streams.events('people', needs.office);
  const isSigned = actVerifier(needs.db, needs.office, people);
  for (const dev of devicesIn(needs.db)) {
    const act = actInOrder(isSigned, tell);
    let head = startOf(needs.office, dev, people());
    let seq = 0;
    for (const stored of linksOf(needs.db, dev)) {
      seq += 1;
      const place = `changeset ${dev}-${seq}`;
      const link = whole(place, tell, () => readLink(stored));
      if (link !== null) {
        if (head === null || !follows(link, head, seq)) tell(`${place}: off its chain`);
        checkBody(needs, link, place, tell);
      }
      act.add(link, place);
      head = toHex(stored.head) as Sha256;
      yield;
    }
    act.end(`changeset ${dev}-${seq}`);
    const self = readSelf(needs.db);
    if (self?.dev === dev && self.head !== head) tell(`changeset ${dev}-${seq}: its chain is cut off`);
  }
}

/** Gathers the links of an act and has them verified together; an act with an unreadable link is told of once. */
function actInOrder(isSigned: (links: readonly ReadLink[]) => boolean, tell: Tell) {
  let links: readonly ReadLink[] | null = [];
  return {
    add(link: ReadLink | null, place: string): void {
      if (link?.header.n === 1) links = [];
      links = link === null || links === null ? null : [...links, link];
      if (link === null || link.header.n !== link.header.of) return;
      if (links !== null && !isSigned(links)) tell(`${place}: its act is not signed by whom it names`);
      links = [];
    },
    end(place: string): void {
      if (links !== null && links.length > 0) tell(`${place}: its act is not complete`);
    },
  };
}

/** head[0] of a device by the key that the people stream holds; null for one that was never let in. */
function startOf(office: OfficeId, dev: DeviceId, people: readonly PeopleEvent[]): Sha256 | null {
  const added = people.find((event) => event.type === 'device_added' && event.data.dev === dev);
  return added?.type === 'device_added' ? chainStart(sha256, office, added.data.sign) : null;
}

function checkBody(needs: CheckNeeds, { stored, header }: ReadLink, place: string, tell: Tell): void {
  const body = whole(place, tell, () => plainBody(stored));
  if (body === null || (body.length === 0 && isErased(needs, header.streamId))) return;
  if (sha256Text(sha256, body) !== header.bodySha256) {
    tell(`${place}: its content is not what was signed`);
    return;
  }
  const events = whole(place, tell, () => eventsOf(stored)) ?? [];
  for (const named of blobsNamedIn(events.map(({ data }) => data))) whole(place, tell, () => needs.blobs.open(named));
}

/** An empty body is damage, unless disposal names its stream (record_formats 6). */
const isErased = ({ streams, office }: CheckNeeds, id: string): boolean =>
  streams.events('disposal', office).some((event) => event.type === 'erased' && event.data.streams.includes(id));

const devicesIn = (db: Db): readonly DeviceId[] =>
  db
    .prepare<[], Uint8Array>('SELECT DISTINCT dev FROM changeset ORDER BY dev')
    .pluck()
    .all()
    .map((dev) => toHex(dev) as DeviceId);

function* linksOf(db: Db, dev: DeviceId): Generator<StoredLink> {
  const read = db.prepare<[Uint8Array, number, number], StoredLink & { seq: number }>(
    'SELECT seq, head, header, body, deflated FROM changeset WHERE dev = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  for (let links = read.all(fromHex(dev), 0, BATCH); links.length > 0; ) {
    yield* links;
    links = read.all(fromHex(dev), links.at(-1)?.seq ?? 0, BATCH);
  }
}
