import type { CaseId, DeviceId, PublicKey, Sha256, UserId } from '../../ids.ts';
import type { PlainDate } from '../../time/moment.ts';
import type { SealedFile, Struck } from './values.ts';

/** Ids, public keys, grants and devices: no names, no wrapped keys; never erased (record_formats 4). */
export type PeopleEventData = {
  person_added: { user: UserId };
  person_removed: { user: UserId; reason: string };
  keys_given: { user: UserId; sign: PublicKey; seal: PublicKey };
  granted: { user: UserId; procedure: string; role: string };
  revoked: { user: UserId; procedure: string; role: string; reason: string };
  /** `provisional` until an administrator or the recovery key confirms it (record_formats 4, waking elsewhere). */
  device_added: { dev: DeviceId; sign: PublicKey; seal: PublicKey; station: string; provisional?: boolean };
  device_revoked: { dev: DeviceId; reason: string };
  device_lost: { dev: DeviceId; reason: string };
  range_adopted: { dev: DeviceId; first: number; last: number; head: Sha256 };
  recovery_given: { sign: PublicKey; seal: PublicKey };
};

/** A private half wrapped by a passphrase (record_formats 4): all fields lower hex. */
export type WrappedKeys = Readonly<{
  kdf: { name: 'argon2id'; memoryKiB: number; passes: number; lanes: number };
  salt: string;
  nonce: string;
  sealed: string;
}>;

export type PersonEventData = {
  person_described: { name: string; title: string; contact: string; word: string };
  keys_wrapped: WrappedKeys;
  absent: { from: PlainDate; until: PlainDate; handTo: UserId | null };
};

/** A text adopted into the record whole: its source, what was read from it, and from when it counts (record_formats 3). */
export type AdoptedText = Readonly<{
  id: string;
  version: string;
  source: string;
  /** Files the text names: published policies, fonts: path to SHA-256. */
  files: Readonly<Record<string, string>>;
  normal: string;
  sha256: Sha256;
  inForceFrom: PlainDate;
}>;

/** Why a text was adopted; absent in the founding act. */
type Because = Readonly<{ reason?: string }>;

export type ProceduresEventData = {
  adopted: AdoptedText &
    Because & {
      texts?: Readonly<Record<string, string>>;
      /** When the change was announced, and what proves it (XO-02). */
      published?: Readonly<{ on: PlainDate; proof: string }>;
    };
  withdrawn: { id: string; version: string; reason: string };
  struck: Struck;
};
export type CalendarsEventData = {
  adopted: AdoptedText & Because;
  withdrawn: { id: string; version: string; reason: string };
  day_confirmed: { calendar: string; date: PlainDate; reason: string };
  day_added: { calendar: string; date: PlainDate; name: string; closed: boolean; reason: string };
  struck: Struck;
};
export type TemplatesEventData = {
  adopted: AdoptedText & Because;
  withdrawn: { id: string; version: string; reason: string };
  struck: Struck;
};

export type Letterhead = Readonly<{
  name: string;
  address: readonly string[];
  contact: readonly string[];
  logo: (SealedFile & { mediaType: string }) | null;
}>;

export type SettingsEventData = {
  setting:
    | { name: 'office.name'; value: string }
    | { name: 'office.zone'; value: string }
    | { name: 'office.letterhead'; value: Letterhead }
    | { name: 'office.post_cutoff'; value: string }
    | { name: 'office.envelope'; value: string }
    | { name: 'office.idle_minutes'; value: number }
    | { name: 'office.practice'; value: boolean };
};

export type DisposalEventData = {
  disposal_approved: { case: CaseId };
  erased: { case: CaseId; streams: readonly string[]; certificate: string };
};

export type DeviceEventData = {
  looks_anchored: { head: Sha256; seq: number };
  clock_jumped: { from: number; to: number };
  woke_elsewhere: { dev: DeviceId; seq: number; head: Sha256; cause: 'missing' | 'other' | 'behind' | 'fork' };
};
