import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserId } from '#core/domain/ids.ts';
import { ok } from '#core/domain/result.ts';
import { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Signer } from '#main/app/ports/keys.ts';
import type { CheckReport, OpenStore } from '#main/app/ports/store.ts';
import type { Vault } from '#main/app/ports/vault.ts';
import type { Machine } from '#main/store/office.ts';
import type { ReadSources } from '#main/store/projectors.ts';
import { vaults } from '#main/store/vaults.ts';

export const ZONE = 'Europe/Vilnius';
export const FOUNDER = { word: 'ann', passphrase: 'four unrelated words here' } as const;

/** An office without a procedure: its cases wait, and have no rows. */
export const withoutProcedures: ReadSources = () => ({ procedureOf: () => null, calendars: new CalendarBook([]) });

/** A machine with a disk of its own, a clock that tests move, and cheap passphrases. */
export type TestMachine = Readonly<{
  /** Everything on its disk: the data folder is `<disk>/office`. */
  disk: string;
  data: string;
  clock: { now: number };
  vault: Vault;
  remove(): void;
}>;

type MachineAsked = Readonly<{ disk?: string; id?: string; now?: string; readSources?: ReadSources }>;

export function aMachine(asked: MachineAsked = {}): TestMachine {
  const disk = asked.disk ?? mkdtempSync(join(tmpdir(), 'redress-'));
  const clock = { now: Date.parse(asked.now ?? '2026-12-21T09:00:00Z') };
  const data = join(disk, 'office');
  mkdirSync(join(disk, 'machine'), { recursive: true });
  const platform = {
    paths: { data, practice: join(disk, 'practice'), resources: '', machine: join(disk, 'machine') },
    machineId: asked.id ?? 'machine-1',
    now: () => clock.now as Instant,
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
    passphraseCost: { memoryKiB: 8, passes: 1 },
  };
  const readSources = asked.readSources ?? withoutProcedures;
  return {
    disk,
    data,
    clock,
    vault: vaults({ platform, readSources }).at(data, 'live'),
    remove: () => rmSync(disk, { recursive: true, force: true }),
  };
}

/** The same machine as the store's maintenance sees it. */
export const machineOf = ({ disk, clock }: TestMachine, readSources: ReadSources): Machine => ({
  id: 'machine-1',
  folder: join(disk, 'machine'),
  now: () => clock.now as Instant,
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
  readSources,
});

export type TestOffice = Readonly<{ store: OpenStore; signer: Signer; groups: readonly string[]; user: UserId }>;

/** Founds an office; the founder is administrator. */
export async function anOffice({ vault, clock }: TestMachine): Promise<TestOffice> {
  const founding = await vault.begin(FOUNDER.word, FOUNDER.passphrase);
  const { store, signer } = await founding.found({
    grants: [{ procedure: '*', role: 'administrator' }],
    describe: { name: 'Ann Founder', title: 'Head of Complaints', contact: 'ann@example.org', word: FOUNDER.word },
    fill(act, { office }) {
      const occurred = { instant: clock.now as Instant, zone: ZONE };
      act.record('settings', office, [
        { type: 'setting', v: 1, occurred, data: { name: 'office.zone', value: ZONE } },
        { type: 'setting', v: 1, occurred, data: { name: 'office.name', value: 'Invented Office' } },
      ]);
    },
  });
  return { store, signer, groups: founding.groups, user: founding.user };
}

/** Signs in; throws where word and passphrase do not open the office. */
export async function signedIn({ vault }: TestMachine, words: { word: string; passphrase: string } = FOUNDER) {
  const unlocked = await vault.unlock(words.word, words.passphrase);
  if (!unlocked.ok) throw new Error(unlocked.failure);
  return unlocked.value;
}

/** One act that changes a setting: the smallest thing that people do. */
export function rename({ store, signer }: Pick<TestOffice, 'store' | 'signer'>, name: string, at: number): void {
  store.act({ by: signer, second: null }, (act) => {
    const occurred = { instant: at as Instant, zone: ZONE };
    act.record('settings', store.office, [
      { type: 'setting', v: 1, occurred, data: { name: 'office.name', value: name } },
    ]);
    return ok(null);
  });
}

/** Copies the data folder, shut, to another machine, as people do with a stick. */
export function copiedTo(from: TestMachine, id: string): TestMachine {
  const other = aMachine({ id, now: new Date(from.clock.now).toISOString() });
  cpSync(from.data, other.data, { recursive: true });
  return other;
}

/** The whole check, to its end. */
export function checked(store: OpenStore): CheckReport {
  const work = store.check();
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}
