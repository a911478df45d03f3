import { join } from 'node:path';
import { me } from '#test/support/given.ts';
import { expect, test } from '#test/support/journey.ts';
import { filesUnder, fingerprints } from '#test/support/on-disk.ts';
import { overPage } from '#test/support/page-bridge.ts';

test.use({ now: '2026-12-21T09:14:00+02:00' });

test('the practice office is told on every screen, is worked in like any, and never touches the live one', async ({
  host,
  page,
}) => {
  const { given, must } = overPage(page);
  await given.anOffice();
  await must('session.lock', {});
  const live = fingerprints(filesUnder(join(host.folder, 'office')));

  await page.getByRole('button', { name: 'Open the practice office' }).click();
  const strip = page.getByRole('complementary', { name: 'Practice office' });
  await expect(strip).toBeVisible({ timeout: 120_000 });
  await expect(page.getByLabel('Sign-in word')).toHaveValue('practice');
  await page.getByRole('button', { name: 'Unlock' }).click();
  for (const place of ['/post', '/settings/about', '/post-book', '/queue/unassigned']) {
    await page.evaluate((path) => {
      location.hash = path;
    }, place);
    await expect(page.locator('#screen-title')).toBeVisible();
    await expect(strip).toBeVisible();
  }
  const row = page.getByRole('row').filter({ hasText: 'nobody' }).first();
  const reference = await row.getByRole('cell').first().innerText();
  await row.focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('row').filter({ hasText: reference })).toHaveCount(0);

  expect(fingerprints(filesUnder(join(host.folder, 'office')))).toEqual(live);
  await strip.getByRole('button', { name: 'Leave the practice office' }).click();
  await expect(page.getByRole('heading', { name: 'Redress is locked' })).toBeVisible();
  await expect(strip).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('Assigned');
  await page.getByLabel('Sign-in word').fill(me.word);
  await page.getByLabel('Passphrase', { exact: true }).fill(me.passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('banner')).toContainText('Tomas Girdvainis');
  expect((await must('cases.counts', {})).queues).toMatchObject({ open: 0 });
});
