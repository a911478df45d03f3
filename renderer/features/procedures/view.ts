import type { OutputOf } from '../../../core/contract/client.ts';

/** A procedure as its page is given it. */
export type View = OutputOf<'procedures.view'>;

/** A calendar's year as its page is given it. */
export type Year = OutputOf<'calendars.year'>;
export type NewerText = OutputOf<'texts.newer'>['texts'][number];
