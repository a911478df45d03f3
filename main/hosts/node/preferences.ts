import Conf from 'conf';

/** This account's preferences, in one small file. Holds no word of any case. */
export type Preferences = Readonly<{
  all(): Readonly<Record<string, unknown>>;
  write(name: string, value: unknown): void;
}>;

/** Preferences in `folder`; a file that cannot be read counts as empty, for nothing in it is dear. */
export function confPreferences(folder: string): Preferences {
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: 'preferences',
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
  return {
    all: () => ({ ...conf.store }),
    write: (name, value) => conf.set(name, value),
  };
}
