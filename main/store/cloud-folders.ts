import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where Windows says that OneDrive keeps its folders. */
export const cloudVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** Folders of services below the home, with forward slashes. */
export const cloudFolders: readonly RegExp[] = [
  /^Library\/(Mobile Documents|CloudStorage)(\/|$)/i,
  /^(Dropbox|OneDrive)( \([^/]+\)| - [^/]+)?(\/|$)/i,
  /^(Nextcloud|ownCloud|Google ?Drive|My Drive|iCloud ?Drive)(\/|$)/i,
];

/**
 * What services leave in the folders that they synchronise, wherever those are; a slash at the end is a folder. In a
 * home, `.dropbox/` is only where Dropbox keeps its settings; in its folder, `.dropbox` is a file.
 */
export const cloudMarkers: readonly RegExp[] = [
  /^\.dropbox$|^\.dropbox\.cache\/$/,
  /^\.stfolder\/?$/,
  /^\.(nextcloud|owncloud)sync\.log$|^\._?sync_[0-9a-f]+\.db$/,
  /^\.shortcut-targets-by-id\/$|^\.tmp\.drive(up|down)load\/$/,
  /^\..+\.icloud$/,
];

/** Names in `folder` and in each one above it; one that may not be read has none. Folders have a slash at the end. */
export function namesAlong(folder: string): readonly string[] {
  const above = dirname(folder);
  return [...namesIn(folder), ...(above === folder ? [] : namesAlong(above))];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
  } catch {
    return [];
  }
}
