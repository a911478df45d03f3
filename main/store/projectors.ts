import type { CaseSources } from '#core/domain/cases/fold.ts';
import type { AnyEvent, EventOf } from '#core/domain/record/events.ts';
import { caseProjector } from './case-projector.ts';
import { itemProjector } from './item-projector.ts';
import type { Db } from './open.ts';
import type { Projector } from './projector.ts';
import type { Streams } from './streams.ts';
import { zoneIn } from './zone.ts';

/** Reads what cases rest on out of the adopted texts; the formats of those texts are not the store's. */
export type ReadSources = (
  adopted: Readonly<{ procedures: readonly EventOf<'procedures'>[]; calendars: readonly EventOf<'calendars'>[] }>,
) => CaseSources;

/** Every read model of an office: its rows in `db`, made from `streams`, which may lie in another file. */
export function projectorsOver(
  db: Db,
  streams: Pick<Streams, 'events'>,
  office: string,
  read: ReadSources,
): readonly Projector[] {
  const { events } = streams;
  const officeZone = () => zoneIn(events('settings', office));
  return [itemProjector(db, { events }), caseProjector(db, { events }, remembered(read, streams, office), officeZone)];
}

/** Adopted texts are read again only when their streams have changed. */
function remembered(read: ReadSources, streams: Pick<Streams, 'events'>, office: string): () => CaseSources {
  let known: Readonly<{ from: readonly (readonly AnyEvent[])[]; sources: CaseSources }> | null = null;
  return () => {
    const [procedures, calendars] = [streams.events('procedures', office), streams.events('calendars', office)];
    const from = [procedures, calendars];
    if (known === null || known.from.some((events, i) => events !== from[i]))
      known = { from, sources: read({ procedures, calendars }) };
    return known.sources;
  };
}
