import { closeSync, constants, existsSync, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DeviceId, isSha256, type OfficeId, type Sha256 } from '#core/domain/ids.ts';
import { fromHex, sameBytes, tagged, toHex, uuidBytes } from '#core/domain/record/bytes.ts';
import { fromUtf8, sha256, utf8 } from './crypto.ts';
import { guarded } from './faults.ts';
import { makeFolder, syncFolder } from './files.ts';

/** What this machine last acknowledged for a device, kept outside the data folder (record_formats 4, Waking elsewhere). */
export type Remembered = Readonly<{ nonce: string; seq: number; head: Sha256 }>;

/** The nonce file of one device on this machine. */
export type NonceFile = Readonly<{
  /** What is remembered; null when there is no file, no whole half of it, or it was brought from another machine. */
  read(): Remembered | null;
  /** Replaces it; on return it is on the disk. */
  write(remembered: Remembered): void;
  close(): void;
}>;

/** Each half is one sector; a file this small is rewritten in place, so that a full disk cannot stop it. */
const HALF = 512;
const SUM = 32;
const remembered = z.strictObject({
  nonce: z.string(),
  seq: z.int().min(0),
  head: z.custom<Sha256>(isSha256),
  machine: z.string(),
});

/**
 * The file has two halves that are written in turn, each under its own hash: a crash spoils the half being written and
 * leaves the other. Its name tells neither office nor workstation.
 */
export function nonceFile(folder: string, machineId: string, office: OfficeId, dev: DeviceId): NonceFile {
  const path = join(folder, toHex(sha256(tagged('redress-nonce-1', uuidBytes(office), fromHex(dev)))).slice(0, 32));
  const machine = toHex(sha256(utf8(machineId)));
  let fd: number | null = null;
  let turn = 0;

  const open = (): number => {
    if (fd !== null) return fd;
    makeFolder(folder);
    const isNew = !existsSync(path);
    fd = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    if (isNew) {
      writeSync(fd, new Uint8Array(2 * HALF), 0, 2 * HALF, 0);
      fdatasyncSync(fd);
      syncFolder(folder);
    }
    return fd;
  };

  return {
    read() {
      if (!existsSync(path)) return null;
      const halves = guarded('nonce', () => [0, 1].map((half) => readHalf(open(), half)));
      const whole = halves.filter((half) => half !== null && half.machine === machine);
      const last = whole.reduce((best, half) => (best === null || (half?.seq ?? -1) > best.seq ? half : best), null);
      turn = last === halves[0] ? 1 : 0;
      return last === null ? null : { nonce: last.nonce, seq: last.seq, head: last.head };
    },
    write(next) {
      guarded('nonce', () => {
        const text = utf8(JSON.stringify({ ...next, machine }));
        const half = new Uint8Array(HALF);
        half.set(sha256(text));
        half.set(text, SUM);
        writeSync(open(), half, 0, HALF, turn * HALF);
        fdatasyncSync(open());
        turn = 1 - turn;
      });
    },
    close() {
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
}

function readHalf(fd: number, half: number): z.infer<typeof remembered> | null {
  const bytes = new Uint8Array(HALF);
  if (readSync(fd, bytes, 0, HALF, half * HALF) < HALF) return null;
  const end = bytes.indexOf(0, SUM);
  const text = bytes.subarray(SUM, end < 0 ? HALF : end);
  if (text.length === 0 || !sameBytes(sha256(text), bytes.subarray(0, SUM))) return null;
  return remembered.parse(JSON.parse(fromUtf8(text)));
}
