import type { Founding } from './ports/vault.ts';
import type { Place } from './session.ts';

/** The step between the two halves of the set-up: keys in memory and the two groups that were asked for, from 1. */
export type Begun = Readonly<{ founding: Founding; word: string; ask: readonly [number, number]; place: Place }>;

export type FoundingDesk = { begun: Begun | null };
