import type { Occurred, PlainDate } from '#core/domain/time/moment.ts';
import type { Offers } from './ports/offers.ts';
import type { Act } from './ports/store.ts';

export type OfferedProcedure = ReturnType<Offers['procedures']>[number];

/** The first adopted version covers every earlier receipt (record_formats 3). */
const always = '1970-01-01' as PlainDate;

/** Adopts a procedure, the calendars it names and the letter templates: whole texts, each into its own stream. */
export function adopt(
  act: Act,
  office: string,
  { offers, procedure }: Readonly<{ offers: Offers; procedure: OfferedProcedure }>,
  occurred: Occurred,
): void {
  const adopted = { type: 'adopted', v: 1, occurred } as const;
  const inForceFrom = always;
  act.record('procedures', office, [{ ...adopted, data: { ...procedure.text, texts: procedure.texts, inForceFrom } }]);
  const tables = offers.calendars(procedure.procedure);
  act.record(
    'calendars',
    office,
    tables.map((table) => ({ ...adopted, data: { ...table, inForceFrom } })),
  );
  const templates = offers.templates();
  act.record(
    'templates',
    office,
    templates.map((template) => ({ ...adopted, data: { ...template, inForceFrom } })),
  );
}
