import { join } from 'node:path';
import type { App } from '#main/app/app.ts';
import type { Platform } from '#main/app/ports/platform.ts';
import { compose } from '#main/compose.ts';
import { offersIn } from '#main/offers.ts';
import { resourcesIn } from '#main/resources.ts';

const resources = join(import.meta.dirname, '../../resources');

/** What comes with this repository, read once for all the applications of a process. */
export const shippedOffers = offersIn(resourcesIn(resources));

/** The application as the product composes it; one with other resources reads its own. */
export const composed = (platform: Platform): App =>
  platform.paths.resources === resources ? compose(platform, shippedOffers) : compose(platform);
