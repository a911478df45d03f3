import Store from 'electron-store';
import { type Preferences, preferencesFile } from '../preferences.ts';

/** The preferences in `folder`, kept by electron-store; the same file as the Node host's. */
export function storedPreferences(folder: string): Preferences {
  const store = new Store<Record<string, unknown>>({ ...preferencesFile(folder), name: 'preferences' });
  return { all: () => ({ ...store.store }), write: (name, value) => store.set(name, value) };
}
