/**
 * A process that acts without end on the office in the folder given, and says the number of each act after it was
 * acknowledged. It is killed from outside.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { aMachine, signedIn, ZONE } from './a-vault.ts';

const machine = aMachine({ disk: process.argv[2] ?? '' });
const { store, signer } = await signedIn(machine);
const last = store.events('settings', store.office).filter((event) => event.data.name === 'office.idle_minutes').length;
// It never ends by itself, when Node would keep what it has compiled for the next clerk.
flushCompileCache();
writeSync(1, 'ready\n');
for (let number = last + 1; ; number++) {
  const occurred = { instant: machine.clock.now as Instant, zone: ZONE };
  store.act({ by: signer, second: null }, (act) => {
    act.record('settings', store.office, [
      { type: 'setting', v: 1, occurred, data: { name: 'office.idle_minutes', value: number } },
    ]);
    act.record('post', '2026-12-21', [
      { type: 'bagged', v: 1, occurred, data: { letter: String(number), frozen: `${store.dev}-1-0` } },
    ]);
    return ok(act.nextSerial());
  });
  writeSync(1, `${number}\n`);
}
