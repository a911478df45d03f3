import type { Page } from '@playwright/test';
import { anonymous, second } from '#test/support/given.ts';
import { expect, test } from './a-house.ts';

/** The window in which somebody else signs in for one act. */
async function confirmAs(page: Page, word: string, passphrase: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'A second person confirms' });
  await dialog.getByLabel('Sign-in word').fill(word);
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
}

test('a receipt is moved later only by the second person’s own passphrase', async ({ page, house, to }) => {
  const id = await house.given.aRegisteredCase({ name: 'Marius Kalnietis' });
  await to(`/case/${id}`);
  await page.locator('#fact-delivered').click();
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct the dates of the paper' });
  await dialog.getByLabel('Delivered').fill('2112');
  await dialog.getByLabel('At, if known').fill('0900');
  await dialog.getByLabel('Reason').fill('The stamp says the 21st.');
  await dialog.getByRole('button', { name: 'Correct the dates' }).click();

  await confirmAs(page, second.word, `${second.passphrase}s`);
  await expect(page.getByText('sign-in word and passphrase do not match. Nothing was changed.')).toBeVisible();
  await confirmAs(page, second.word, second.passphrase);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#fact-delivered')).toContainText('Mon 21 Dec');
  await expect(page.getByText(/^was delivered Fri 18 Dec 2026/u)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Clocks' })).toContainText('Wed 23 Dec');
});

test('an anonymous letter’s acknowledgement is marked as not sendable by two people (G-25)', async ({
  page,
  house,
  to,
}) => {
  const id = await house.given.aCaseOfMine(anonymous);
  await to(`/case/${id}`);
  await page.getByRole('button', { name: /cannot be sent|not sendable/iu }).click();
  const dialog = page.getByRole('dialog', { name: 'The acknowledgement cannot be sent' });
  await dialog.getByLabel('Reason').fill('The letter names nobody and no address.');
  await dialog.getByRole('button', { name: 'Mark as not sendable' }).click();
  await confirmAs(page, second.word, second.passphrase);
  await expect(page.getByRole('heading', { name: /cannot be sent/u })).toBeVisible();
  const { reference } = await house.must('cases.case', { case: id, view: null });
  await to('/queue/unsendable');
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('Name not known');
});
