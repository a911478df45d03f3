import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/journey.ts';
import { askingOver } from '../a-house.ts';
import { type Hands, handsOn } from './hands.ts';

test.use({ now: '2026-12-21T09:14:00+02:00' });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('keyboard: a procedure is read, a decision changed with its reason, a day of the calendar confirmed', async ({
  context,
  host,
}) => {
  const { given, must } = await askingOver(host);
  await given.anOffice();
  const id = await given.aRegisteredCase();
  await must('cases.classify', { case: id, axis: 'fraud', value: 'false', reason: '', second: null });
  const { reference } = await must('cases.case', { case: id, view: null });
  const page = await context.newPage();
  const hands = await handsOn(page);
  await page.goto(await host.address());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('its clocks are drawn for the day that one types', () => seeExample(page, hands));
  await test.step('a decision is changed: the dates that would move stand first', () =>
    changeDecision(page, hands, reference));
  await test.step('the new version says in what it differs', () => readVersion(page));
  await test.step('a day of the calendar is confirmed', () => confirmDay(page, hands));
  hands.neverPointed();
});

async function seeExample(page: Page, { press, type, reach }: Hands): Promise<void> {
  await press('g', 'c');
  await expect(heading(page, 'Procedures')).toBeVisible();
  await expect(page.getByRole('link', { name: 'LoonieBit' }).first()).toBeVisible();
  await press('Enter');
  await expect(heading(page, 'LoonieBit 1.0.0')).toBeVisible();
  const line = page.getByRole('region', { name: 'Time line of an example' });
  const final = line.getByRole('button', { name: /^Final response due/u });
  await expect(final).toBeVisible();
  await press('e');
  await expect(page.getByLabel('Letter delivered')).toBeFocused();
  await type('18.12.2026');
  await reach(line.getByRole('radiogroup', { name: 'Fraud' }).getByRole('radio').first());
  await press('ArrowRight');
  await expect(final).toContainText('due Mon 11 Jan 2027');
}

async function changeDecision(page: Page, { press, type, fill, reach }: Hands, reference: string): Promise<void> {
  await reach(page.getByRole('button', { name: 'Change decisions' }), 'Shift+Tab');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change decisions of LoonieBit' });
  await expect(dialog.getByRole('combobox').first()).toBeFocused();
  await reach(dialog.getByLabel('Final count', { exact: true }));
  await type('ex');
  const moved = dialog.getByRole('row').filter({ hasText: reference });
  await expect(moved).toContainText(/Mon 11 Jan 2027.*Tue 12 Jan 2027.*later/u);
  await expect(dialog).toContainText('Final count: was included, is excluded.');
  await fill('Reason', 'Read again with counsel');
  await press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function readVersion(page: Page): Promise<void> {
  await expect(heading(page, 'LoonieBit 1.0.1')).toBeVisible();
  const [newest] = await page.getByRole('region', { name: 'Versions' }).locator('ol > li').all();
  await expect(newest ?? page.locator('never')).toContainText('Read again with counsel');
  await expect(newest ?? page.locator('never')).toContainText('Final count: was included, is excluded.');
}

async function confirmDay(page: Page, { press, fill }: Hands): Promise<void> {
  await press('Escape');
  await expect(page.getByRole('link', { name: 'Lithuania' })).toBeVisible();
  await press('y');
  await expect(heading(page, 'Lithuania 2026')).toBeVisible();
  await press(']');
  await expect(heading(page, 'Lithuania 2027')).toBeVisible();
  await press('j', 'c');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await fill('Reason', 'Announced in the official gazette');
  await press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Tomas Girdvainis: Announced in the official gazette/u)).toBeVisible();
}
