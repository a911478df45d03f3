import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase, peek, STORE_FILE } from '#main/store/open.ts';
import { slotByWords } from '#main/store/unlocking.ts';
import { aRunningApp, type RunningApp } from '#test/support/a-running-app.ts';
import { me } from '#test/support/given.ts';

async function storeOf({ folder }: RunningApp) {
  const data = join(folder, 'office');
  const slot = await slotByWords(data, me.word, me.passphrase);
  if (slot === null) throw new Error('the office opens by its words');
  return { file: join(data, STORE_FILE), key: slot.storeKey };
}

/** Looks on disk at this moment, as `kind id`. */
async function looksOnDisk(app: RunningApp): Promise<readonly string[]> {
  const { file, key } = await storeOf(app);
  const entries = peek(file, key, (db) =>
    db.prepare<[], Uint8Array>('SELECT entry FROM look ORDER BY seq').pluck().all(),
  );
  return entries.map((entry) => (JSON.parse(Buffer.from(entry).toString()) as string[]).slice(-2).join(' '));
}

const timesOf = (looks: readonly string[], look: string): number => looks.filter((other) => other === look).length;

describe('a page fetched by its reference', () => {
  test('of a piece of post is a look: the first of a day is on disk when the page comes, others by lock', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    const before = timesOf(await looksOnDisk(app), `item ${item}`);
    expect((await app.bridge.get(`page:${item}:1`)).ok).toBe(true);
    expect(timesOf(await looksOnDisk(app), `item ${item}`)).toBe(1);
    expect((await app.bridge.get(`page:${item}:1?w=300`)).ok).toBe(true);
    expect(timesOf(await looksOnDisk(app), `item ${item}`)).toBe(1);
    await app.must('session.lock', {});
    expect(timesOf(await looksOnDisk(app), `item ${item}`)).toBe(before + 2);
  });

  test('of a frozen letter is a look, and so is the letter as a whole', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const letter = await app.given.anIssuedAcknowledgement(await app.given.aCaseOfMine());
    expect(timesOf(await looksOnDisk(app), `letter ${letter}`)).toBe(0);
    expect((await app.bridge.get(`letter-page:${letter}:1`)).ok).toBe(true);
    expect(timesOf(await looksOnDisk(app), `letter ${letter}`)).toBe(1);
    expect((await app.bridge.get(`letter:${letter}`)).ok).toBe(true);
    await app.must('session.lock', {});
    expect(timesOf(await looksOnDisk(app), `letter ${letter}`)).toBe(2);
  });

  test('is not handed over while the look cannot be recorded', async () => {
    const app = await aRunningApp();
    await app.given.anOffice();
    const item = await app.given.aLetterInTheTray('letter-lt.png');
    const { file, key } = await storeOf(app);
    const beside = openDatabase(file, key);
    beside.exec("CREATE TRIGGER full BEFORE INSERT ON look BEGIN SELECT RAISE(ABORT, 'full'); END");
    expect(await app.bridge.get(`page:${item}:1`)).toMatchObject({ ok: false });
    expect(await app.bridge.get(`page:${item}:1`)).toMatchObject({ ok: false });
    beside.exec('DROP TRIGGER full');
    beside.close();
    expect((await app.bridge.get(`page:${item}:1`)).ok).toBe(true);
  });
});
