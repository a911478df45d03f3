import { readFileSync } from 'node:fs';
import { aPngThatClaims, aTiffOfPages, withRubbishInTheMiddle } from '#test/support/make-scans.ts';
import { expect, test } from './a-house.ts';

const scan = (name: string) => readFileSync(new URL(`../fixtures/scans/${name}`, import.meta.url));

/** A file as a person may drop it, and the sentence it gets. */
const refused = [
  ['nothing.pdf', Buffer.alloc(0), 'This file is empty (0 bytes).'],
  ['setup.pdf', Buffer.from('MZ\u0090\0\u0003\0\0\0'), 'This is not a PDF, TIFF, JPEG or PNG.'],
  ['locked.pdf', scan('locked.pdf'), 'This PDF is protected with a password.'],
  ['cut.pdf', scan('letter-en.pdf').subarray(0, 300), 'This file is cut short or damaged'],
] as const;

test('each bad file gets its sentence, and the good ones among them still land', async ({ page, house }) => {
  const before = (await house.must('post.tray', {})).items.length;
  const huge = Buffer.from(await aPngThatClaims(30_000, 30_000));
  const broken = Buffer.from(withRubbishInTheMiddle(await aTiffOfPages(3)));
  const dropped = [
    ...refused,
    ['poster.png', huge, 'This picture has more pixels than Redress can read.'] as const,
    ['three-pages.tif', broken, null] as const,
    ['good.png', scan('letter-lt.png'), null] as const,
  ];
  await page
    .getByLabel('Files to add')
    .setInputFiles(dropped.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' })));
  await expect(page.getByRole('option', { name: /good\.png 1 page/u })).toBeAttached();
  await expect(page.getByRole('alert').filter({ hasText: 'was not received' })).toHaveCount(5);
  await expect(page.getByRole('listbox', { name: 'Letters' })).toBeInViewport({ ratio: 1 });
  for (const [name, , sentence] of dropped) {
    if (sentence === null) continue;
    const told = page.getByRole('alert').filter({ hasText: `${name} was not received` });
    await expect(told).toContainText(sentence);
    await told.getByRole('button', { name: 'Put away' }).click();
  }
  await expect(page.getByRole('option', { name: /three-pages\.tif 3 pages/u })).toContainText('a page is damaged');
  await expect(page.getByRole('option', { name: /good\.png 1 page/u })).toBeVisible();
  await page.getByRole('option', { name: /three-pages\.tif/u }).click();
  expect((await house.must('post.tray', {})).items).toHaveLength(before + 2);
});
