import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { me } from '#test/support/given.ts';
import { test as base, expect, type JourneyHost } from '#test/support/journey.ts';
import { bytesAt, filesUnder } from '#test/support/on-disk.ts';
import { overPage } from '#test/support/page-bridge.ts';

/** Names that stand nowhere but where a clerk typed them. */
const planted = {
  name: 'Zyxomir Qwertanski',
  street: 'Plumbago Terrace 77',
  email: 'zyxomir@qwertanski.example',
  account: 'QZ-30177-XV',
  matter: 'Payout swallowed by the Wolframite wallet',
  passphrase: me.passphrase,
};

/** The text as programs write it, and its base64 wherever in a longer one it may begin. */
function formsOf(text: string): readonly Buffer[] {
  const within = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    return whole.slice(before === 0 ? 0 : before + 1, Math.floor((before + text.length) / 3) * 4);
  });
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...within.map((part) => Buffer.from(part))];
}
const forms = Object.entries(planted).flatMap(([what, text]) => formsOf(text).map((form) => ({ what, form })));
const foundIn = (bytes: Buffer) => forms.filter(({ form }) => bytes.includes(form)).map(({ what }) => what);

/** Files under `root` that hold something planted, each with what it holds; and how many were looked at. */
function lookUnder(root: string) {
  const paths = filesUnder(root);
  const found = paths.flatMap((path) => foundIn(bytesAt(path)).map((what) => `${path}: ${what}`));
  return { looked: paths.length, found };
}

async function registered(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(planted.name);
  await page.getByLabel('Address', { exact: true }).fill(`${planted.street}\nLT-44210 Kaunas`);
  await page.getByLabel('E-mail').fill(planted.email);
  await page.getByLabel('Account').fill(planted.account);
  await page.getByLabel('Matter').fill(planted.matter);
  await page.locator('#field-admissible-yes').check();
  await page.getByLabel('Postmark').fill('1512');
  await page.getByLabel('Delivered').fill('1812');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('note')).toContainText('Registered as 26-');
}

async function acknowledged(page: Page, look: (when: string) => void): Promise<void> {
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByRole('heading', { name: 'Take the case over' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('handler T. Girdvainis')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('img', { name: 'Page 1 of the letter' })).toBeVisible();
  look('a preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Paper of this case' })).toContainText('issued, to be posted');
  look('issuing');
  await page.keyboard.press('h');
  await page.getByLabel('Proof').fill('Receipt 7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.getByLabel('Filter').fill(planted.name);
  await expect(page.getByRole('row').filter({ hasText: planted.matter })).toBeVisible();
}

/** Everything that the program and its window may write lies beside the host's folder: the window's profile too. */
const besides = ({ folder }: JourneyHost) => dirname(folder);

const test = base.extend({
  page: async ({ host, playwright }, use, { project }) => {
    const profile = join(besides(host), 'profile');
    const context = await playwright.chromium.launchPersistentContext(profile, { ...project.use.launchOptions });
    const [page = await context.newPage()] = context.pages();
    await page.goto(await host.address());
    await use(page);
    await context.close();
  },
});
test.use({ now: '2026-12-21T09:14:00+02:00' });

test('nothing that was typed stands in the clear on the disk, in the browser’s profile or in the log', async ({
  page,
  host,
}) => {
  const look = lookerOver(host);
  const { given } = overPage(page);
  await given.anOffice();
  await given.aLetterInTheTray();
  await page.reload();
  await registered(page);
  look('registering');
  await acknowledged(page, look);
  look('handing over');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Redress is locked' })).toBeVisible();
  look('locking');
  await page.context().close();
  await host.stop();
  look('quitting');
});

/** Looks there, and at what the program has said. */
function lookerOver(host: JourneyHost) {
  return (when: string) => {
    const { looked, found } = lookUnder(besides(host));
    expect(found, `after ${when}`).toEqual([]);
    expect(looked).toBeGreaterThan(20);
    expect(foundIn(Buffer.from(host.said())), `in the log after ${when}`).toEqual([]);
  };
}

test('the look finds a planted name in each of its forms', () => {
  const text = `xx ${planted.name} yy`;
  expect(foundIn(Buffer.from(text))).toEqual(['name']);
  expect(foundIn(Buffer.from(text, 'utf16le'))).toEqual(['name']);
  for (const before of ['', 'x', 'xy', 'xyz'])
    expect(foundIn(Buffer.from(Buffer.from(before + text).toString('base64')))).toEqual(['name']);
});
