import type { Sha256 } from '#core/domain/ids.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { parseNormal } from '#core/formats/procedure/normal.ts';

/** A version of a procedure in the record, as its normalised form says it. */
export type AdoptedProcedure = Readonly<{ procedure: Procedure; sha256: Sha256; inForceFrom: PlainDate }>;

/** Adopted versions that have not been withdrawn, by the day from which they count. */
export function adoptedProcedures(events: readonly EventOf<'procedures'>[]): readonly AdoptedProcedure[] {
  const withdrawn = new Set(
    events.flatMap((event) => (event.type === 'withdrawn' ? [`${event.data.id} ${event.data.version}`] : [])),
  );
  return events
    .flatMap((event): AdoptedProcedure[] => {
      if (event.type !== 'adopted' || withdrawn.has(`${event.data.id} ${event.data.version}`)) return [];
      const { normal, sha256, inForceFrom } = event.data;
      return [{ procedure: parseNormal(normal), sha256, inForceFrom }];
    })
    .sort((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));
}
