import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#core/domain/time/moment.ts';
import { readSources } from '#main/app/office-book.ts';
import { examine } from '#main/store/examine.ts';
import { openDatabase, STORE_FILE } from '#main/store/open.ts';
import { slotByWords } from '#main/store/unlocking.ts';
import { aRegister, aRegisterMachine, registered } from '#test/support/a-register.ts';
import { aRunningApp } from '#test/support/a-running-app.ts';
import { FOUNDER, type TestMachine } from '#test/support/a-vault.ts';
import { me } from '#test/support/given.ts';
import { bytesAt, filesUnder, fingerprints } from '#test/support/on-disk.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = aRegisterMachine();
  const office = await aRegister(machine);
  for (const n of [0, 1]) registered(office, machine, { n, delivered: '2026-12-21' });
  office.store.close();
});
afterEach(() => {
  machine.remove();
});

async function change(sql: string): Promise<void> {
  const slot = await slotByWords(machine.data, FOUNDER.word, FOUNDER.passphrase);
  if (slot === null) throw new Error('the office opens by its words');
  const db = openDatabase(join(machine.data, STORE_FILE), slot.storeKey);
  db.exec(sql);
  db.close();
}

function rebuildProjections(...options: readonly string[]) {
  const root = join(import.meta.dirname, '../..');
  const words = ['scripts/rebuild-projections.ts', '--folder', machine.data, '--word', FOUNDER.word, ...options];
  const env = { ...process.env, REDRESS_PASSPHRASE: FOUNDER.passphrase };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
  return { status, said: (stdout + stderr).trim() };
}

/** Every file of the data folder by name and content. A reader's index of the log, and its log, which is empty, hold nothing. */
const disk = (): readonly string[] =>
  fingerprints(
    filesUnder(machine.data).filter(
      (path) => !path.endsWith('-shm') && (!path.endsWith('-wal') || bytesAt(path).length > 0),
    ),
  );

describe('rebuild-projections --check', () => {
  test('compares, names what differs, and leaves every file of the folder as it was', async () => {
    await change("UPDATE case_row SET reference = 'tampered' WHERE rowid = 1");
    const tampered = disk();
    const found = rebuildProjections('--check');
    expect(found.status).toBe(1);
    expect(found.said).toMatch(/^different after a rebuild: case [0-9a-f-]{36}\n2 streams compared, 1 different$/);
    expect(disk()).toEqual(tampered);
    expect(rebuildProjections()).toEqual({ status: 0, said: '2 streams rebuilt' });
    expect(rebuildProjections('--check')).toEqual({ status: 0, said: '2 streams compared, 0 different' });
  }, 120_000);

  test('refuses a store that wants a migration first, and brings nothing up to date', async () => {
    await change('DELETE FROM migrations');
    const before = disk();
    const refused = rebuildProjections('--check');
    expect(refused.status).toBe(1);
    expect(refused.said).toMatch(/^This store was last opened by an older Redress.*then check again\.$/);
    expect(disk()).toEqual(before);
  });

  test('compares a case with a letter as of its own row, however much later it is asked', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    await app.given.anIssuedAcknowledgement(await app.given.aCaseOfMine());
    await app.must('session.lock', {});
    const now = Date.parse('2026-12-21T10:20:00+02:00') as Instant;
    const found = await examine({ folder: join(app.folder, 'office'), ...me, readSources, now });
    expect(found).toEqual({ state: 'compared', streams: 2, differences: [] });
  });
});
