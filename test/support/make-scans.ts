import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { type PdfObject, stream, writePdf } from './write-pdf.ts';

/** A scanner's page: its JPEG and its measures in pixels. */
export type ScannedPage = Readonly<{ jpeg: Buffer; width: number; height: number }>;

/** Grey pixels of a sheet with `number` black bars across it, so that pages can be told apart. */
function sheet(number: number, width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height, 250);
  const bar = Math.max(1, Math.floor(height / 60));
  for (let index = 0; index < number % 20; index += 1) {
    const top = (2 * index + 2) * bar;
    for (let row = top; row < top + bar; row += 1)
      pixels.fill(20, row * width + Math.floor(width / 10), row * width + Math.floor(width / 2));
  }
  return pixels;
}

const drawn = (number: number, width: number, height: number) =>
  sharp(sheet(number, width, height), { raw: { width, height, channels: 1 } }).toColourspace('b-w');

/** Page `number` as a scanner writes it; A4 at about 50 dpi unless told otherwise. */
export async function aScannedPage(number: number, width = 420, height = 594): Promise<ScannedPage> {
  return { jpeg: await drawn(number, width, height).jpeg({ quality: 75 }).toBuffer(), width, height };
}

export type PdfShape = Readonly<{
  /** Where the list of pages lies: scanners that write as they go put it last. */
  catalogue?: 'first' | 'last';
  /** `/Rotate` of every page. */
  turn?: 0 | 90 | 180 | 270;
  /** What every page draws over its picture. */
  overlay?: string;
}>;

/** A PDF of one JPEG a page, as scanners write it. */
export function aPdfOf(pages: readonly ScannedPage[], { catalogue = 'last', turn = 0, overlay = '' }: PdfShape = {}) {
  const idOf = (index: number) => 3 + 3 * index;
  const list: readonly PdfObject[] = [
    { id: 1, body: ['<</Type/Catalog/Pages 2 0 R>>'] },
    {
      id: 2,
      body: [`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${idOf(index)} 0 R`).join(' ')}]>>`],
    },
  ];
  const sheets = pages.flatMap(({ jpeg, width, height }, index): readonly PdfObject[] => {
    const id = idOf(index);
    const page =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${turn}/Contents ${id + 1} 0 R` +
      `/Resources<</XObject<</I ${id + 2} 0 R>>>>>>`;
    const image =
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8` +
      '/Filter/DCTDecode';
    return [
      { id, body: [page] },
      { id: id + 1, body: stream('', `q 595 0 0 842 0 0 cm /I Do Q ${overlay}`) },
      { id: id + 2, body: stream(image, jpeg) },
    ];
  });
  return writePdf(catalogue === 'first' ? [...list, ...sheets] : [...sheets, ...list]);
}

/** A form with one field whose answer is a black bar over the upper half of an empty page. */
export const aFilledForm = (): Uint8Array =>
  writePdf([
    { id: 1, body: ['<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>'] },
    { id: 2, body: ['<</Type/Pages/Count 1/Kids[3 0 R]>>'] },
    { id: 3, body: ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>'] },
    {
      id: 4,
      body: ['<</Type/Annot/Subtype/Widget/FT/Tx/T(answer)/V(yes)/F 4/P 3 0 R/Rect[0 100 200 200]/AP<</N 5 0 R>>>>'],
    },
    { id: 5, body: stream('/Type/XObject/Subtype/Form/BBox[0 0 200 100]', '0 0 200 100 re f') },
  ]);

/** A PDF of `count` pages, `width` px wide, of eight kinds in turn. */
export async function aPdfOfPages(count: number, shape: PdfShape = {}, width = 420): Promise<Uint8Array> {
  const height = Math.round(width * Math.SQRT2);
  const kinds = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((number) => aScannedPage(number, width, height)));
  return aPdfOf(
    Array.from({ length: Math.ceil(count / 8) }, () => kinds)
      .flat()
      .slice(0, count),
    shape,
  );
}

/** A TIFF of `count` pages, each with as many bars as its number. */
export async function aTiffOfPages(count: number, width = 420, height = 594): Promise<Uint8Array> {
  const pages = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      drawn(index + 1, width, height)
        .png()
        .toBuffer(),
    ),
  );
  const joined = sharp(pages, { join: { animated: true } });
  return new Uint8Array(await joined.tiff({ compression: 'lzw', predictor: 'none' }).toBuffer());
}

/** The same file with rubbish in the middle, where the data of the middle page lie. */
export function withRubbishInTheMiddle(file: Uint8Array): Uint8Array {
  const middle = Math.floor(file.length / 2);
  return file.slice().fill(0xff, middle - 100, middle + 100);
}

/** A PNG that says it is `width` by `height` pixels and ends after saying so. */
export async function aPngThatClaims(width: number, height: number): Promise<Uint8Array> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return new Uint8Array(png);
}
