import { preferences as contract } from '#core/contract/session.ts';
import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';

const { theme, density } = contract.output.shape;

/** A preference that cannot be read any more counts as its default. */
export const preferences =
  ({ platform }: Needs<'platform'>): HandlerOf<'preferences.read'> =>
  () =>
    ok({
      theme: theme.catch('system').parse(platform.preferences.read('theme')),
      density: density.catch('standard').parse(platform.preferences.read('density')),
    });
