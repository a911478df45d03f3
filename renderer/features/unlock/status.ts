import type { OutputOf } from '../../../core/contract/client.ts';

/** What may be said of the office before anybody has signed in. */
export type Status = OutputOf<'office.status'>;
