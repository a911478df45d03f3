import { type ItemId, isUuid, type LetterId } from '#core/domain/ids.ts';

/** What the page may fetch: a page of a scan, a page of a letter, the letter itself, a page of a preview, the logo. */
export type FileRef =
  | Readonly<{ of: 'item'; item: ItemId; number: number; width: number | null }>
  | Readonly<{ of: 'letter'; letter: LetterId; number: number; width: number | null }>
  | Readonly<{ of: 'pdf'; letter: LetterId }>
  | Readonly<{ of: 'preview'; preview: string; number: number; width: number | null }>
  | Readonly<{ of: 'logo' }>;

/** Widths a picture may be asked for, in px. */
const widest = 6000;

export const itemPageRef = (item: ItemId, number: number): string => `page:${item}:${number}`;
export const letterPageRef = (letter: LetterId, number: number): string => `letter-page:${letter}:${number}`;
export const letterPdfRef = (letter: LetterId): string => `letter:${letter}`;
export const previewPageRef = (preview: string, number: number): string => `preview:${preview}:${number}`;
export const logoRef = 'logo';

const form =
  /^(?<of>page|letter-page|letter|preview|logo)(?::(?<id>[0-9a-f-]{36}))?(?::(?<number>[1-9]\d{0,4}))?(?:\?w=(?<width>\d{1,4}|full))?$/;

/** Reads a reference that an answer gave; null for anything else. `defaultWidth` in px counts where none is asked for. */
export function readFileRef(ref: string, defaultWidth: number): FileRef | null {
  const parts = form.exec(ref)?.groups;
  if (parts === undefined) return null;
  const { of, id } = parts;
  if (of === 'logo') return { of };
  const number = Number(parts.number ?? 1);
  const width = widthOf(parts.width, defaultWidth);
  if (of === 'page' && isUuid<'item'>(id)) return { of: 'item', item: id, number, width };
  if (of === 'letter-page' && isUuid<'letter'>(id)) return { of: 'letter', letter: id, number, width };
  if (of === 'letter' && isUuid<'letter'>(id)) return { of: 'pdf', letter: id };
  if (of === 'preview' && id !== undefined) return { of: 'preview', preview: id, number, width };
  return null;
}

function widthOf(asked: string | undefined, defaultWidth: number): number | null {
  if (asked === undefined) return defaultWidth;
  if (asked === 'full') return null;
  return Math.min(widest, Math.max(16, Number(asked)));
}
