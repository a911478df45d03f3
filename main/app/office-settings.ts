import type { Letterhead } from '#core/domain/record/events/office-events.ts';
import type { SettingsEvent } from '#core/domain/record/events.ts';
import type { Zone } from '#core/domain/time/moment.ts';

/** How the office is set up. Times are `hh:mm` in its zone. */
export type OfficeSettings = Readonly<{
  name: string;
  zone: Zone;
  letterhead: Letterhead;
  postCutoff: string;
  envelope: string | null;
  idleMinutes: number;
  practice: boolean;
}>;

const unset: OfficeSettings = {
  name: '',
  zone: 'UTC',
  letterhead: { name: '', address: [], contact: [], logo: null },
  postCutoff: '15:00',
  envelope: null,
  idleMinutes: 10,
  practice: false,
};

/** The settings as they stand: of each the last in fold order counts. */
export function settingsOf(events: readonly SettingsEvent[]): OfficeSettings {
  return events.reduce((settings, { data }) => {
    switch (data.name) {
      case 'office.name':
        return { ...settings, name: data.value };
      case 'office.zone':
        return { ...settings, zone: data.value };
      case 'office.letterhead':
        return { ...settings, letterhead: data.value };
      case 'office.post_cutoff':
        return { ...settings, postCutoff: data.value };
      case 'office.envelope':
        return { ...settings, envelope: data.value };
      case 'office.idle_minutes':
        return { ...settings, idleMinutes: data.value };
      case 'office.practice':
        return { ...settings, practice: data.value };
    }
  }, unset);
}
