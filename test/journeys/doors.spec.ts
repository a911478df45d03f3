import { copyFileSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { me } from '#test/support/given.ts';
import { startJourneyHost } from '#test/support/journey.ts';
import { expect, type House, test } from './a-house.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Sign-in word').fill(me.word);
  await page.getByLabel('Passphrase', { exact: true }).fill(me.passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** The file of the office that `ending` names. */
function officeFile(house: House, ending: string): string {
  const folder = join(house.data, 'office');
  const name = readdirSync(folder).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} among ${readdirSync(folder).join(', ')}`);
  return join(folder, name);
}

test('the recovery key opens the office and gives a new passphrase', async ({ page, house }) => {
  const rasa = { word: 'rasa', passphrase: 'harbour violet engine mirror' };
  const person = { name: 'Rasa Norkutė', title: 'Support', contact: '+370 600 90103' };
  await house.must('people.add', { person, ...rasa, roles: ['support'] });
  await house.must('session.lock', {});
  await page.getByRole('button', { name: 'Use the recovery key' }).click();
  await page.getByLabel('Recovery key').fill(house.recoveryKey.replace(/^..../u, '0000'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('That recovery key does not open this office.')).toBeVisible();
  await page.getByLabel('Recovery key').fill(house.recoveryKey.toLowerCase());
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Who is it').selectOption({ label: 'Rasa Norkutė (rasa)' });
  await page.getByLabel('New passphrase', { exact: true }).fill('copper lantern forest ribbon');
  await page.getByLabel('New passphrase again').fill('copper lantern forest ribbon');
  await page.getByRole('button', { name: 'Set it and open the office' }).click();
  await expect(title(page, 'Post')).toBeVisible();
  expect(await house.ask('session.unlock', { ...rasa })).toMatchObject({ failure: 'session.wrong-passphrase' });
});

test('with nobody there the office locks, and what was typed is kept', async ({ page, house, to }) => {
  const item = await house.given.aLetterInTheTray('letter-lt.png');
  await page.clock.install();
  await page.reload();
  await to(`/post/${item}`);
  await page.getByLabel('Name', { exact: true }).fill('Rasa Vainausk');
  const { idleMinutes } = await house.must('session.who', {});
  await page.clock.fastForward(idleMinutes * 60_000 + 10_000);
  await expect(title(page, 'Redress is locked')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Vainausk');
  await unlock(page);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Rasa Vainausk');
});

test('a second program on the same office says so, and opens it once the first has locked', async ({
  context,
  house,
}) => {
  await house.must('session.unlock', { ...me });
  const other = await startJourneyHost('2026-12-21T09:14:00+02:00', house.data);
  try {
    const page = await context.newPage();
    await page.goto(await other.address());
    await unlock(page);
    await expect(page.getByText('Another Redress has this office open.')).toBeVisible();
    await house.must('session.lock', {});
    await unlock(page);
    await expect(title(page, 'Post')).toBeVisible();
  } finally {
    await other.stop();
  }
});

test('without its key file the office says what is missing, and opens when it is put back', async ({ page, house }) => {
  await house.must('session.lock', {});
  const keys = ['keys.1', 'keys.2'].map((name) => officeFile(house, name));
  for (const file of keys) renameSync(file, `${file}.away`);
  await page.reload();
  await expect(title(page, 'The office cannot be opened')).toBeVisible();
  await expect(page.getByText('Both copies of the key file (keys.1, keys.2) are missing')).toBeVisible();
  for (const file of keys) renameSync(`${file}.away`, file);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page, 'Redress is locked')).toBeVisible();
  await unlock(page);
  await expect(title(page, 'Post')).toBeVisible();
});

test('a store cut in half is told, left as it is, and opens when the whole one is put back', async ({
  page,
  house,
}) => {
  await house.must('session.lock', {});
  const store = officeFile(house, '.db');
  copyFileSync(store, `${store}.whole`);
  const half = Math.floor(statSync(store).size / 2);
  truncateSync(store, half);
  await page.reload();
  await unlock(page);
  await expect(page.getByText('The store file is damaged.')).toBeVisible();
  expect(statSync(store).size).toBe(half);
  renameSync(`${store}.whole`, store);
  await page.reload();
  await unlock(page);
  await expect(title(page, 'Post')).toBeVisible();
});
