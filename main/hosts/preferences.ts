/** This account's preferences, in one small file. Holds no word of any case. */
export type Preferences = Readonly<{
  all(): Readonly<Record<string, unknown>>;
  write(name: string, value: unknown): void;
}>;

/** How both hosts keep it. A file that cannot be read counts as empty, for nothing in it is dear. */
export const preferencesFile = (folder: string) =>
  ({
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  }) as const;
