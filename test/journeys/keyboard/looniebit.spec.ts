import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { me, second } from '#test/support/given.ts';
import { expect, type JourneyHost, test } from '#test/support/journey.ts';
import { drop, type Hands, handsOn } from './hands.ts';

test.use({ now: '2026-12-21T09:14:00+02:00' });

const scan = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../fixtures/scans/${name}`, import.meta.url))),
});
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const told = (page: Page, sentence: RegExp) => page.getByRole('note').filter({ hasText: sentence });

test('keyboard: looniebit', async ({ context, host }) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const hands = await handsOn(page);
  await page.goto(await host.address());

  await test.step('an office is set up, its recovery key shown and typed back', () => setUp(page, hands));
  await test.step('a second person is added at the end', () => addSecond(page, hands));
  await test.step('two letters are dropped and registered', () => register(page, hands));
  await test.step('the queue is gone through', () => triage(page, hands));
  await test.step('the acknowledgement is written, issued and handed over', () => acknowledge(page, hands));
  await test.step('the post book names it', () => lookIntoPostBook(page, hands));
  await test.step('locked, it opens for the right passphrase alone', () => lockAndUnlock(page, hands));
  await test.step('quit and started again, all of it is there', () => quitAndUnlock(page, hands, host));
  hands.neverPointed();
});

async function setUp(page: Page, { press, type, fill }: Hands): Promise<void> {
  await expect(page.getByRole('button', { name: 'Set up an office' })).toBeFocused();
  await press('Enter');
  await expect(page.getByLabel('Folder')).toBeFocused();
  await expect(page.getByLabel('Folder')).not.toHaveValue('');
  await press('Enter');
  await expect(page.getByLabel('Sign-in word')).toBeFocused();
  await type(me.word);
  await fill('Passphrase', me.passphrase);
  await fill('Passphrase again', me.passphrase);
  await press('Enter');
  await typeGroupsBack(page, { press, fill });
  await expect(page.getByLabel('Procedure')).toBeFocused();
  await type('Loo');
  await expect(page.getByLabel('Sender on letters')).toHaveValue('LoonieBit');
  await expect(page.getByLabel('Address of the sender')).toHaveValue(/^Lviv st\. 21A\n/u);
  await fill('Name of the office', 'LoonieBit complaints');
  await press('Enter');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await type('Tomas Girdvainis');
  await fill('Title', 'Customer Support Team Lead');
  await fill('Contact for letters', '+370 600 90101');
  await press('Enter');
}

/** The key stands on the screen once; from then on it is on the paper. */
async function typeGroupsBack(page: Page, { press, fill }: Pick<Hands, 'press' | 'fill'>): Promise<void> {
  const key = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
  await expect(key).toHaveCount(14);
  const groups = (await key.allInnerTexts()).map((text) => text.trim().slice(-4));
  await press('Control+p');
  await expect(page.getByText('Sent to the printer, covered now')).toBeVisible();
  await expect(key.first()).toContainText('covered');
  const asked = (await page
    .getByLabel(/^Group \d+$/u)
    .evaluateAll((fields) =>
      fields.map((field) => document.querySelector(`label[for="${field.id}"]`)?.textContent ?? ''),
    )) as string[];
  expect(asked).toHaveLength(2);
  await fill(asked[0] ?? '', '----');
  await press('Enter');
  await expect(page.getByText(/^Type group \d+ and group \d+ from the paper first\.$/u)).toBeVisible();
  for (const label of asked) await fill(label, groups[Number(label.replace('Group ', '')) - 1] ?? '');
  await press('Enter');
}

async function addSecond(page: Page, { press, type, fill, reach }: Hands): Promise<void> {
  await expect(heading(page, 'A second person')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await type('Asta Petrunaitė');
  await fill('Title', 'Chief Compliance Officer');
  await fill('Contact for letters', '+370 600 90102');
  await fill('Sign-in word', second.word);
  await fill('Passphrase', second.passphrase);
  await fill('Passphrase again', second.passphrase);
  await reach(page.locator('#role-cco'));
  await press('Space', 'Enter');
}

async function register(page: Page, { press, type, fill, reach }: Hands): Promise<void> {
  await expect(page.getByRole('heading', { name: 'The tray is empty' })).toBeVisible();
  await drop(page, scan('letter-en.pdf'), scan('letter-lt.png'));
  await expect(page.getByRole('listbox', { name: 'Letters' }).getByRole('option')).toHaveCount(2);
  await expect(page.locator('#field-name')).toBeFocused();
  await type('Ona Virbalė');
  await fill('Address', 'Šilo g. 9-4\nLT-44210 Kaunas');
  await fill('E-mail', 'ona.virbale@example.com');
  await fill('Phone', '+370 600 00417');
  await fill('Account', 'LB-7719-204');
  await reach(page.getByLabel('Type of complainant'));
  await type('cli');
  await fill('Matter', 'Payout of 2 Dec never arrived');
  await fill('Wish', 'Pay it out, say where it was');
  await fill('Amount 1', '1.860,00');
  await reach(page.getByRole('radiogroup', { name: 'Admissible' }).getByRole('radio', { checked: true }));
  await press('ArrowLeft', 'ArrowLeft');
  await expect(page.locator('#field-admissible-yes')).toBeChecked();
  await fill('On the letter', '1412');
  await fill('Postmark', '19.12.');
  await fill('Delivered', '-3d');
  await reach(page.getByLabel('Scanned'));
  await expect(page.locator('#field-delivered-error')).toContainText(
    /Fri 18 Dec 2026.*Sat 19 Dec 2026|Sat 19 Dec 2026.*Fri 18 Dec 2026/u,
  );
  await reach(page.getByLabel('Postmark'), 'Shift+Tab');
  await press('Control+a');
  await type('15.12.');
  await expect(page.getByText('In order. Received Fri 18 Dec 09:00, submitted Tue 15 Dec.')).toBeVisible();
  await press('Control+Enter');
  await expect(told(page, /Registered as 26-[0-9A-Z]{3}-000001-[0-9A-Z]\./u)).toBeVisible();

  await expect(page.getByRole('option', { name: /^2 letter-lt\.png/u })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#field-name')).toBeFocused();
  await expect(page.locator('#field-name')).toHaveValue('');
  await type('Rasa Vainauskienė');
  await fill('Address', 'Vilniaus g. 4\nLT-44281 Kaunas');
  await fill('Matter', 'A fee shown after the order was placed');
  await fill('Postmark', '1812');
  await fill('Delivered', '2112');
  await fill('At, if known', '0830');
  await press('Control+Enter');
  await expect(told(page, /Registered as 26-[0-9A-Z]{3}-000002-[0-9A-Z]\./u)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Everything in the tray is registered' })).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function triage(page: Page, { press }: Hands): Promise<void> {
  await press('g', 'q');
  await expect(heading(page, 'Open cases')).toBeVisible();
  await expect(row(page, 'Virbalė')).toContainText('owed');
  await expect(row(page, 'Virbalė')).toHaveAttribute('data-cursor', 'true');
  await press('j');
  await expect(row(page, 'Vainauskienė')).toBeFocused();
  await press('k');
  await expect(row(page, 'Virbalė')).toBeFocused();
  await press('t');
  await expect(row(page, 'Virbalė')).toContainText('T. Girdvainis');
  await expect(row(page, 'Vainauskienė')).toContainText('nobody');
  await press('Enter');
  await expect(heading(page, /^26-\w{3}-000001-\w Ona Virbalė$/u)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Send the acknowledgement' })).toBeVisible();
}

async function acknowledge(page: Page, { press, type, reach }: Hands): Promise<void> {
  await press('w');
  await expect(heading(page, 'Acknowledgement')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Page 1 of the letter' })).toBeVisible({ timeout: 60_000 });
  await press('Control+Enter');
  await expect(heading(page, /Ona Virbalė/u)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Paper of this case' })).toContainText('issued, to be posted');
  await press('h');
  const dialog = page.getByRole('dialog', { name: 'Hand over: acknowledgement' });
  await expect(dialog.getByLabel('Proof')).toBeFocused();
  await reach(dialog.getByLabel('How'), 'Shift+Tab');
  await type('reg');
  await reach(dialog.getByLabel('Proof'));
  await type('Receipt 7');
  await press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('handed');
}

async function lookIntoPostBook(page: Page, { press }: Hands): Promise<void> {
  await press('g', 'b');
  await expect(heading(page, 'Post book')).toBeVisible();
  await expect(row(page, 'Receipt 7')).toContainText('Ona Virbalė');
}

async function lockAndUnlock(page: Page, { press, type, reach }: Hands): Promise<void> {
  await press('Control+l');
  await expect(heading(page, 'Redress is locked')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Virbalė');
  await expect(page.getByLabel('Sign-in word')).toBeFocused();
  await type(me.word);
  await reach(page.getByLabel('Passphrase', { exact: true }));
  await type('lamp river candle orbits');
  await press('Enter');
  await expect(page.getByText('do not open this office. Nothing was changed.')).toBeVisible();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await type(me.passphrase);
  await press('Enter');
  await expect(heading(page, 'Post book')).toBeVisible();
}

async function quitAndUnlock(page: Page, { press, type, reach }: Hands, host: JourneyHost): Promise<void> {
  await host.moveClock('2026-12-21T14:20:00+02:00');
  await host.restart();
  await page.goto(await host.address());
  await expect(page.getByLabel('Sign-in word')).toBeFocused();
  await type(me.word);
  await reach(page.getByLabel('Passphrase', { exact: true }));
  await type(me.passphrase);
  await press('Enter');
  await expect(heading(page, 'Post')).toBeVisible();
  await press('g', 'b');
  await expect(row(page, 'Receipt 7')).toContainText('Ona Virbalė');
  await press('g', 'm');
  await expect(row(page, 'Virbalė')).toHaveAttribute('data-cursor', 'true');
  await press('Enter');
  await expect(heading(page, /^26-\w{3}-000001-\w Ona Virbalė$/u)).toBeVisible();
  await expect(page.locator('#fact-account')).toContainText('LB-7719-204');
  await expect(page.getByRole('region', { name: 'Paper of this case' })).toContainText('handed');
}
