import type { MigrationInterface } from 'typeorm';
import { FoundTheStore1795564800000 } from './1795564800000-found-the-store.ts';

/** Steps in the order in which they run. A name ends with the ms since 1970 at which it was written. */
export type Steps = readonly (new () => MigrationInterface)[];

export const migrations: Steps = [FoundTheStore1795564800000];
