import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Picture } from '#main/app/ports/pages.ts';

/** No picture is wider: A4 at 300 dpi has 2480 px, and a screen shows no more. */
export const WIDEST_PX = 2600;
/** No picture is higher, however long its strip of paper; JPEG itself ends at 65,535. */
export const HIGHEST_PX = 4 * WIDEST_PX;
/** Images with more pixels are refused (intake 2): a reader that works through 300 million stays below 180 MB. */
export const MOST_PIXELS = 300e6;

const JPEG_QUALITY = 82;

// Pages are read once each; keeping operations and files of the library alive would only hold on to memory.
sharp.cache(false);

/** What has to be done to an image to set it upright: mirrored left to right, then turned clockwise. */
export type Setting = Readonly<{ turn: 0 | 90 | 180 | 270; mirrored: boolean }>;

export const asItIs: Setting = { turn: 0, mirrored: false };

/** The eight values of the orientation tag of EXIF and TIFF, 1 to 8. */
const byOrientation: readonly Setting[] = [
  asItIs,
  { turn: 0, mirrored: true },
  { turn: 180, mirrored: false },
  { turn: 180, mirrored: true },
  { turn: 270, mirrored: true },
  { turn: 90, mirrored: false },
  { turn: 90, mirrored: true },
  { turn: 270, mirrored: false },
];

export type Measures = Readonly<{ width: number; height: number; pages: number; setting: Setting }>;
export type DrawingFailure = 'file.damaged' | 'file.too-many-pixels';

type Strictness = 'warning' | 'none';

// Sequential reading keeps a large image in strips: nothing is buffered whole, in memory or in a file on the disk.
const options = (page: number, failOn: Strictness): SharpOptions => ({
  page,
  failOn,
  limitInputPixels: MOST_PIXELS,
  sequentialRead: true,
});

/** Reads an image's own account of itself. Width and height are those of the stored image, before it is set upright. */
export async function measure(bytes: Uint8Array, page = 0): Promise<Result<Measures, DrawingFailure>> {
  try {
    const { width, height, pages, orientation } = await sharp(bytes, options(page, 'none')).metadata();
    return ok({ width, height, pages: pages ?? 1, setting: byOrientation[(orientation ?? 1) - 1] ?? asItIs });
  } catch (error) {
    return fail(failureOf(error));
  }
}

/**
 * Draws page `page` (from 0) of an image upright and at most `width` px wide, never larger than it is. What can only be
 * read in part is drawn as far as it goes and marked damaged (intake 2: the strict reading first, then the lenient one).
 */
export async function draw(
  bytes: Uint8Array,
  page: number,
  setting: Setting,
  width: number,
): Promise<Result<Picture, DrawingFailure>> {
  try {
    return ok(await drawn(sharp(bytes, options(page, 'warning')), setting, width, false));
  } catch (error) {
    if (failureOf(error) === 'file.too-many-pixels') return fail('file.too-many-pixels');
  }
  try {
    return ok(await drawn(sharp(bytes, options(page, 'none')), setting, width, true));
  } catch (error) {
    return fail(failureOf(error));
  }
}

export type Soundness = 'whole' | 'damaged' | 'unreadable';

/** How much of page `page` (from 0) can be read: reads it to its last line, and keeps nothing. */
export async function soundness(bytes: Uint8Array, page: number): Promise<Soundness> {
  const tried = await draw(bytes, page, asItIs, 16);
  if (!tried.ok) return 'unreadable';
  return tried.value.damaged ? 'damaged' : 'whole';
}

/** Encodes pixels that are there already: one byte each of grey, or three of red, green, blue. */
export async function encode(
  pixels: Uint8Array,
  raw: Readonly<{ width: number; height: number; channels: 1 | 3 }>,
): Promise<Picture> {
  return pictureOf(sharp(pixels, { raw }), raw.channels === 1, false);
}

/** Two chains: an image is turned after it has been reduced, for turning needs all of its pixels in memory. */
async function drawn(image: Sharp, setting: Setting, width: number, damaged: boolean): Promise<Picture> {
  const upright = setting.turn === 0 || setting.turn === 180;
  const box = { width: Math.min(width, WIDEST_PX), height: HIGHEST_PX };
  const { space, channels: stored } = await image.metadata();
  const grey = space === 'b-w';
  const shrunk = image.resize({
    width: upright ? box.width : box.height,
    height: upright ? box.height : box.width,
    fit: 'inside',
    withoutEnlargement: true,
  });
  // More channels than colours and one of transparency (print shops) are not laid on white, only left out.
  const reduced = stored > 4 ? shrunk.removeAlpha() : shrunk.flatten({ background: 'white' });
  if (setting.turn === 0 && !setting.mirrored) return pictureOf(reduced, grey, damaged);
  const { data, info } = await reduced.raw().toBuffer({ resolveWithObject: true });
  const { width: across, height, channels } = info;
  const turned = sharp(data, { raw: { width: across, height, channels } }).rotate(setting.turn);
  return pictureOf(setting.mirrored ? turned.flop() : turned, grey, damaged);
}

/** A grey picture stays one of a single channel: a third faster to write and to show. */
async function pictureOf(image: Sharp, grey: boolean, damaged: boolean): Promise<Picture> {
  const coloured = grey ? image.toColourspace('b-w') : image;
  const { data, info } = await coloured.jpeg({ quality: JPEG_QUALITY }).toBuffer({ resolveWithObject: true });
  return { mediaType: 'image/jpeg', bytes: data, width: info.width, height: info.height, damaged };
}

const failureOf = (error: unknown): DrawingFailure =>
  error instanceof Error && error.message.includes('pixel limit') ? 'file.too-many-pixels' : 'file.damaged';
