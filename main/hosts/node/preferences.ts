import Conf from 'conf';
import { type Preferences, preferencesFile } from '../preferences.ts';

/** The preferences in `folder`, kept by `conf`. */
export function confPreferences(folder: string): Preferences {
  const conf = new Conf<Record<string, unknown>>({ ...preferencesFile(folder), configName: 'preferences' });
  return { all: () => ({ ...conf.store }), write: (name, value) => conf.set(name, value) };
}
