import { FoundTheStore1795564800000 } from './1795564800000-found-the-store.ts';

/** In the order in which they run. A name ends with the ms since 1970 at which it was written. */
export const migrations = [FoundTheStore1795564800000];

export const migrationNames = migrations.map((migration) => migration.name);
