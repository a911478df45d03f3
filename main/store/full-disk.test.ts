import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CANNOT_MOUNT, type Filled } from '#test/support/fill-a-disk.ts';

const filler = new URL('../../test/support/fill-a-disk.ts', import.meta.url).pathname;

/** What a store went through on a disk of its own; mounted by this account, else in a user namespace of its own. */
function filled(): Filled {
  const disk = mkdtempSync(join(tmpdir(), 'redress-small-'));
  try {
    for (const through of [[], ['unshare', '-rm']]) {
      const [program = '', ...words] = [...through, process.execPath, filler, disk];
      const ran = spawnSync(program, words, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
      if (ran.status === 0) return JSON.parse(ran.stdout) as Filled;
      if (through.length === 0 && ran.status !== CANNOT_MOUNT) throw new Error(ran.stderr);
    }
  } finally {
    rmdirSync(disk);
  }
  throw new Error(
    'This test fills a small disk of its own, which this account may not mount: run it as root, or allow user namespaces so that "unshare -rm true" succeeds.',
  );
}

test('a full disk loses the act that met it and nothing else; one that may not be written says so', () => {
  const told = filled();
  expect(told.acts).toBe('store.disk-full');
  expect(told.blob).toBe('store.disk-full');
  expect(told.look).toBe('store.disk-full');
  expect(told.names).toBe(told.acknowledged + 2);
  expect(told.after).toEqual({ name: 'After', whole: true, looks: told.looked + 1 });
  expect(told.readOnly).toBe('store.read-only');
}, 60_000);
