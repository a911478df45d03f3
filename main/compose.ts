import { createHash } from 'node:crypto';
import type { App } from './app/app.ts';
import { applicationOver } from './app/application.ts';
import { readSources } from './app/office-book.ts';
import type { Platform } from './app/ports/platform.ts';
import { pagesOver } from './intake/pages.ts';
import { pressOver } from './letters/press.ts';
import { readFonts } from './letters/templates.ts';
import { offersIn } from './offers.ts';
import { resourcesIn } from './resources.ts';
import { vaults } from './store/vaults.ts';

/**
 * Builds the whole application on a host's Platform: the only file that sees all of main. `offers` is given where one
 * process builds many applications: what comes with the program is then read once.
 */
export function compose(platform: Platform, offers = offersIn(resourcesIn(platform.paths.resources))): App {
  const resources = resourcesIn(platform.paths.resources);
  return applicationOver({
    platform,
    vaultsFor: (its) => vaults({ platform: its, readSources }),
    pages: pagesOver(platform.startChild('pages')),
    press: pressOver(() => platform.startChild('press'), readFonts(resources)),
    resources,
    offers,
    hash: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  });
}
