import type { Sha256 } from '#core/domain/ids.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import { struckIds } from '#core/domain/record/striking.ts';
import { type Instant, type PlainDate, placeOf } from '#core/domain/time/moment.ts';
import { parseNormal } from '#core/formats/procedure/normal.ts';

/** A version of a procedure as the record has it, with who adopted it, why, and how it stands. */
export type Version = Readonly<{
  procedure: Procedure;
  sha256: Sha256;
  source: string;
  texts: Readonly<Record<string, string>>;
  inForceFrom: PlainDate;
  reason: string | null;
  published: Readonly<{ on: PlainDate; proof: string }> | null;
  by: string;
  at: Instant;
  withdrawn: Readonly<{ by: string; at: Instant; reason: string }> | null;
}>;

type Event = EventOf<'procedures'>;
type Adopted = Extract<Event, { type: 'adopted' }>;

/** Every version ever adopted, in the order of adoption; one that was withdrawn and adopted again stands twice. */
export function versionsOf(events: readonly Event[]): readonly Version[] {
  const struck = struckIds('procedures', events);
  const standing = events.filter(({ id }) => !struck.has(id));
  return standing.flatMap((event, index) =>
    event.type === 'adopted' ? [versionOf(event, withdrawalOf(event, standing.slice(index + 1)))] : [],
  );
}

/** The next withdrawal of this version, unless it was adopted again before. */
function withdrawalOf({ data }: Adopted, later: readonly Event[]): Version['withdrawn'] {
  const next = later.find(
    (event) => event.type !== 'struck' && event.data.id === data.id && event.data.version === data.version,
  );
  return next?.type === 'withdrawn' ? { by: next.user, at: placeOf(next.occurred), reason: next.data.reason } : null;
}

const versionOf = ({ data, user, occurred }: Adopted, withdrawn: Version['withdrawn']): Version => ({
  procedure: parseNormal(data.normal),
  sha256: data.sha256,
  source: data.source,
  texts: data.texts ?? {},
  inForceFrom: data.inForceFrom,
  reason: data.reason ?? null,
  published: data.published ?? null,
  by: user,
  at: placeOf(occurred),
  withdrawn,
});

/** Versions of one procedure that have not been withdrawn, by the day from which they count. */
export const standingVersions = (versions: readonly Version[], id: string): readonly Version[] =>
  versions
    .filter(({ procedure, withdrawn }) => procedure.id === id && withdrawn === null)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : one.inForceFrom > other.inForceFrom ? 1 : 0));
