/** Bytes of a file on their way to the pages' process, before the file is whole. */
type Coming = { readonly file: number; at: number; readonly sent: Promise<unknown>[] };

type Send = (file: number, bytes: Uint8Array, at: number, of: number) => Promise<void>;

/** Files that come in piece by piece, by handle. One whose process died meanwhile is forgotten, and is sent whole. */
export function comingOver(send: Send, nextFile: () => number) {
  const files = new Map<string, Coming | null>();
  return {
    /** Hands a piece on, in the order of the file; `of` is the size of the whole, in bytes. */
    take(handle: string, piece: Uint8Array, of: number): void {
      const known = files.get(handle);
      if (known === null) return;
      const coming = known ?? { file: nextFile(), at: 0, sent: [] };
      files.set(handle, coming);
      const sent = send(coming.file, piece, coming.at, of);
      sent.catch(() => {});
      coming.sent.push(sent);
      coming.at += piece.length;
    },
    /** The number that the process knows the file by, and when all of it is there; null unless all `bytes` were taken. */
    whole(handle: string, bytes: number): Readonly<{ file: number; there: Promise<unknown> }> | null {
      const coming = files.get(handle) ?? null;
      files.delete(handle);
      return coming?.at === bytes ? { file: coming.file, there: Promise.all(coming.sent) } : null;
    },
    /** Lets a file go that will not be opened; answers what the process knows it by. */
    drop(handle: string): number | null {
      const coming = files.get(handle) ?? null;
      files.delete(handle);
      return coming?.file ?? null;
    },
    processDied(): void {
      for (const handle of files.keys()) files.set(handle, null);
    },
  };
}
