import { execFileSync } from 'node:child_process';
import { me } from '#test/support/given.ts';
import { expect, test } from '#test/support/journey.ts';
import { overPage } from '#test/support/page-bridge.ts';

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

test('the address opens the window once, and the ticket is gone from it', async ({ host, page, browser }) => {
  await expect(page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
  expect(page.url()).not.toContain('ticket');

  const address = await host.address();
  await page.goto(address);
  const stranger = await browser.newPage();
  await stranger.goto(address);
  const asked = await stranger.evaluate(() => window.redress.request({ operation: 'office.status', input: {} }));
  expect(asked).toEqual({ ok: false, failure: 'host.not-entered' });
});

test('a window that is loaded again stays signed in to the program, with no cookie', async ({ page, context }) => {
  await page.reload();
  await expect(page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('a window whose program has ended says so', async ({ host, page }) => {
  await host.stop();
  const asked = await page.evaluate(() => window.redress.request({ operation: 'office.status', input: {} }));
  expect(asked).toEqual({ ok: false, failure: 'host.gone' });
});

test('the page is drawn and used within its policy', async ({ host, context }) => {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(await host.address());
  await page.getByRole('button', { name: 'Set up an office' }).click();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(said).toEqual([]);
});

for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  test(`ending by ${signal} leaves no process behind, and the office whole`, async ({ host, page }) => {
    const { given, must } = overPage(page);
    await given.anOffice();
    await given.aLetterInTheTray();
    const pid = host.pid();
    const below = descendants(pid);
    expect(below).not.toEqual([]);
    if (signal === 'SIGTERM') await host.stop();
    else await host.kill();
    await expect.poll(() => [pid, ...below].filter(lives)).toEqual([]);

    await host.restart();
    await page.goto(await host.address());
    await must('session.unlock', me);
    expect((await must('post.tray', {})).items).toHaveLength(1);
  });
