import { fail, ok, type Result } from '#core/domain/result.ts';
import type { FileFailure, OpenedFile, Picture } from '#main/app/ports/pages.ts';
import type { OpenDocument } from './document.ts';
import { type DrawingFailure, draw, type Measures, measure, type Setting, soundness, WIDEST_PX } from './drawing.ts';
import { mediaTypes } from './kind.ts';

/** Larger images are not handed out as they are: a window cannot show them. */
const MOST_PIXELS_AS_THEY_ARE = 60e6;
const LONGEST_SIDE_AS_THEY_ARE = 16_384;

const CUT =
  'This picture is cut short; what there is of it is shown. Scan the paper again, or ask for the file to be sent anew.';

/** Where a whole file ends, perhaps followed by padding; a telephone may append a film, so its lack proves nothing. */
const endings = { jpeg: Buffer.from([0xff, 0xd9]), png: Buffer.from('IEND') };
const PADDING_BYTES = 4096;

/** Opens a JPEG or PNG: one page, shown upright by its EXIF orientation. */
export async function openImage(bytes: Uint8Array, kind: 'jpeg' | 'png'): Promise<Result<OpenDocument, FileFailure>> {
  const measured = await measure(bytes);
  if (!measured.ok) return measured;
  const state = endsWhole(bytes, kind) ? 'whole' : await soundness(bytes, 0);
  if (state === 'unreadable') return fail('file.damaged');
  const cut = state === 'damaged';
  const opened: OpenedFile = {
    kind,
    mediaType: mediaTypes[kind],
    pages: 1,
    damaged: cut ? [1] : [],
    warning: cut ? CUT : null,
  };
  return ok({
    opened,
    picture: async (number, width) => {
      if (number !== 1) return fail('page.not-found');
      if (width === null && !cut && fitsAsItIs(measured.value)) return ok(asTheyAre(bytes, kind, measured.value));
      return draw(bytes, 0, measured.value.setting, width ?? WIDEST_PX);
    },
    close: () => {},
  });
}

/** A scanner's JPEG, set upright as its page says: the bytes themselves when they are asked for and show what is meant. */
export async function jpegPicture(
  bytes: Uint8Array,
  setting: Setting,
  width: number | null,
): Promise<Result<Picture, DrawingFailure>> {
  if (width === null && setting.turn === 0 && !setting.mirrored) {
    const measured = await measure(bytes);
    if (measured.ok && fitsAsItIs(measured.value)) return ok(asTheyAre(bytes, 'jpeg', measured.value));
  }
  return draw(bytes, 0, setting, width ?? WIDEST_PX);
}

/** A picture that lies upright in its file and is no larger than a window can show. */
const fitsAsItIs = ({ width, height, setting }: Measures): boolean =>
  width * height <= MOST_PIXELS_AS_THEY_ARE &&
  Math.max(width, height) <= LONGEST_SIDE_AS_THEY_ARE &&
  setting.turn === 0 &&
  !setting.mirrored;

const asTheyAre = (bytes: Uint8Array, kind: 'jpeg' | 'png', { width, height }: Measures): Picture => ({
  mediaType: kind === 'png' ? 'image/png' : 'image/jpeg',
  bytes,
  width,
  height,
  damaged: false,
});

const endsWhole = (bytes: Uint8Array, kind: 'jpeg' | 'png'): boolean =>
  Buffer.from(bytes.subarray(-PADDING_BYTES)).includes(endings[kind]);
