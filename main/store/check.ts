import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import type { DeviceId, OfficeId, Sha256 } from '#core/domain/ids.ts';
import { fromHex, toHex } from '#core/domain/record/bytes.ts';
import { chainLink, chainStart, looksStart } from '#core/domain/record/chain.ts';
import type { PeopleEvent } from '#core/domain/record/events.ts';
import { sha256 as sha256Text } from '#core/domain/record/identity.ts';
import type { Blobs, CheckReport } from '#main/app/ports/store.ts';
import { cipherPages } from './cipher-pages.ts';
import { sha256 } from './crypto.ts';
import { faultOf } from './faults.ts';
import { KEY_FILES, readKeyFiles } from './key-file.ts';
import { lookHash } from './looks.ts';
import { blobsNamedIn } from './named-blobs.ts';
import { type Db, PAGE_BYTES, STORE_FILE } from './open.ts';
import { eventsOf, plainBody, type StoredLink, type Streams } from './streams.ts';
import { actVerifier, follows, type ReadLink, readLink } from './verify.ts';

export type CheckNeeds = Readonly<{
  db: Db;
  folder: string;
  storeKey: Uint8Array;
  office: OfficeId;
  streams: Streams;
  blobs: Blobs;
}>;

type Progress = Readonly<{ done: number; of: number }>;
/** One part of the check: yields after each unit of work, and says where something is wrong. */
type Part = Generator<void>;
type Tell = (place: string) => void;

/** Places told at most: a file that is damaged throughout is not listed page by page. */
const TOLD = 100;
/** Rows read at once, so that other work fits between. */
const BATCH = 200;

/**
 * Reads everything through: pages of the file, the database's own structure, chains, bodies, signatures, looks, blobs
 * and key files. Each damage is named by its place; nothing is changed. Cancelled by `return()`.
 */
export function* checkOffice(needs: CheckNeeds): Generator<Progress, CheckReport> {
  const places: string[] = [];
  const tell: Tell = (place) => {
    if (places.length < TOLD) places.push(place);
  };
  const changesets = countOf(needs.db, 'changeset');
  needs.db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = Number(needs.db.pragma('page_count', { simple: true }));
  const of = pages + 1 + changesets + countOf(needs.db, 'look') + 1;
  let done = 0;
  for (const part of [checkPages, checkStructure, checkChains, checkLooks, checkKeyFiles]) {
    const work = part(needs, tell);
    while (nextOf(work, tell)) {
      done += 1;
      yield { done: Math.min(done, of), of };
    }
  }
  return { whole: places.length === 0, changesets, places };
}

/** Goes one unit on; what the machine throws is a place too, and ends the part. */
function nextOf(work: Part, tell: Tell): boolean {
  try {
    return work.next().done !== true;
  } catch (error) {
    const fault = faultOf(error, STORE_FILE);
    if (!(fault instanceof Fault)) throw error;
    tell(fault.detail === '' ? fault.code : fault.detail);
    return false;
  }
}

function* checkPages({ folder, storeKey }: CheckNeeds, tell: Tell): Part {
  for (const { page, whole } of cipherPages(join(folder, STORE_FILE), storeKey)) {
    if (!whole) tell(`${STORE_FILE}, page ${page} (from byte ${(page - 1) * PAGE_BYTES})`);
    yield;
  }
}

function* checkStructure({ db }: CheckNeeds, tell: Tell): Part {
  const found = db.pragma('integrity_check') as readonly { integrity_check: string }[];
  for (const { integrity_check: words } of found) if (words !== 'ok') tell(`${STORE_FILE}, ${words}`);
  yield;
}

function* checkChains(needs: CheckNeeds, tell: Tell): Part {
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

/** What `read` answers, or null with the damage told at its place. */
function whole<T>(place: string, tell: Tell, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const fault = faultOf(error, place);
    if (!(fault instanceof Fault)) throw error;
    tell(fault.code.startsWith('blob.') ? `${fault.code} ${fault.detail}` : `${place}: ${fault.detail}`);
    return null;
  }
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

function* checkLooks({ db, office, streams }: CheckNeeds, tell: Tell): Part {
  const people = streams.events('people', office);
  const last = db.prepare<[], { dev: Uint8Array; head: Uint8Array }>('SELECT dev, looks_head AS head FROM self').get();
  for (const device of people.flatMap((event) => (event.type === 'device_added' ? [event.data] : []))) {
    let head = looksStart(sha256, office, device.sign);
    for (const entry of looksOf(db, device.dev)) {
      head = chainLink(sha256, head, lookHash(new Uint8Array(entry)));
      yield;
    }
    const isOwn = last !== undefined && toHex(last.dev) === device.dev;
    if (isOwn && toHex(last.head) !== head) tell(`looks of workstation ${device.station}: off their chain`);
  }
}

function* checkKeyFiles({ folder }: CheckNeeds, tell: Tell): Part {
  const whole = readKeyFiles(folder).map((read) => read.copy);
  for (const copy of KEY_FILES) if (!whole.includes(copy)) tell(copy);
  yield;
}

/** For the progress only: a table that cannot be counted is told by the parts that read it. */
const countOf = (db: Db, table: 'changeset' | 'look'): number =>
  whole(
    table,
    () => {},
    () => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
  ) ?? 0;

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

function* looksOf(db: Db, dev: DeviceId): Generator<Uint8Array> {
  const read = db.prepare<[Uint8Array, number, number], { seq: number; entry: Uint8Array }>(
    'SELECT seq, entry FROM look WHERE dev = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  for (let looks = read.all(fromHex(dev), 0, BATCH); looks.length > 0; ) {
    for (const { entry } of looks) yield entry;
    looks = read.all(fromHex(dev), looks.at(-1)?.seq ?? 0, BATCH);
  }
}
