import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/electron-stand-in/index.ts';
import { me } from '#test/support/given.ts';
import { overPage } from '#test/support/page-bridge.ts';
import { drop } from './keyboard/hands.ts';

const scan = new URL('../fixtures/scans/letter-en.pdf', import.meta.url);

/** The shortest way of a letter: dropped on the window, typed beside its scan, and there in the queue. */
async function registersADroppedLetter(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'The tray is empty' })).toBeVisible();
  await drop(page, { name: 'letter-en.pdf', bytes: readFileSync(scan) });
  await expect(page.getByRole('img', { name: 'Scan of letter-en.pdf, page 1' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Margaret Holloway');
  await page.getByLabel('Address', { exact: true }).fill('4 Mill Lane\nTaunton TA1 1AA');
  await page.getByLabel('Matter').fill('A withdrawal that never arrived');
  await page.getByLabel('Delivered').fill('-1d');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('note')).toContainText('Registered as');
  await expect(page.getByRole('heading', { name: 'Everything in the tray is registered' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await expect(page.getByRole('row').filter({ hasText: 'Margaret Holloway' })).toBeVisible();
}

test('the built program goes through Electron: set up, a letter in, an acknowledgement out, quit, and all is there', async ({
  start,
}) => {
  test.slow();
  const first = await start();
  await expect(first.page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
  const { given, must } = overPage(first.page);
  expect((await must('office.status', {})).canPickFolder).toBe(true);
  await given.anOffice();
  await first.page.reload();
  await registersADroppedLetter(first.page);
  const id = await given.aCaseOfMine();
  await given.anIssuedAcknowledgement(id);
  const { reference } = await must('cases.case', { case: id, view: null });
  expect(await first.quit()).toBe(0);

  const again = await start();
  const back = overPage(again.page);
  await back.must('session.unlock', me);
  expect((await back.must('cases.case', { case: id, view: null })).reference).toBe(reference);
  expect(again.errorBoxes).toEqual([]);
  await again.quit();
});
