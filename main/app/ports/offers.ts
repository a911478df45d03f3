import type { Coverage } from '#core/domain/letters/coverage.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { AdoptedText } from '#core/domain/record/events/office-events.ts';
import type { Finding } from '#core/formats/procedure/finding.ts';

/** A text as it comes with the program: an offer that an act of the office puts in force (record 3). */
export type Shipped = Omit<AdoptedText, 'inForceFrom'>;

/** A procedure with its published texts, and what a person must look at before live use. */
export type Pack = Readonly<{
  text: Shipped;
  texts: Readonly<Record<string, string>>;
  procedure: Procedure;
  lint: readonly Finding[];
  /** False while a finding blocks live use; practice is always possible (CO-18). */
  activatable: boolean;
}>;

/** What this program offers for adoption. Reading it throws where the installation is broken. */
export type Offers = Readonly<{
  /** Every procedure that comes with the program, those with gaps among them. */
  packs(): readonly Pack[];
  /** Those that a live office may begin with. */
  procedures(): readonly Pack[];
  /** The holiday tables that a procedure names. */
  calendars(procedure: Procedure): readonly Shipped[];
  /** One holiday table; null where the program has none of that id. */
  calendar(id: string): Shipped | null;
  templates(): readonly Shipped[];
  /** What the letters' type can print. */
  coverage(): Coverage;
}>;
