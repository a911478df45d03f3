import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ItemId } from '#core/domain/ids.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { aMachine, anOffice, FOUNDER, rename, signedIn, type TestMachine, ZONE } from '#test/support/a-vault.ts';

const PLANTED = 'Zebulon Quillfeather';
const item = '44444444-4444-4444-8444-444444444444' as ItemId;

let machine: TestMachine;
afterEach(() => {
  machine.remove();
});

/** Files of the whole disk in which one of the texts stands, in UTF-8 or UTF-16. */
const telling = (texts: readonly string[]): readonly string[] =>
  readdirSync(machine.disk, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(machine.disk, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(machine.disk, name));
      return texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    });

test('no file of the data folder or the machine holds a name, a passphrase or a scan, during work or after', async () => {
  machine = aMachine();
  const office = await anOffice(machine);
  const secrets = [PLANTED, 'Ann Founder', FOUNDER.passphrase, office.groups.join(''), 'SQLite format 3\0\0'];
  const scan = office.store.blobs.seal(Buffer.from(`%PDF ${PLANTED} ${'x'.repeat(5000)}`));
  office.store.keepDraft('form', JSON.stringify({ name: PLANTED }));
  office.store.act({ by: office.signer, second: null }, (act) => {
    act.record('item', item, [
      {
        type: 'item_received',
        v: 1,
        occurred: { instant: machine.clock.now as Instant, zone: ZONE },
        data: {
          channel: 'post',
          receipt: {},
          file: { ...scan, name: `${PLANTED}.pdf`, mediaType: 'application/pdf', pages: 1, damaged: [] },
        },
      },
    ]);
    act.keepDraft('other', PLANTED);
    return ok(null);
  });
  rename(office, PLANTED, machine.clock.now);
  const isPlain = (name: string) => name !== join('office', 'lock');
  expect(telling(secrets).filter(isPlain)).toEqual([]);
  office.store.close();
  expect(telling(secrets).filter(isPlain)).toEqual([]);
  const again = await signedIn(machine);
  expect(again.store.rows.item(item)?.name).toBe(`${PLANTED}.pdf`);
  expect(again.store.draft('form')).toContain(PLANTED);
  again.store.close();
  expect(telling([PLANTED])).toEqual([]);
});
