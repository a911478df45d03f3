import type { Sha256 } from '#core/domain/ids.ts';
import { rosterOf } from '#core/domain/people/roster.ts';
import { fromHex, toHex } from '#core/domain/record/bytes.ts';
import { chainStart } from '#core/domain/record/chain.ts';
import type { DeviceEventData } from '#core/domain/record/events/office-events.ts';
import { stationCode } from '#core/domain/record/identity.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Signer } from '#main/app/ports/keys.ts';
import { sha256 } from './crypto.ts';
import { newKeyring, type Random } from './key-pair.ts';
import type { Remembered } from './nonce.ts';
import type { Db } from './open.ts';
import type { Recorder } from './recorder.ts';
import { newSelf, type Self } from './self.ts';
import type { Streams } from './streams.ts';
import { zoneIn } from './zone.ts';

export type Cause = DeviceEventData['woke_elsewhere']['cause'];

/**
 * Whether the store is the one that this machine last wrote; null when it is. At or ahead of what is remembered, with
 * its chain through it: the same workstation. Anything else is a copy (record_formats 4, Waking elsewhere).
 */
export function wokeElsewhere(db: Db, self: Self, remembered: Remembered | null): Cause | null {
  if (remembered === null) return 'missing';
  if (remembered.nonce !== self.nonce) return 'other';
  if (remembered.seq > self.seq) return 'behind';
  return headAt(db, self, remembered.seq) === remembered.head ? null : 'fork';
}

function headAt(db: Db, self: Self, seq: number): Sha256 | null {
  if (seq === 0) return chainStart(sha256, self.office, self.keyring.sign);
  const head = db
    .prepare<[Uint8Array, number], Uint8Array>('SELECT head FROM changeset WHERE dev = ? AND seq = ?')
    .pluck()
    .get(fromHex(self.dev), seq);
  return head === undefined ? null : (toHex(head) as Sha256);
}

/**
 * Goes on as a new workstation with keys, chain and station code of its own, before anything else is written: its first
 * act says whence it came and asks to be let in, signed by whoever unlocked. Answers a sentence for everybody.
 */
export function wakeAsNew(
  needs: Readonly<{ recorder: Recorder; streams: Streams; random: Random; now(): Instant }>,
  signer: Signer,
  cause: Cause,
): string {
  const { recorder, streams, random } = needs;
  const before = recorder.self();
  const { devices } = rosterOf(streams.events('people', before.office));
  const taken = [...devices.values()].map((device) => device.station);
  const keyring = newKeyring(random);
  const self = newSelf(before.office, keyring, stationCode(sha256, keyring.sign, taken), random, before);
  const occurred = { instant: needs.now(), zone: zoneIn(streams.events('settings', before.office)) };
  const { dev, station } = self;
  recorder.become(self);
  recorder.act({ by: signer, second: null }, (act) => {
    const device = { dev, sign: keyring.sign, seal: keyring.seal, station, provisional: true };
    act.record('people', self.office, [{ type: 'device_added', v: 1, occurred, data: device }]);
    const origin = { dev: before.dev, seq: before.seq, head: before.head, cause };
    act.record('device', dev, [{ type: 'woke_elsewhere', v: 1, occurred, data: origin }]);
    return ok(null);
  });
  return sentenceOf(cause, before.station, station);
}

const causes: Readonly<Record<Cause, string>> = {
  missing: 'This data folder was copied from another computer or account',
  other: 'This data folder was copied from another computer or account',
  behind: 'This data folder is older than what was last written on this computer',
  fork: 'This data folder differs from what was last written on this computer',
};

const sentenceOf = (cause: Cause, before: string, station: string): string =>
  `${causes[cause]}. It goes on as a workstation of its own: references begin with ${station} instead of ${before}. ` +
  (cause === 'behind' || cause === 'fork'
    ? 'Work done since this copy was made is missing here: if that was not intended, close Redress and put the newer folder back.'
    : 'Do not go on working in both copies: what is done in one does not reach the other.');
