import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';

/** How this account of this computer likes its screens: kept outside the office, and never synced. */
export const changePreferences =
  ({ platform }: Needs<'platform'>): HandlerOf<'preferences.change'> =>
  ({ theme, density }) => {
    if (theme !== undefined) platform.preferences.write('theme', theme);
    if (density !== undefined) platform.preferences.write('density', density);
    return ok({});
  };
