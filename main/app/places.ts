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

/** Which making of the practice office is whole; 0 before any. One that was interrupted is never opened again. */
function practiceMade({ preferences }: Remembering): number {
  const made = preferences.read('practice');
  return typeof made === 'number' ? made : 0;
}

const practiceNumbered = ({ paths }: Remembering, number: number): Place => ({
  folder: number === 1 ? paths.practice : `${paths.practice}-${number}`,
  kind: 'practice',
});

/** The practice office of this account, once it has been made; null before. */
export function practicePlace(platform: Remembering): Place | null {
  const made = practiceMade(platform);
  return made === 0 ? null : practiceNumbered(platform, made);
}

/** Where the next practice office is made, and how to say that it is whole. `isFree` tells whether nothing lies there. */
export function nextPracticePlace(
  platform: Remembering,
  isFree: (place: Place) => boolean,
): Readonly<{ place: Place; isWhole(): void }> {
  for (let number = practiceMade(platform) + 1; ; number += 1) {
    const place = practiceNumbered(platform, number);
    if (isFree(place)) return { place, isWhole: () => platform.preferences.write('practice', number) };
  }
}

/** Where this program was used last. */
export function lastPlace(platform: Remembering): Place {
  const practice = platform.preferences.read('office') === 'practice' ? practicePlace(platform) : null;
  return practice ?? livePlace(platform);
}
