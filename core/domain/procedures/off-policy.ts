import type { Procedure } from './procedure.ts';

/**
 * Whether a complaint came by a way that the published text does not name: it is accepted and marked, and all its clocks
 * run (G-21, XO-06, LB-10).
 */
export const isOffPolicy = ({ channels }: Pick<Procedure, 'channels'>, channel: string): boolean =>
  !channels.some(({ kind, official }) => official && kind === channel);
