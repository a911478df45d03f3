import type { Coverage } from '#core/domain/letters/coverage.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { AdoptedText } from '#core/domain/record/events/office-events.ts';

/** A text as it comes with the program: an offer that an act of the office puts in force (record 3). */
export type Shipped = Omit<AdoptedText, 'inForceFrom'>;

/** What this program offers for adoption. Reading it throws where the installation is broken. */
export type Offers = Readonly<{
  procedures(): readonly Readonly<{ text: Shipped; texts: Readonly<Record<string, string>>; procedure: Procedure }>[];
  /** The holiday tables that a procedure names. */
  calendars(procedure: Procedure): readonly Shipped[];
  templates(): readonly Shipped[];
  /** What the letters' type can print. */
  coverage(): Coverage;
}>;
