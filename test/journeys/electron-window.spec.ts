import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import { startThroughElectron, type ThroughElectron, test } from '#test/support/electron-stand-in/index.ts';

/**
 * The Electron host and its preload as they are, over a real Chromium, around an application that does as it is told:
 * what the settings that `test/hosts/electron.test.ts` asserts come to.
 */

const entry = new URL('../hosts/fixtures/electron-entry.ts', import.meta.url).pathname;
let folder: string;
let program: ThroughElectron;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-window-'));
  program = await startThroughElectron({ folder, entry });
});
test.afterAll(async () => {
  await program.quit();
  rmSync(folder, { recursive: true, force: true });
});

test('the page gets the bridge from the preload’s world, and nothing of Node or Electron', async () => {
  const found = await program.page.evaluate(() => ({
    verbs: Object.keys(window.redress).sort(),
    others: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    secure: isSecureContext,
  }));
  expect(found).toEqual({ verbs: ['get', 'listen', 'put', 'request'], others: [], secure: true });
});

test('requests, pieces and bytes cross through the doors', async () => {
  const crossed = await program.page.evaluate(async () => {
    const got = await window.redress.get('page');
    return {
      reply: await window.redress.request({ operation: 'echo', input: { to: 'a colleague' } }),
      piece: await window.redress.put('upload', new ArrayBuffer(4 * 1024 * 1024)),
      got: got.ok ? [got.mediaType, [...new Uint8Array(got.bytes)]] : got.failure,
    };
  });
  expect(crossed).toEqual({
    reply: { ok: true, value: { to: 'a colleague' } },
    piece: { ok: true, value: 4 * 1024 * 1024 },
    got: ['image/png', [1, 2, 3]],
  });
});

test('events reach the page until it stops listening', async () => {
  const heard = await program.page.evaluate(async () => {
    const events: unknown[] = [];
    const announce = (input: string) => window.redress.request({ operation: 'announce', input });
    const stop = window.redress.listen((event) => void events.push(event));
    await announce('first');
    await window.redress.request({ operation: 'echo', input: null });
    stop();
    await announce('second');
    await window.redress.request({ operation: 'echo', input: null });
    return events;
  });
  expect(heard).toEqual(['first']);
});

test('a machine that goes to sleep locks the office', async () => {
  await program.page.evaluate(() => {
    window.redress.listen((event) => document.body.append(JSON.stringify(event)));
  });
  program.power('suspend');
  await expect(program.page.locator('body')).toContainText('{"event":"session.locked"}');
});

test('the person chooses a folder in a native dialog, or cancels', async () => {
  const pick = () => program.page.evaluate(() => window.redress.request({ operation: 'pick-folder', input: {} }));
  program.choose('/data/office');
  expect(await pick()).toEqual({ ok: true, value: '/data/office' });
  expect(await pick()).toEqual({ ok: true, value: null });
});

test('no permission is granted', async () => {
  const states = await program.page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the page goes nowhere, opens nothing, runs nothing that it was not served with', async () => {
  const { page } = program;
  const before = page.url();
  await page.evaluate(() => {
    window.location.href = 'https://redress.example/';
  });
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    return {
      opened: window.open('https://redress.example/')?.closed ?? true,
      fetched: await fetch('https://redress.example/').then(
        () => true,
        () => false,
      ),
      ran: 'ran' in globalThis,
    };
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(before);
  expect(tried).toMatchObject({ fetched: false, ran: false });
});

test('a frame within the page gets no bridge', async () => {
  const inFrame = await program.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return 'redress' in (frame.contentWindow ?? {});
  });
  expect(inFrame).toBe(false);
  const still = await program.page.evaluate(() => window.redress.request({ operation: 'echo', input: 1 }));
  expect(still).toEqual({ ok: true, value: 1 });
});

test('quitting closes the office first, and leaves nobody behind', async ({ start }) => {
  const other = await start(entry);
  expect(await other.quit()).toBe(0);
  expect(() => process.kill(other.pid, 0)).toThrow();
});
