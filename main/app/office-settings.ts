import type { Letterhead, SettingsEventData } from '#core/domain/record/events/office-events.ts';
import type { SettingsEvent } from '#core/domain/record/events.ts';
import type { Zone } from '#core/domain/time/moment.ts';

/** How the office is set up. Times are `hh:mm` in its zone. */
export type OfficeSettings = Readonly<{
  name: string;
  zone: Zone;
  letterhead: Letterhead;
  postCutoff: string;
  /** Profile of the window envelope; empty = the usual one. */
  envelope: string;
  idleMinutes: number;
  practice: boolean;
}>;

type Setting = SettingsEventData['setting'];
type ValueOf<N extends Setting['name']> = Extract<Setting, { name: N }>['value'];

/** The settings as they stand: of each the last in fold order counts. */
export function settingsOf(events: readonly SettingsEvent[]): OfficeSettings {
  const latest = new Map<string, Setting['value']>(events.map(({ data }) => [data.name, data.value]));
  const read = <N extends Setting['name']>(name: N, unset: ValueOf<N>) =>
    (latest.get(name) as ValueOf<N> | undefined) ?? unset;
  return {
    name: read('office.name', ''),
    zone: read('office.zone', 'UTC'),
    letterhead: read('office.letterhead', { name: '', address: [], contact: [], logo: null }),
    postCutoff: read('office.post_cutoff', '15:00'),
    envelope: read('office.envelope', ''),
    idleMinutes: read('office.idle_minutes', 10),
    practice: read('office.practice', false),
  };
}
