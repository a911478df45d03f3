import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { forkedChild } from '#main/hosts/node/children.ts';
import { aPdfOf, aPdfOfPages, aScannedPage } from '#test/support/make-scans.ts';
import { pagesOver } from './pages.ts';

const child = forkedChild(new URL('./child.ts', import.meta.url).pathname);
const pages = pagesOver(child);
const died = expect.objectContaining({ code: 'worker.died' });

afterAll(() => child.kill());
afterEach(() => {
  for (const handle of ['a', 'b', 'c']) pages.close(handle);
});

describe('pages of a scan, read in another process', () => {
  test('come as pictures of the width that is asked for, and as the scanner’s own bytes', async () => {
    const page = await aScannedPage(3);
    expect(await pages.open('a', aPdfOf([page]))).toMatchObject({ ok: true, value: { kind: 'pdf', pages: 1 } });
    expect(pages.isOpen('a')).toBe(true);
    expect(await pages.picture('a', 1, 120)).toMatchObject({ ok: true, value: { width: 120, height: 170 } });
    const raw = await pages.picture('a', 1, null);
    expect(raw.ok && Buffer.from(raw.value.bytes).equals(page.jpeg)).toBe(true);
  });

  test('say why a file is refused, and do not keep it', async () => {
    expect(await pages.open('a', new Uint8Array(0))).toEqual({ ok: false, failure: 'file.empty' });
    expect(pages.isOpen('a')).toBe(false);
    expect(await pages.picture('a', 1, 100)).toEqual({ ok: false, failure: 'page.not-found' });
  });

  test('are opened from the pieces that came before, or from the whole where the process that took them died', async () => {
    const pdf = await aPdfOfPages(3, {}, 1240);
    const half = Math.floor(pdf.length / 2);
    const comes = () => {
      pages.take('a', pdf.subarray(0, half), pdf.length);
      pages.take('a', pdf.subarray(half), pdf.length);
    };
    comes();
    // Bytes of the same length that are no file: what is opened is what came.
    expect(await pages.open('a', new Uint8Array(pdf.length))).toMatchObject({ ok: true, value: { pages: 3 } });
    pages.close('a');
    expect(await pages.open('a', new Uint8Array(pdf.length))).toMatchObject({ ok: false });
    comes();
    child.kill();
    await expect(pages.picture('a', 1, 100)).resolves.toEqual({ ok: false, failure: 'page.not-found' });
    expect(await pages.open('a', pdf)).toMatchObject({ ok: true, value: { pages: 3 } });
    pages.take('b', pdf.subarray(0, half), pdf.length);
    pages.close('b');
    expect(await pages.open('b', pdf)).toMatchObject({ ok: true, value: { pages: 3 } });
  });

  test('are opened once when two ask at the same time', async () => {
    const pdf = await aPdfOfPages(2);
    const [one, other] = await Promise.all([pages.open('a', pdf), pages.open('a', pdf)]);
    expect(one).toBe(other);
    expect(pages.isOpen('a')).toBe(true);
  });

  test('are gone when their file is closed', async () => {
    await pages.open('a', await aPdfOfPages(2));
    pages.close('a');
    expect(pages.isOpen('a')).toBe(false);
    expect(await pages.picture('a', 1, 100)).toEqual({ ok: false, failure: 'page.not-found' });
  });

  test('of the file used longest ago make room for others', async () => {
    const scarce = pagesOver(child, 30e6);
    const pdf = await aPdfOfPages(1);
    await scarce.open('a', pdf);
    await scarce.open('b', pdf);
    await scarce.picture('a', 1, 100);
    await scarce.open('c', pdf);
    expect(['a', 'b', 'c'].map(scarce.isOpen)).toEqual([true, false, true]);
    expect(await scarce.picture('a', 1, 100)).toMatchObject({ ok: true });
  });

  test('reject with a fault when the process is killed at work, and the next file opens', async () => {
    await pages.open('a', await aPdfOfPages(1, {}, 2480));
    const drawing = pages.picture('a', 1, 2000);
    child.kill();
    await expect(drawing).rejects.toEqual(died);
    expect(pages.isOpen('a')).toBe(false);
    expect(await pages.open('b', await aPdfOfPages(1))).toMatchObject({ ok: true });
    expect(await pages.picture('b', 1, 100)).toMatchObject({ ok: true });
  });

  test('reject with a fault when the process died unnoticed, and open anew', async () => {
    const pdf = await aPdfOfPages(1);
    await pages.open('a', pdf);
    child.kill();
    await expect(pages.picture('a', 1, 100)).rejects.toEqual(died);
    expect(pages.isOpen('a')).toBe(false);
    expect(await pages.open('a', pdf)).toMatchObject({ ok: true });
  });
});
