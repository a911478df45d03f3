import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  aFilledForm,
  aPdfOf,
  aPdfOfPages,
  aPngThatClaims,
  aScannedPage,
  aTiffOfPages,
  withRubbishInTheMiddle,
} from '#test/support/make-scans.ts';
import { arrivalOf } from './arrival.ts';
import type { OpenDocument } from './document.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../test/fixtures/scans/${name}`, import.meta.url)));

async function openFile(bytes: Uint8Array) {
  const arrival = await arrivalOf(bytes, bytes.length);
  arrival.take(bytes, 0);
  return arrival.open();
}

async function opened(bytes: Uint8Array): Promise<OpenDocument> {
  const result = await openFile(bytes);
  if (!result.ok) throw new Error(`refused: ${result.failure}`);
  return result.value;
}

async function pictured(document: OpenDocument, number = 1, width: number | null = 300) {
  const result = await document.picture(number, width);
  if (!result.ok) throw new Error(`no picture: ${result.failure}`);
  return result.value;
}

/** How dark a picture is on the whole, 0 black to 255 white. */
const brightness = async (bytes: Uint8Array): Promise<number> =>
  (await sharp(bytes).greyscale().stats()).channels[0]?.mean ?? 0;

describe('opening a file', () => {
  test.each([
    ['letter-en.pdf', 'pdf', 'application/pdf'],
    ['owner-locked.pdf', 'pdf', 'application/pdf'],
    ['letter-de.tif', 'tiff', 'image/tiff'],
    ['photo-en.jpg', 'jpeg', 'image/jpeg'],
    ['letter-lt.png', 'png', 'image/png'],
  ])('%s is read by what it is', async (name, kind, mediaType) => {
    const document = await opened(fixture(name));
    expect(document.opened).toEqual({ kind, mediaType, pages: 1, damaged: [], warning: null });
    const picture = await pictured(document, 1, 900);
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 900, damaged: false });
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ width: picture.width, height: picture.height });
  });

  test.each([
    ['of 0 bytes', new Uint8Array(0), 'file.empty'],
    ['that asks for a password', fixture('locked.pdf'), 'file.password'],
    ['that is a program called letter.pdf', new Uint8Array(Buffer.from('MZ\u0090\0\u0003\0\0\0 %PD')), 'file.kind'],
    ['that is plain text', new Uint8Array(Buffer.from('Dear Sir or Madam')), 'file.kind'],
    ['that is a PDF’s first line only', new Uint8Array(Buffer.from('%PDF-1.4\n')), 'file.damaged'],
    ['that is a PDF without a page', aPdfOf([]), 'file.damaged'],
    ['that is a TIFF’s first line only', new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]), 'file.damaged'],
    ['that is a JPEG’s first line only', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'file.damaged'],
  ])('%s is refused', async (_, bytes, failure) => {
    expect(await openFile(bytes)).toEqual({ ok: false, failure });
  });

  test('of more pixels than can be read is refused', async () => {
    expect(await openFile(await aPngThatClaims(30_000, 12_000))).toEqual({
      ok: false,
      failure: 'file.too-many-pixels',
    });
  });

  test('that is 30,000 pixels wide is drawn', async () => {
    const wide = sharp({ create: { width: 30_000, height: 1_500, channels: 3, background: '#888' } });
    const document = await opened(await wide.png({ compressionLevel: 1 }).toBuffer());
    expect(await pictured(document, 1, null)).toMatchObject({ width: 2600, height: 130, damaged: false });
  });
});

describe('a page of a PDF', () => {
  test('that is one JPEG is handed out byte for byte when nothing smaller is asked for', async () => {
    const pages = await Promise.all([1, 2, 3].map((number) => aScannedPage(number)));
    const document = await opened(aPdfOf(pages));
    expect(document.opened.pages).toBe(3);
    for (const [index, page] of pages.entries())
      expect(Buffer.from((await pictured(document, index + 1, null)).bytes).equals(page.jpeg)).toBe(true);
  });

  test('is never wider than asked for, nor than it is', async () => {
    const document = await opened(aPdfOf([await aScannedPage(1, 420, 594)]));
    expect(await pictured(document, 1, 120)).toMatchObject({ width: 120, height: 170 });
    expect(await pictured(document, 1, 5000)).toMatchObject({ width: 420, height: 594 });
  });

  test('that does not exist is not found', async () => {
    const document = await opened(aPdfOf([await aScannedPage(1)]));
    const missing = { ok: false, failure: 'page.not-found' };
    expect(await document.picture(0, 100)).toEqual(missing);
    expect(await document.picture(2, 100)).toEqual(missing);
  });

  test.each([90, 180, 270] as const)('turned by %i degrees is shown as the PDF turns it', async (turn) => {
    const page = await aScannedPage(9);
    const raw = await pictured(await opened(aPdfOf([page], { turn })));
    const drawn = await pictured(await opened(aPdfOf([page], { turn, overlay: '0 0 1 1 re f' })));
    expect([raw.width, raw.height]).toEqual(turn === 180 ? [300, 424] : [300, 212]);
    const halves = async (bytes: Uint8Array) => {
      const small = await sharp(bytes).greyscale().resize(2, 2, { fit: 'fill' }).raw().toBuffer();
      return small.indexOf(Math.min(...small)); // the corner that the bars lie in
    };
    expect(await halves(raw.bytes)).toBe(await halves(drawn.bytes));
  });

  test('with something drawn over its scan is drawn whole, in colour', async () => {
    const page = await aScannedPage(1);
    const document = await opened(aPdfOf([page], { overlay: '1 0 0 rg 0 0 595 842 re f' }));
    const { channels } = await sharp((await pictured(document)).bytes).stats();
    expect(channels.map(({ mean }) => Math.round(mean / 255))).toEqual([1, 0, 0]);
  });

  test('that the file does not hold is named, and the others are shown', async () => {
    const pdf = await aPdfOfPages(3);
    const second = Buffer.from(pdf.buffer).indexOf('\n6 0 obj');
    const document = await opened(pdf.fill(0x20, second, second + 100));
    expect(document.opened).toMatchObject({ pages: 3, damaged: [2] });
    expect(document.opened.warning).toContain('Page 2 is damaged');
    expect(await document.picture(2, 100)).toEqual({ ok: false, failure: 'file.damaged' });
    expect(await pictured(document, 3)).toMatchObject({ damaged: false });
  });

  test('that is a form shows what was filled in', async () => {
    const document = await opened(aFilledForm());
    expect(await brightness((await pictured(document)).bytes)).toBeCloseTo(127, -1);
  });

  test('is the first or the last of 500 all the same', async () => {
    const document = await opened(await aPdfOfPages(500));
    expect(document.opened.pages).toBe(500);
    expect((await pictured(document, 1)).width).toBe(300);
    expect((await pictured(document, 500)).width).toBe(300);
    document.close();
  });
});

describe('a PDF that is cut short', () => {
  test('gives the scanner’s pictures as far as they go, and says that the rest is missing', async () => {
    const pdf = await aPdfOfPages(10, { catalogue: 'last' }, 840);
    const lastPicture = Buffer.from(pdf).indexOf('/DCTDecode', pdf.length * 0.6);
    const document = await opened(pdf.slice(0, lastPicture + 4000));
    const pages = document.opened.pages ?? 0;
    expect(document.opened.damaged).toEqual([pages]);
    expect(document.opened.warning).toBe(
      `This PDF is cut short. ${pages - 1} pages saved and 1 in part, the rest is missing. Scan the paper again if you have it.`,
    );
    expect(await pictured(document, pages - 1)).toMatchObject({ width: 300, damaged: false });
    expect(await pictured(document, pages)).toMatchObject({ width: 300, damaged: true });
  });

  test('does so wherever the list of its pages lies', async () => {
    const pdf = await aPdfOfPages(10, { catalogue: 'first' });
    const document = await opened(pdf.slice(0, pdf.length * 0.6));
    expect(document.opened).toMatchObject({ pages: 7, damaged: [7] });
    expect(document.opened.warning).toContain('6 pages saved and 1 in part, the rest is missing.');
  });

  test('before its first picture cannot be read', async () => {
    const pdf = await aPdfOfPages(2, { catalogue: 'last' });
    expect(await openFile(pdf.slice(0, 200))).toEqual({ ok: false, failure: 'file.damaged' });
  });
});

describe('a TIFF', () => {
  test('of several pages gives each of them', async () => {
    const document = await opened(await aTiffOfPages(3));
    expect(document.opened).toMatchObject({ pages: 3, damaged: [], warning: null });
    const tones = [];
    for (const number of [1, 2, 3]) tones.push(await brightness((await pictured(document, number)).bytes));
    expect(tones).toEqual([...tones].sort((one, other) => other - one));
    expect(new Set(tones).size).toBe(3);
  });

  test('with one broken page shows the others whole', async () => {
    const document = await opened(withRubbishInTheMiddle(await aTiffOfPages(3)));
    expect(document.opened).toMatchObject({
      pages: 3,
      damaged: [2],
      warning: 'Page 2 is damaged; what can be read is shown. Scan it again if you have the paper.',
    });
    expect(await pictured(document, 1)).toMatchObject({ damaged: false });
    expect(await pictured(document, 2)).toMatchObject({ damaged: true });
    expect(await pictured(document, 3)).toMatchObject({ damaged: false });
  });

  test('that is cut short gives the pages whose directories are there, and says so', async () => {
    const tiff = await aTiffOfPages(4);
    const document = await opened(tiff.slice(0, tiff.length * 0.6));
    expect(document.opened).toMatchObject({
      pages: 2,
      damaged: [],
      warning: 'This TIFF is cut short. 2 pages saved, the rest is missing. Scan the paper again if you have it.',
    });
    expect(await pictured(document, 2)).toMatchObject({ damaged: false });
  });

  test('that is cut before its first directory cannot be read', async () => {
    const tiff = await aTiffOfPages(2);
    expect(await openFile(tiff.slice(0, 500))).toEqual({ ok: false, failure: 'file.damaged' });
  });
});

describe('a photograph', () => {
  const marked = () =>
    sharp(Buffer.from([0, 60, 120, 180, 220, 250]), { raw: { width: 3, height: 2, channels: 1 } }).resize(60, 40, {
      kernel: 'nearest',
    });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i is shown upright', async (orientation) => {
    const photo = await marked().withMetadata({ orientation }).jpeg({ quality: 100 }).toBuffer();
    const upright = await sharp(photo)
      .autoOrient()
      .greyscale()
      .resize(3, 3, { fit: 'fill', kernel: 'nearest' })
      .raw()
      .toBuffer();
    const { bytes, width, height } = await pictured(await opened(photo), 1, 60);
    expect([width, height]).toEqual(orientation > 4 ? [40, 60] : [60, 40]);
    const shown = await sharp(bytes).greyscale().resize(3, 3, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer();
    for (const [index, tone] of shown.entries()) expect(Math.abs(tone - (upright[index] ?? 0))).toBeLessThan(16);
  });

  test('that lies upright is handed out byte for byte when nothing smaller is asked for', async () => {
    const photo = fixture('photo-en.jpg');
    expect(Buffer.from((await pictured(await opened(photo), 1, null)).bytes).equals(photo)).toBe(true);
  });

  test.each(['photo-en.jpg', 'letter-lt.png'])('like %s that is cut short is shown as far as it goes', async (name) => {
    const whole = fixture(name);
    const document = await opened(whole.slice(0, whole.length / 2));
    expect(document.opened).toMatchObject({
      pages: 1,
      damaged: [1],
      warning:
        'This picture is cut short; what there is of it is shown. Scan the paper again, or ask for the file to be sent anew.',
    });
    expect(await pictured(document, 1, null)).toMatchObject({ damaged: true });
  });
});
