import type { SettingsEvent } from '#core/domain/record/events.ts';
import { dateOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate, Zone } from '#core/domain/time/moment.ts';
import { localDay } from '#core/domain/time/zone.ts';

/** The office's zone as its settings say it last; UTC until they do. */
export function zoneIn(settings: readonly SettingsEvent[]): Zone {
  const said = settings.findLast((event) => event.data.name === 'office.zone');
  return said?.data.name === 'office.zone' ? said.data.value : 'UTC';
}

/** The office's day at an instant. */
export const dayIn = (zone: Zone, at: Instant): PlainDate => dateOf(localDay(zone, at));
