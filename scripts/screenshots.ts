import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { CaseId } from '#core/domain/ids.ts';
import { complainant } from '#main/app/practice/invented.ts';
import { plannedCases } from '#main/app/practice/plan.ts';
import { startJourneyHost } from '#test/support/journey.ts';
import { overPage } from '#test/support/page-bridge.ts';
import { rootFlags, testBrowser } from './browser.mjs';

/** `npm run screenshots`: the pictures of the README, from the practice office of one Monday morning. */
const NOW = '2026-12-21T09:14:00+02:00';
const images = new URL('../docs/images/', import.meta.url).pathname;
const executablePath = testBrowser();
if (executablePath === null) throw new Error('no Chromium to take the pictures with');

const root = mkdtempSync(join(tmpdir(), 'redress-pictures-'));
const host = await startJourneyHost(NOW, join(root, 'data'));
const browser = await chromium.launch({ executablePath, args: [...rootFlags] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.goto(await host.address());
  await takeAll(page);
} finally {
  await browser.close();
  await host.stop();
  rmSync(root, { recursive: true, force: true });
}

async function takeAll(page: Page): Promise<void> {
  const { must } = overPage(page);
  await must('session.unlock', await must('office.open-practice', {}));
  await page.reload();
  mkdirSync(images, { recursive: true });
  await fillIn(page);
  await take(page, 'post', page.getByRole('img', { name: /^Scan of/u }));
  await go(page, '/queue/open', 'Open cases');
  await page.keyboard.press('j');
  await take(page, 'queue');
  const ready = await aCaseToAnswer(page);
  await go(page, `/case/${ready}?view=open`, 'Facts');
  await take(page, 'case', page.getByRole('region', { name: 'Paper of this case' }).locator('img').first());
  await go(page, `/case/${ready}/letter/ack`, 'What sending will do');
  await take(page, 'letter', page.getByRole('img', { name: 'Page 1 of the letter' }));
}

/** The first letter of the morning, typed from its scan. */
async function fillIn(page: Page): Promise<void> {
  const { must } = overPage(page);
  const { items } = await must('post.tray', {});
  const number = items.findIndex(({ state }) => state === 'in-tray');
  const waiting = items[number];
  if (waiting === undefined) throw new Error('nothing lies in the tray');
  await go(page, `/post/${waiting.item}`, 'Who writes');
  const place = Number(/\d+/u.exec(waiting.name)?.[0] ?? '1') - 1;
  const writer = complainant(plannedCases.length + place);
  const typed = {
    name: writer.name,
    address: writer.address,
    email: writer.email,
    phone: writer.phone,
    account: writer.account,
    matter: writer.matter,
    wish: writer.wish,
    'amounts.0.amount': writer.amounts[0]?.amount ?? '',
    letterDated: '1612',
    postmarked: '16.12.',
    delivered: '1712',
  };
  for (const [field, text] of Object.entries(typed)) await page.locator(`[id="field-${field}"]`).fill(text);
  await page.getByText(/^In order\./u).waitFor();
}

/** The most urgent case whose acknowledgement is owed and can be issued, once this person has taken it over. */
async function aCaseToAnswer(page: Page): Promise<CaseId> {
  const { must } = overPage(page);
  const { user } = await must('session.who', {});
  const { rows } = await must('cases.queue', { view: 'acknowledge', filter: '', after: null, limit: 200 });
  for (const { case: id } of rows) {
    const file = await must('cases.case', { case: id, view: null });
    const undecided = file.facts
      .flatMap(({ facts }) => facts)
      .some((fact) => fact.fact === 'admissible' && fact.undecided);
    if (undecided || file.letters.length > 0) continue;
    if (file.handler === null) await must('cases.assign', { case: id, to: user });
    return id;
  }
  throw new Error('no acknowledgement can be issued');
}

async function go(page: Page, place: string, heading: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path;
  }, place);
  await page.getByRole('heading', { name: heading }).first().waitFor();
}

/** Both themes of what stands on the screen, once its paper is drawn. */
async function take(page: Page, name: string, paper?: Locator): Promise<void> {
  await paper?.waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(images, `${name}-${colorScheme}.png`), animations: 'disabled' });
  }
}
