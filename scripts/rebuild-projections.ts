/**
 * Rebuilds the read models of an office from its events; close Redress first. With `--check` it only reads and compares:
 * prints each case or letter of post that a rebuild at the same moment makes different, and exits 1 when there is one.
 *
 * npm run rebuild-projections -- [--check] --folder FOLDER [--word WORD]; the passphrase from REDRESS_PASSPHRASE or typed.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { sentenceOf } from '#core/contract/sentences.ts';
import { Fault } from '#core/domain/fault.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { readSources } from '#main/app/office-book.ts';
import { machineId } from '#main/hosts/machine-id.ts';
import { places } from '#main/hosts/places.ts';
import { examine } from '#main/store/examine.ts';
import { maintain } from '#main/store/maintenance.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    folder: { type: 'string' },
    word: { type: 'string' },
  },
});

const where = places(join(import.meta.dirname, '../resources'));
const now = Date.now() as Instant;

/** Asks on the terminal; what is typed is not shown where `secret`. Nothing, where nobody is there to answer. */
async function ask(question: string, secret: boolean): Promise<string> {
  process.stderr.write(question);
  const output = secret ? new Writable({ write: (_bytes, _encoding, done) => done() }) : process.stderr;
  const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  try {
    return await Promise.race([terminal.question(''), once(terminal, 'close').then(() => '')]);
  } finally {
    terminal.close();
    if (secret) process.stderr.write('\n');
  }
}

type Asked = Readonly<{ folder: string; word: string; passphrase: string }>;

/** Says how many streams were compared and which differ; a store that wants a migration first is left as it is. */
async function check(asked: Asked): Promise<boolean | null> {
  const found = await examine({ ...asked, readSources, now });
  if (found === null) return null;
  if (found.state === 'unmigrated') {
    console.error(
      `This store was last opened by an older Redress, and a check changes nothing. Open it once with this version, which keeps a copy and brings it up to date (${found.step}); then check again.`,
    );
    return false;
  }
  for (const difference of found.differences) console.log(`different after a rebuild: ${difference}`);
  console.log(`${found.streams} streams compared, ${found.differences.length} different`);
  return found.differences.length === 0;
}

async function rebuild(asked: Asked): Promise<boolean | null> {
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const machine = { id: machineId(), folder: where.machine, now: () => now, random, readSources };
  const done = await maintain({ ...asked, machine }, ({ projections, streams }) => {
    projections.rebuild('all', now);
    return streams.ids('case').length + streams.ids('item').length;
  });
  if (done === null) return null;
  console.log(`${done.answer} streams rebuilt`);
  return true;
}

async function run(): Promise<number> {
  const asked = {
    folder: values.folder ?? where.data,
    word: values.word ?? (await ask('Sign-in word: ', false)),
    passphrase: process.env.REDRESS_PASSPHRASE ?? (await ask('Passphrase: ', true)),
  };
  const well = await (values.check ? check(asked) : rebuild(asked));
  if (well === null) console.error(sentenceOf('session.wrong-passphrase'));
  return well === true ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(sentenceOf(error.code));
  process.exitCode = 1;
}
