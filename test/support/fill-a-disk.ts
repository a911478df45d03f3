/**
 * Mounts a disk of a few megabytes on the folder given, lets an office work there until the disk is full, makes room,
 * goes on, and opens it again on the disk that may not be written any more. Prints what happened as JSON.
 */
import { mkdirSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#core/domain/fault.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import type { OpenStore } from '#main/app/ports/store.ts';
import { aMachine, anOffice, checked, rename, signedIn, type TestMachine, type TestOffice } from './a-vault.ts';
import { makeReadOnly, withSmallDisk } from './small-disk.ts';

/** Codes of the faults that were met, and what was there before and after. */
export type Filled = Readonly<{
  acts: string;
  blob: string;
  look: string;
  /** Acts and looks that were acknowledged while the disk filled, and names that the store then held. */
  acknowledged: number;
  looked: number;
  names: number;
  after: Readonly<{ name: string; whole: boolean; looks: number }>;
  readOnly: string;
}>;

/** Room left for acts when the rest of the disk is filled, bytes. */
const LEFT = 65_536;

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'none';
}

const namesIn = (store: OpenStore): readonly string[] =>
  store
    .events('settings', store.office)
    .flatMap(({ data }) => (data.name === 'office.name' ? [String(data.value)] : []));

/** Works until the disk is full; answers what happened, and the case whose look could not be written. */
function fill(root: string, { store, user, signer }: TestOffice, { clock }: TestMachine) {
  const rest = statfsSync(root);
  writeFileSync(join(root, 'filler'), new Uint8Array(rest.bavail * rest.bsize - LEFT));
  let [acknowledged, looked] = [0, 0];
  const acts = faultOf(() => {
    for (; acknowledged < 100; acknowledged++)
      rename({ store, signer }, `While it fills ${acknowledged} ${'x'.repeat(5000)}`, clock.now);
  });
  const blob = faultOf(() => store.blobs.seal(new Uint8Array(2_000_000)));
  const look = faultOf(() => {
    for (; looked < 1000; looked++) store.look(user, 'case', `case ${looked}`, clock.now as Instant);
  });
  rmSync(join(root, 'filler'));
  return { acts, blob, look, acknowledged, looked, names: namesIn(store).length };
}

async function filled(root: string): Promise<Filled> {
  mkdirSync(join(root, 'disk'));
  const machine = aMachine({ disk: join(root, 'disk') });
  const office = await anOffice(machine);
  rename(office, 'Before', machine.clock.now);
  const told = fill(root, office, machine);
  office.store.look(office.user, 'case', `case ${told.looked}`, machine.clock.now as Instant);
  machine.clock.now += 86_400_000;
  rename(office, 'After', machine.clock.now);
  office.store.close();
  const { store } = await signedIn(machine);
  const looks = store
    .events('device', store.dev)
    .flatMap((event) => (event.type === 'looks_anchored' ? [event.data.seq] : []));
  const after = { name: namesIn(store).at(-1) ?? '', whole: checked(store).whole, looks: looks.at(-1) ?? 0 };
  store.close();
  makeReadOnly(root);
  const readOnly = await signedIn(machine).then(
    () => 'none',
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
  return { ...told, after, readOnly };
}

const root = process.argv[2] ?? '';
if (import.meta.main)
  process.exitCode = await withSmallDisk(root, 6, async () => {
    writeSync(1, JSON.stringify(await filled(root)));
  });
