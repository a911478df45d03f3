import type { DeviceId, OfficeId, Sha256 } from '#core/domain/ids.ts';
import { fromHex, toHex, uuidBytes, uuidText } from '#core/domain/record/bytes.ts';
import { chainStart, looksStart } from '#core/domain/record/chain.ts';
import { deviceId } from '#core/domain/record/identity.ts';
import { sha256 } from './crypto.ts';
import { type Keyring, keyringOf, type Random } from './key-pair.ts';
import type { Db } from './open.ts';

/** This workstation as its own store knows it: one row, rewritten by every act. */
export type Self = Readonly<{
  office: OfficeId;
  dev: DeviceId;
  keyring: Keyring;
  station: string;
  /** Of this copy of the store on this machine (record_formats 4, Waking elsewhere). */
  nonce: string;
  seq: number;
  head: Sha256;
  /** Last fresh stamp; others' stamps never move it. */
  fresh: number;
  /** Latest reading of the PC clock that was believed, ms since 1970. */
  wall: number;
  serial: number;
  looks: Readonly<{ seq: number; head: Sha256 }>;
  /** Day (`yyyy-mm-dd`) of the last act that looked after the anchor, and the look it anchored. */
  anchored: Readonly<{ day: string; seq: number }>;
}>;

/** A workstation that has written nothing yet: chain and serial numbers begin. `fresh` is carried over, never back. */
export function newSelf(
  office: OfficeId,
  keyring: Keyring,
  station: string,
  random: Random,
  before: Pick<Self, 'fresh' | 'wall'> = { fresh: 0, wall: 0 },
): Self {
  return {
    office,
    dev: deviceId(sha256, keyring.sign),
    keyring,
    station,
    nonce: toHex(random(16)),
    seq: 0,
    head: chainStart(sha256, office, keyring.sign),
    fresh: before.fresh,
    wall: before.wall,
    serial: 0,
    looks: { seq: 0, head: looksStart(sha256, office, keyring.sign) },
    anchored: { day: '', seq: 0 },
  };
}

type Row = Readonly<{
  office: Uint8Array;
  dev: Uint8Array;
  sign_key: Uint8Array;
  seal_key: Uint8Array;
  station: string;
  nonce: Uint8Array;
  seq: number;
  head: Uint8Array;
  fresh: number;
  wall: number;
  serial: number;
  looks_seq: number;
  looks_head: Uint8Array;
  anchored_day: string;
  anchored_seq: number;
}>;

/** Null in a store that was never founded. */
export function readSelf(db: Db): Self | null {
  const row = db.prepare<[], Row>('SELECT * FROM self').get();
  if (row === undefined) return null;
  return {
    office: uuidText(row.office) as OfficeId,
    dev: toHex(row.dev) as DeviceId,
    keyring: keyringOf({ sign: new Uint8Array(row.sign_key), seal: new Uint8Array(row.seal_key) }),
    station: row.station,
    nonce: toHex(row.nonce),
    seq: row.seq,
    head: toHex(row.head) as Sha256,
    fresh: row.fresh,
    wall: row.wall,
    serial: row.serial,
    looks: { seq: row.looks_seq, head: toHex(row.looks_head) as Sha256 },
    anchored: { day: row.anchored_day, seq: row.anchored_seq },
  };
}

/** How the row is written, inside the transaction of whoever changed it. */
export function selfWriter(db: Db): (self: Self) => void {
  const write = db.prepare(
    `INSERT OR REPLACE INTO self VALUES (1, @office, @dev, @sign_key, @seal_key, @station, @nonce, @seq, @head, @fresh,
      @wall, @serial, @looks_seq, @looks_head, @anchored_day, @anchored_seq)`,
  );
  return (self) => {
    write.run({
      office: uuidBytes(self.office),
      dev: fromHex(self.dev),
      sign_key: self.keyring.halves.sign,
      seal_key: self.keyring.halves.seal,
      station: self.station,
      nonce: fromHex(self.nonce),
      seq: self.seq,
      head: fromHex(self.head),
      fresh: self.fresh,
      wall: self.wall,
      serial: self.serial,
      looks_seq: self.looks.seq,
      looks_head: fromHex(self.looks.head),
      anchored_day: self.anchored.day,
      anchored_seq: self.anchored.seq,
    } satisfies Row);
  };
}
