/**
 * Rebuilds the read models of an office from its events, or with `--check` only compares: prints each case or letter of
 * post that a rebuild at the same moment makes different, and exits 1 when there is one. Close Redress first.
 *
 * npm run rebuild-projections -- [--check] --folder FOLDER [--word WORD]; the passphrase from REDRESS_PASSPHRASE or typed.
 */
import { randomBytes } from 'node:crypto';
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
import { maintain } from '#main/store/maintenance.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    folder: { type: 'string' },
    word: { type: 'string' },
  },
});

/** Asks on the terminal; what is typed is not shown where `secret`. */
async function ask(question: string, secret: boolean): Promise<string> {
  process.stderr.write(question);
  const output = secret ? new Writable({ write: (_bytes, _encoding, done) => done() }) : process.stderr;
  const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    if (secret) process.stderr.write('\n');
  }
}

async function run(): Promise<number> {
  const where = places(join(import.meta.dirname, '../resources'));
  const now = Date.now() as Instant;
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const asked = {
    folder: values.folder ?? where.data,
    word: values.word ?? (await ask('Sign-in word: ', false)),
    passphrase: process.env.REDRESS_PASSPHRASE ?? (await ask('Passphrase: ', true)),
    machine: { id: machineId(), folder: where.machine, now: () => now, random, readSources },
  };
  const done = await maintain(asked, ({ projections, streams }) => {
    const rows = streams.ids('case').length + streams.ids('item').length;
    if (values.check) return { rows, differences: projections.differences(now) };
    projections.rebuild('all', now);
    return { rows, differences: [] };
  });
  if (done === null) {
    console.error(sentenceOf('session.wrong-passphrase'));
    return 1;
  }
  const { rows, differences } = done.answer;
  for (const difference of differences) console.log(`different after a rebuild: ${difference}`);
  console.log(values.check ? `${rows} streams compared, ${differences.length} different` : `${rows} streams rebuilt`);
  return differences.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(sentenceOf(error.code));
  process.exitCode = 1;
}
