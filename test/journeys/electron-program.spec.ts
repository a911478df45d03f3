import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startThroughElectron } from '#test/support/electron-stand-in/index.ts';
import { me } from '#test/support/given.ts';
import { overPage } from '#test/support/page-bridge.ts';

test('the built program goes through Electron: set up, a letter in, an acknowledgement out, quit, and all is there', async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'redress-program-'));
  const first = await startThroughElectron({ folder });
  await expect(first.page.getByRole('button', { name: 'Set up an office' })).toBeVisible();
  const { given, must } = overPage(first.page);
  expect((await must('office.status', {})).canPickFolder).toBe(true);
  await given.anOffice();
  const id = await given.aCaseOfMine();
  await given.anIssuedAcknowledgement(id);
  const { reference } = await must('cases.case', { case: id, view: null });
  expect(await first.quit()).toBe(0);

  const again = await startThroughElectron({ folder });
  const back = overPage(again.page);
  await back.must('session.unlock', me);
  expect((await back.must('cases.case', { case: id, view: null })).reference).toBe(reference);
  expect(again.errorBoxes).toEqual([]);
  await again.quit();
  rmSync(folder, { recursive: true, force: true });
});
