import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aMachine, anOffice, checked, rename, signedIn } from '#test/support/a-vault.ts';

const MOUNT = '/bin/mount';
const UNMOUNT = '/bin/umount';

/** A disk of a few megabytes; null where this account may not mount one. */
function smallDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'redress-small-'));
  try {
    execFileSync(MOUNT, ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    rmSync(disk, { recursive: true });
    return null;
  }
}

const disk = smallDisk();

test('a full disk loses the act that met it and nothing else; one that may not be written says so', async (context) => {
  if (disk === null) context.skip('this account may not mount the small disk that the test fills');
  const root = disk ?? '';
  try {
    mkdirSync(join(root, 'disk'));
    const machine = aMachine({ disk: join(root, 'disk') });
    const office = await anOffice(machine);
    rename(office, 'Before', machine.clock.now);
    const filler = join(root, 'filler');
    writeFileSync(filler, new Uint8Array(statfsSync(root).bavail * statfsSync(root).bsize - 65_536));
    const kept: string[] = [];
    expect(() => {
      for (let i = 0; i < 100; i++) {
        rename(office, `While it fills ${i} ${'x'.repeat(5000)}`, machine.clock.now);
        kept.push(`While it fills ${i}`);
      }
    }).toThrow('store.disk-full');
    expect(() => office.store.blobs.seal(new Uint8Array(2_000_000))).toThrow('store.disk-full');
    const names = () =>
      office.store
        .events('settings', office.store.office)
        .flatMap(({ data }) => (data.name === 'office.name' ? [data.value.slice(0, 20).trim()] : []));
    expect(names().length).toBe(kept.length + 2);
    rmSync(filler);
    rename(office, 'After', machine.clock.now);
    office.store.close();
    const { store } = await signedIn(machine);
    expect(store.events('settings', store.office).at(-1)?.data).toMatchObject({ value: 'After' });
    expect(checked(store)).toMatchObject({ whole: true });
    store.close();
    execFileSync(MOUNT, ['-o', 'remount,ro', root]);
    await expect(signedIn(machine)).rejects.toThrow('store.read-only');
  } finally {
    execFileSync(UNMOUNT, ['-l', root]);
    rmSync(root, { recursive: true });
  }
});
