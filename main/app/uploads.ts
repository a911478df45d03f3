import { fail, ok, type Result } from '#core/domain/result.ts';
import { newId } from './ids.ts';
import type { Pages } from './ports/pages.ts';

/** The largest file that is received, in bytes: 500 scanned pages at 300 dpi stay well below. */
export const largestUpload = 256 * 1024 * 1024;

export type Purpose = 'post' | 'logo';
export type Upload = { readonly name: string; readonly purpose: Purpose; readonly bytes: Uint8Array; received: number };

export type Uploads = Readonly<{
  begin(asked: { name: string; bytes: number; purpose: Purpose }): Result<string, 'file.empty' | 'file.too-large'>;
  /** Appends a piece; answers how many bytes are there. */
  put(id: string, piece: Uint8Array): Result<number, 'upload.unknown' | 'upload.cancelled' | 'file.too-large'>;
  /** Takes a whole upload out. */
  take(id: string): Result<Upload, 'upload.unknown' | 'upload.cancelled' | 'file.damaged'>;
  /** Looks at a whole upload and leaves it. */
  peek(id: string): Result<Upload, 'upload.unknown' | 'upload.cancelled' | 'file.damaged'>;
  cancel(id: string): void;
  cancelled(id: string): boolean;
  forgetAll(): void;
}>;

/** Who looks into letters; it gets their bytes as they come, under the name of the upload. */
export type Reader = Pick<Pages, 'take' | 'close'>;

/** Files on their way in, in memory only: nothing of them touches the disk before they are sealed. */
export function uploadsInMemory(random: (bytes: number) => Uint8Array, reader: Reader): Uploads {
  const open = new Map<string, Upload>();
  const dropped = new Set<string>();
  const waiting = () => [...open.values()].reduce((sum, upload) => sum + upload.bytes.length, 0);
  const missing = (id: string) => fail(dropped.has(id) ? ('upload.cancelled' as const) : ('upload.unknown' as const));
  const letGo = (id: string) => {
    if (open.delete(id)) reader.close(id);
  };
  const whole = (upload: Upload) => upload.received === upload.bytes.length;
  return {
    begin({ name, bytes, purpose }) {
      if (bytes === 0) return fail('file.empty');
      if (bytes + waiting() > 2 * largestUpload || bytes > largestUpload) return fail('file.too-large');
      const id = newId(random);
      open.set(id, { name, purpose, bytes: new Uint8Array(bytes), received: 0 });
      return ok(id);
    },
    put(id, piece) {
      const upload = open.get(id);
      if (upload === undefined) return missing(id);
      if (upload.received + piece.length > upload.bytes.length) return fail('file.too-large');
      upload.bytes.set(piece, upload.received);
      if (upload.purpose === 'post') reader.take(id, piece, upload.bytes.length);
      upload.received += piece.length;
      return ok(upload.received);
    },
    take(id) {
      const upload = open.get(id);
      if (upload === undefined) return missing(id);
      open.delete(id);
      return whole(upload) ? ok(upload) : fail('file.damaged');
    },
    peek(id) {
      const upload = open.get(id);
      if (upload === undefined) return missing(id);
      return whole(upload) ? ok(upload) : fail('file.damaged');
    },
    cancel(id) {
      letGo(id);
      dropped.add(id);
    },
    cancelled: (id) => dropped.has(id),
    forgetAll() {
      for (const id of open.keys()) letGo(id);
      dropped.clear();
    },
  };
}
