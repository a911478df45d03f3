import { readFileSync } from 'node:fs';
import { expect, test } from './a-house.ts';

const photo = readFileSync(new URL('../fixtures/scans/photo-en.jpg', import.meta.url));

test('a letter that arrives while another is typed in takes neither the screen nor a keystroke', async ({
  page,
  house,
  to,
}) => {
  const item = await house.given.aLetterInTheTray('letter-en.pdf');
  await to(`/post/${item}`);
  const name = page.locator('#field-name');
  await expect(name).toBeFocused();
  await page.keyboard.type('Ona');
  await page
    .getByLabel('Files to add')
    .setInputFiles({ name: 'late.jpg', buffer: photo, mimeType: 'application/octet-stream' });
  await page.keyboard.type(' Virbalė', { delay: 30 });
  await expect(page.getByRole('option', { name: /late\.jpg/u })).toBeAttached();
  await expect(name).toBeFocused();
  await page.keyboard.type(' jaunesnioji');
  await expect(name).toHaveValue('Ona Virbalė jaunesnioji');
  await expect.poll(async () => (await house.must('post.item', { item })).form.name).toBe('Ona Virbalė jaunesnioji');
});
