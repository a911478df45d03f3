import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { aMachine, anOffice, checked, signedIn, type TestMachine } from '#test/support/a-vault.ts';

/** The long form and its seed come from `npm run test:long`. */
const kills = process.env.REDRESS_LONG === undefined ? 8 : 100;
const seed = Number(process.env.REDRESS_SEED ?? 20_261_221);
process.stdout.write(`${kills} kills of a store, seed ${seed}\n`);

/** The longest that opening, acting, killing and checking may take on a slow disk, ms. */
const longestKill = 30_000;

/** The next number of a sequence that never stands still at 0 (Park and Miller). */
const after = (number: number): number => (number * 48_271) % 2_147_483_647;

let machine: TestMachine;
afterEach(() => {
  machine.remove();
});

/** Lets a clerk act until `acts` acts were acknowledged and a moment more, then kills the process; answers the last number said. */
function killedAfter(acts: number, moreMs: number): Promise<number> {
  const clerk = new URL('../../test/support/busy-clerk.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [clerk, machine.disk], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let due = false;
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString();
    if (due || said.split('\n').length <= acts + 1) return;
    due = true;
    setTimeout(() => child.kill('SIGKILL'), moreMs);
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)));
    });
  });
}

test(
  'every act that was acknowledged is there after a kill at any moment, whole, and on the same workstation',
  async () => {
    machine = aMachine();
    (await anOffice(machine)).store.close();
    let random = 1 + (Math.abs(Math.trunc(seed)) % 2_147_483_646);
    let stations: ReadonlySet<string> = new Set();
    for (let kill = 0; kill < kills; kill++) {
      random = after(random);
      const acknowledged = await killedAfter(1 + (random % 7), random % 23);
      const { store } = await signedIn(machine);
      const numbers = store
        .events('settings', store.office)
        .flatMap(({ data }) => (data.name === 'office.idle_minutes' ? [data.value] : []));
      const context = `kill ${kill + 1} of ${kills}, seed ${seed}`;
      expect(numbers, context).toEqual(numbers.map((_, i) => i + 1));
      expect(numbers.length, context).toBeGreaterThanOrEqual(acknowledged);
      expect(store.events('post', '2026-12-21'), context).toHaveLength(numbers.length);
      expect(checked(store), context).toMatchObject({ whole: true, places: [] });
      stations = new Set([...stations, store.station]);
      store.close();
    }
    expect(stations.size).toBe(1);
  },
  kills * longestKill,
);
