import {
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '#core/domain/fault.ts';
import type { ItemId } from '#core/domain/ids.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import {
  aMachine,
  anOffice,
  checked,
  FOUNDER,
  rename,
  signedIn,
  type TestMachine,
  ZONE,
} from '#test/support/a-vault.ts';
import { openDatabase, PAGE_BYTES } from './open.ts';
import { slotByWords } from './unlocking.ts';

const item = '44444444-4444-4444-8444-444444444444' as ItemId;
let whole: TestMachine;
let machine: TestMachine;
const db = () => join(machine.data, 'office.db');

beforeAll(async () => {
  whole = aMachine();
  const office = await anOffice(whole);
  for (let i = 0; i < 8; i++) rename(office, `Name ${i}`, whole.clock.now);
  const file = office.store.blobs.seal(new Uint8Array(2000).fill(3));
  office.store.act({ by: office.signer, second: null }, (act) => {
    act.record('item', item, [
      {
        type: 'item_received',
        v: 1,
        occurred: { instant: whole.clock.now as Instant, zone: ZONE },
        data: {
          channel: 'post',
          receipt: {},
          file: { ...file, name: 'scan.pdf', mediaType: 'application/pdf', pages: 1, damaged: [] },
        },
      },
    ]);
    return ok(null);
  });
  office.store.close();
});
beforeEach(() => {
  machine = aMachine();
  cpSync(whole.disk, machine.disk, { recursive: true });
});
afterEach(() => {
  machine.remove();
});
afterAll(() => {
  whole.remove();
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );

const blobFile = () => {
  const name = readdirSync(join(machine.data, 'blobs'), { recursive: true, encoding: 'utf8' }).find((each) =>
    statSync(join(machine.data, 'blobs', each)).isFile(),
  );
  return join(machine.data, 'blobs', name ?? '');
};

describe('a store file that is cut', () => {
  test.each([0, 100, 0.5])('to %s of it is told as damaged and left as it is', async (part) => {
    const size = statSync(db()).size;
    truncateSync(db(), part < 1 ? Math.floor(size * part) : part);
    const before = readFileSync(db());
    expect(await codeOf(signedIn(machine))).toBe('store.damaged');
    expect(readFileSync(db()).equals(before)).toBe(true);
  });
});

test('a store file that lost the end of its last page says so at the start, or by a check that names the page', async () => {
  const size = statSync(db()).size;
  truncateSync(db(), size - 100);
  const told = await signedIn(machine).then(
    ({ store }) => {
      const { places } = checked(store);
      store.close();
      return places[0];
    },
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
  expect(told).toMatch(new RegExp(`^(store.damaged|office.db, page ${size / PAGE_BYTES} )`));
});

describe('a store file with one byte flipped', () => {
  test('says so wherever the byte is: at the start, or by a check that names the page', async () => {
    const file = join(whole.data, 'office.db');
    const pages = statSync(db()).size / PAGE_BYTES;
    for (let page = 0; page < pages; page += page < 2 ? 1 : 5) {
      copyFileSync(file, db());
      flip(db(), page * PAGE_BYTES + ((page * 1237 + 11) % PAGE_BYTES));
      const told = await signedIn(machine).then(
        ({ store }) => {
          const report = checked(store);
          store.close();
          return report.whole ? [] : report.places;
        },
        (error: unknown) => [error instanceof Fault ? error.code : String(error)],
      );
      expect(told[0], `page ${page + 1}`).toMatch(new RegExp(`^(store.damaged|office.db, page ${page + 1} \\(.*)$`));
    }
  });
});

describe('a record that was changed from inside', () => {
  const nth = (seq: number) => `WHERE seq = ${seq}`;
  const of = (column: string, seq: number) => `(SELECT ${column} FROM changeset ${nth(seq)})`;

  test.each([
    ['a header that nobody can read', `UPDATE changeset SET header = zeroblob(9) ${nth(9)}`, '-9: changeset header'],
    ['a header of another', `UPDATE changeset SET header = ${of('header', 8)} ${nth(9)}`, '-9: off its chain'],
    [
      'a body of another',
      `UPDATE changeset SET body = ${of('body', 7)}, deflated = ${of('deflated', 7)} ${nth(8)}`,
      '-8: its content',
    ],
    ['a link', `UPDATE changeset SET head = zeroblob(32) ${nth(8)}`, '-8: off its chain'],
    ['a changeset taken out', `DELETE FROM changeset ${nth(8)}`, 'off its chain'],
    ['every signature', 'UPDATE act_signature SET signature = zeroblob(64) WHERE act <> (SELECT last FROM kept)', '-9'],
  ])('is found: %s', async (_, sql, place) => {
    const slot = await slotByWords(machine.data, FOUNDER.word, FOUNDER.passphrase);
    const open = openDatabase(db(), slot?.storeKey ?? new Uint8Array(32));
    const last = open.prepare<[], Uint8Array>('SELECT header FROM changeset ORDER BY seq DESC LIMIT 1').pluck().get();
    const act = String(JSON.parse(Buffer.from(last ?? []).toString())[4]).replaceAll('-', '');
    open.exec(sql.replace('(SELECT last FROM kept)', `x'${act}'`));
    open.close();
    const { store } = await signedIn(machine);
    expect(checked(store).places.join('\n')).toContain(place);
    store.close();
  });

  test('at its very end is found when the office is opened', async () => {
    const slot = await slotByWords(machine.data, FOUNDER.word, FOUNDER.passphrase);
    const open = openDatabase(db(), slot?.storeKey ?? new Uint8Array(32));
    open.exec('UPDATE act_signature SET signature = zeroblob(64)');
    open.close();
    expect(await codeOf(signedIn(machine))).toBe('store.damaged');
  });
});

describe('a sealed file', () => {
  test('that is damaged or missing is told when it is opened, and by a check', async () => {
    const name = blobFile().slice(-32);
    for (const [code, spoil] of [
      ['blob.damaged', () => flip(blobFile(), 700)],
      ['blob.missing', () => rmSync(blobFile())],
    ] as const) {
      spoil();
      const { store } = await signedIn(machine);
      const [received] = store.events('item', item);
      if (received?.type !== 'item_received') throw new Error('no item');
      expect(() => store.blobs.open(received.data.file)).toThrow(code);
      expect(checked(store).places).toEqual([`${code} ${name}`]);
      store.close();
    }
  });
});

describe('a key file', () => {
  test('that is damaged while the office is open is told by a check', async () => {
    const { store } = await signedIn(machine);
    flip(join(machine.data, 'keys.2'), 40);
    expect(checked(store).places).toEqual(['keys.2']);
    store.close();
  });
});
