import type { Platform } from './ports/platform.ts';
import type { Place } from './session.ts';

type Remembering = Pick<Platform, 'preferences' | 'paths'>;

export function rememberPlace({ preferences }: Remembering, place: Place): void {
  if (place.kind === 'live') preferences.write('folder', place.folder);
  preferences.write('office', place.kind);
}

/** The live office of this account: the folder chosen last, or the default one. */
export function livePlace({ preferences, paths }: Remembering): Place {
  const folder = preferences.read('folder');
  return { folder: typeof folder === 'string' && folder !== '' ? folder : paths.data, kind: 'live' };
}

export const practicePlace = ({ paths }: Remembering): Place => ({ folder: paths.practice, kind: 'practice' });

/** Where this program was used last. */
export const lastPlace = (platform: Remembering): Place =>
  platform.preferences.read('office') === 'practice' ? practicePlace(platform) : livePlace(platform);
