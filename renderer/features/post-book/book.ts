import type { OutputOf } from '../../../core/contract/client.ts';

/** The post book of a day as the application tells it. */
export type Book = OutputOf<'letters.post-book'>;
