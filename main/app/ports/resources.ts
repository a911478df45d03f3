/** Files that come with the program under `resources/`: offers, never in force by themselves (record 3). */
export type Resources = Readonly<{
  /** The text of a file by its path below `resources/`, with `/`. Throws when it is not there: a broken installation. */
  text(path: string): string;
  bytes(path: string): Uint8Array;
  /** Names in a folder, sorted. */
  list(folder: string): readonly string[];
}>;
