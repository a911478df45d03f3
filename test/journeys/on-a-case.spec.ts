import { expect, test } from './a-house.ts';

test('taking a case over is undone by Z', async ({ page, house, to }) => {
  await house.given.aRegisteredCase({ name: 'Elina Suurpää' });
  await to('/queue/open');
  const row = page.getByRole('row').filter({ hasText: 'Elina Suurpää' });
  await row.focus();
  await page.keyboard.press('t');
  await expect(row).toContainText('T. Girdvainis');
  await page.keyboard.press('z');
  await expect(row).toContainText('nobody');
});

test('a missing element is named and blocks the letter until it is on record', async ({ page, house, to }) => {
  const id = await house.given.aCaseOfMine({ name: 'Jonas Petraitis', admissible: 'undecided' });
  await to(`/case/${id}/letter/ack`);
  const findings = page.getByRole('region', { name: 'Before it can be issued' });
  await expect(findings).toContainText('Admissibility', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Issue' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Enter');
  expect((await house.must('cases.case', { case: id, view: null })).letters).toEqual([]);

  await page.getByRole('link', { name: 'Complete admissible on the case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Decide: admissible' });
  await dialog.getByText('Yes', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Decide' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Write acknowledgement' }).click();
  await expect(page.getByRole('heading', { name: 'What sending will do' })).toBeVisible({ timeout: 60_000 });
  await expect(findings).toBeHidden();
  await page.getByRole('button', { name: 'Issue' }).click();
  await expect(page.getByRole('region', { name: 'Paper of this case' })).toContainText('issued, to be posted', {
    timeout: 60_000,
  });
});
