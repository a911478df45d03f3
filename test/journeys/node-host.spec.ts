import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { me } from '#test/support/given.ts';
import { expect, test } from '#test/support/journey.ts';
import { askingOver } from './a-house.ts';

/** Process ids that descend from `pid`. */
function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const links = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    links.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}
const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('a window opens once by its address, within its policy, and lasts as long as its program', async ({
  host,
  context,
  browser,
}) => {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const address = await host.address();
  await page.goto(address);
  const askedOf = (where: Page) =>
    where.evaluate(() => window.redress.request({ operation: 'office.status', input: {} }));

  await test.step('the ticket is gone from the address, and opens no other window', async () => {
    await expect(page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
    expect(page.url()).not.toContain('ticket');
    const stranger = await browser.newPage();
    await stranger.goto(address);
    expect(await askedOf(stranger)).toEqual({ ok: false, failure: 'host.not-entered' });
    await stranger.close();
  });
  await test.step('loaded again it stays signed in to the program, with no cookie', async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
    expect(await context.cookies()).toEqual([]);
  });
  await test.step('it is drawn and used within its policy', async () => {
    await page.getByRole('button', { name: 'Set up an office' }).click();
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(said).toEqual([]);
  });
  await test.step('once the program has ended it says so', async () => {
    await host.stop();
    expect(await askedOf(page)).toEqual({ ok: false, failure: 'host.gone' });
  });
});

test('ending by a signal leaves no process behind, and the office whole', async ({ host }) => {
  let asking = await askingOver(host);
  await asking.given.anOffice();
  for (const [index, end] of [host.stop, host.kill].entries()) {
    await asking.given.aLetterInTheTray();
    const pid = host.pid();
    const below = descendants(pid);
    expect(below).not.toEqual([]);
    await end();
    await expect.poll(() => [pid, ...below].filter(lives)).toEqual([]);

    await host.restart();
    asking = await askingOver(host);
    await asking.must('session.unlock', me);
    expect((await asking.must('post.tray', {})).items).toHaveLength(index + 1);
  }
});
