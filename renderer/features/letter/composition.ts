import type { OutputOf } from '../../../core/contract/client.ts';

/** What the application prepares for a letter: its draft, blocks, planned date, window. */
export type Composition = OutputOf<'letters.compose'>;
