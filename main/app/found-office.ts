import type { SettingsEventData } from '#core/domain/record/events/office-events.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { adopt, type OfferedProcedure } from './adoption.ts';
import type { Signer } from './ports/keys.ts';
import type { Offers } from './ports/offers.ts';
import type { OpenStore } from './ports/store.ts';
import type { Founding } from './ports/vault.ts';
import { grantIn } from './rights.ts';

type Setting = SettingsEventData['setting'];

export type NewOffice = Readonly<{
  procedure: OfferedProcedure;
  founder: Readonly<{ name: string; title: string; contact: string; word: string }>;
  roles: readonly string[];
  /** Settings are made when the store is there, so that a logo can be sealed in it. */
  settings(store: OpenStore): readonly Setting[];
  now: Instant;
}>;

/** The ONE act that founds an office (record_formats 3): people, founder, settings, procedure, calendars, templates. */
export function foundOffice(
  founding: Founding,
  offers: Offers,
  { procedure, founder, roles, settings, now }: NewOffice,
): Promise<Readonly<{ store: OpenStore; signer: Signer }>> {
  const occurred = { instant: now, zone: procedure.procedure.zone };
  return founding.found({
    grants: [...new Set(['administrator', ...roles])].map((role) => grantIn(procedure.procedure, role)),
    describe: founder,
    fill: (act, store) => {
      const all: readonly Setting[] = [{ name: 'office.zone', value: procedure.procedure.zone }, ...settings(store)];
      act.record(
        'settings',
        store.office,
        all.map((data) => ({ type: 'setting', v: 1, occurred, data })),
      );
      adopt(act, store.office, { offers, procedure }, occurred);
    },
  });
}
