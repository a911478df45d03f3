import type { Sha256 } from '#core/domain/ids.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { versionsOf } from './procedures/versions.ts';

/** A version of a procedure in the record, as its normalised form says it. */
export type AdoptedProcedure = Readonly<{ procedure: Procedure; sha256: Sha256; inForceFrom: PlainDate }>;

/** Adopted versions that have not been withdrawn, by the day from which they count; of one day the last adopted counts. */
export const adoptedProcedures = (events: readonly EventOf<'procedures'>[]): readonly AdoptedProcedure[] =>
  versionsOf(events)
    .filter(({ withdrawn }) => withdrawn === null)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : one.inForceFrom > other.inForceFrom ? 1 : 0));
