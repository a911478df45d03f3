import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { OpenStore, Reading } from '#main/app/ports/store.ts';
import { blobsIn } from './blobs.ts';
import { checkOffice } from './check.ts';
import { guarded, guardedAll } from './faults.ts';
import { isSetBack, setBackSentence } from './housekeeping.ts';
import type { KeyFileDesk } from './key-file.ts';
import type { Random } from './key-pair.ts';
import { type NonceFile, nonceFile } from './nonce.ts';
import { officeKeys } from './office-keys.ts';
import { type Db, openDatabase, STORE_FILE } from './open.ts';
import { type Projections, projectionsOf } from './projector.ts';
import { projectorsOver, type ReadSources } from './projectors.ts';
import { type Recorder, recorderOver } from './recorder.ts';
import { rowsOver } from './rows.ts';
import { readSelf, type Self } from './self.ts';
import { type Streams, streamsOf } from './streams.ts';
import type { Cost } from './wrapping.ts';
import { zoneIn } from './zone.ts';

/** What an office needs of the machine it lies on. */
export type Machine = Readonly<{
  id: string;
  /** Folder of the nonce files, outside every data folder. */
  folder: string;
  now(): Instant;
  random: Random;
  readSources: ReadSources;
}>;

/** The parts of an office over one open file. */
export type Parts = Readonly<{
  db: Db;
  streams: Streams;
  reading: Reading;
  projections: Projections;
  recorder: Recorder;
  nonces: Nonces;
  close(): void;
}>;

/** Opens the file of the store in `folder`. `start` = the workstation to begin as; without it, the one that is there. */
export function openParts(folder: string, storeKey: Uint8Array, machine: Machine, start: Self | null): Parts {
  const db = openDatabase(join(folder, STORE_FILE), storeKey);
  try {
    const self = start ?? guarded(STORE_FILE, () => readSelf(db));
    if (self === null) throw new Fault('store.damaged', `${STORE_FILE} was never founded`);
    return partsOver(db, machine, self);
  } catch (error) {
    db.close();
    throw error;
  }
}

function partsOver(db: Db, machine: Machine, self: Self): Parts {
  const streams = streamsOf(db);
  const projections = projectionsOf(db, projectorsOver(db, streams, self.office, machine.readSources), streams.ids);
  const rows = rowsOver(db, (now) => void projections.refresh(now), machine.now);
  const reading: Reading = { events: streams.events, streams: streams.ids, rows };
  const nonces = noncesOn(machine);
  const needs = { db, streams, reading, projections, random: machine.random, now: machine.now };
  const recorder = recorderOver({ ...needs, remember: nonces.remember }, self);
  return {
    db,
    streams,
    reading,
    projections,
    recorder,
    nonces,
    close() {
      nonces.close();
      db.close();
    },
  };
}

/** Nonce files by workstation: an office that wakes elsewhere leaves the old one alone and begins its own. */
export type Nonces = Readonly<{ of(self: Self): NonceFile; remember(self: Self): void; close(): void }>;

function noncesOn(machine: Machine): Nonces {
  const open = new Map<string, NonceFile>();
  const of = (self: Self): NonceFile => {
    const file = open.get(self.dev) ?? nonceFile(machine.folder, machine.id, self.office, self.dev);
    open.set(self.dev, file);
    return file;
  };
  return {
    of,
    remember: (self) => of(self).write({ nonce: self.nonce, seq: self.seq, head: self.head }),
    close() {
      for (const file of open.values()) file.close();
    },
  };
}

export type StoreNeeds = Readonly<{
  folder: string;
  storeKey: Uint8Array;
  keyFile: KeyFileDesk;
  cost: Cost;
  machine: Machine;
  /** Lets go of the folder. */
  release(): void;
  notices: readonly string[];
}>;

/** The open store as the application sees it, once it is known which workstation this is. */
export function storeOver(needs: StoreNeeds, parts: Parts): OpenStore {
  const { folder, storeKey, machine } = needs;
  const { streams, reading, projections, recorder } = parts;
  const { office, dev, station } = recorder.self();
  const keys = officeKeys({ ...needs, office, reading, random: machine.random });
  const blobs = blobsIn(folder, machine.random);
  const clock = clockNotices(parts, machine);
  let isOpen = true;
  return {
    events: (kind, id) => guarded(STORE_FILE, () => reading.events(kind, id)),
    ...guardedAll(STORE_FILE, {
      streams: reading.streams,
      draft: recorder.draft,
      keepDraft: recorder.keepDraft,
      refresh: projections.refresh,
      refreshing: projections.refreshing,
    }),
    rows: guardedAll(STORE_FILE, reading.rows),
    office,
    dev,
    station,
    keys,
    blobs,
    act: (author, work) =>
      guarded(STORE_FILE, () => {
        clock.look();
        const before = streams.heads('people', office)[0];
        const result = recorder.act(author, work);
        if (streams.heads('people', office)[0] !== before) keys.prune();
        return result;
      }),
    look: (user, kind, id, at) => guarded(STORE_FILE, () => recorder.look({ user, kind, id, at })),
    check: () => checkOffice({ db: parts.db, folder, storeKey, office, streams, blobs }),
    notices: () => [...needs.notices, ...clock.sentences()],
    close() {
      if (!isOpen) return;
      isOpen = false;
      guarded(STORE_FILE, () => {
        try {
          recorder.flush();
        } finally {
          parts.close();
          storeKey.fill(0);
          needs.release();
        }
      });
    },
  };
}

/** Notices a clock that was set back, before the act that records it. */
function clockNotices({ recorder, streams }: Parts, machine: Machine) {
  const sentences: string[] = [];
  const look = () => {
    const [self, now] = [recorder.self(), machine.now()];
    if (isSetBack(self, now))
      sentences.push(setBackSentence(self, now, zoneIn(streams.events('settings', self.office))));
  };
  look();
  return {
    look,
    sentences: (): readonly string[] => sentences.slice(-1),
  };
}
