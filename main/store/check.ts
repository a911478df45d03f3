import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import type { DeviceId } from '#core/domain/ids.ts';
import { fromHex, toHex } from '#core/domain/record/bytes.ts';
import { chainLink, looksStart } from '#core/domain/record/chain.ts';
import type { CheckReport } from '#main/app/ports/store.ts';
import { checkChains } from './check-chains.ts';
import { BATCH, type CheckNeeds, type Part, type Tell, whole } from './check-part.ts';
import { cipherPages } from './cipher-pages.ts';
import { sha256 } from './crypto.ts';
import { faultOf } from './faults.ts';
import { KEY_FILES, readKeyFiles } from './key-file.ts';
import { lookHash } from './looks.ts';
import { type Db, PAGE_BYTES, STORE_FILE } from './open.ts';

type Progress = Readonly<{ done: number; of: number }>;

/** Places told at most: a file that is damaged throughout is not listed page by page. */
const TOLD = 100;

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

function* looksOf(db: Db, dev: DeviceId): Generator<Uint8Array> {
  const read = db.prepare<[Uint8Array, number, number], { seq: number; entry: Uint8Array }>(
    'SELECT seq, entry FROM look WHERE dev = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  for (let looks = read.all(fromHex(dev), 0, BATCH); looks.length > 0; ) {
    for (const { entry } of looks) yield entry;
    looks = read.all(fromHex(dev), looks.at(-1)?.seq ?? 0, BATCH);
  }
}
