import { Fault } from '#core/domain/fault.ts';
import type { OfficeId } from '#core/domain/ids.ts';
import type { Blobs } from '#main/app/ports/store.ts';
import { faultOf } from './faults.ts';
import type { Db } from './open.ts';
import type { Streams } from './streams.ts';

export type CheckNeeds = Readonly<{
  db: Db;
  folder: string;
  storeKey: Uint8Array;
  office: OfficeId;
  streams: Streams;
  blobs: Blobs;
}>;

/** One part of the check: yields after each unit of work, and says where something is wrong. */
export type Part = Generator<void>;
export type Tell = (place: string) => void;

/** Rows read at once, so that other work fits between. */
export const BATCH = 200;

/** What `read` answers, or null with the damage told at its place. */
export function whole<T>(place: string, tell: Tell, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const fault = faultOf(error, place);
    if (!(fault instanceof Fault)) throw error;
    tell(fault.code.startsWith('blob.') ? `${fault.code} ${fault.detail}` : `${place}: ${fault.detail}`);
    return null;
  }
}
