import type { BusinessDays } from '../time/business-days.ts';
import type { Combination } from '../time/calendar.ts';
import type { Polarity } from '../time/calendar-book.ts';
import type { Instant, Zone } from '../time/moment.ts';
import type { Office } from '../time/office-hours.ts';
import type { Decided, Decision, FactState } from './decisions.ts';
import type { Procedure } from './procedure.ts';
import type { Arisen } from './receipt.ts';
import type { World } from './world.ts';

/** A case as it was known at `asOf`: what every clock, gate and stage reads. */
export type Scene = Readonly<{
  procedure: Procedure;
  zone: Zone;
  asOf: Instant;
  explain: boolean;
  office: Office;
  table(combination: Combination, polarity: Polarity): BusinessDays;
  world: World;
  /** Facts that are no classification: the last one in fold order stands. */
  plain: ReadonlyMap<string, unknown>;
  decisions: readonly Decision[];
  states: readonly FactState[];
  /** The classifications that hold now. */
  decided: Decided;
  received: Arisen | null;
  submitted: Arisen | null;
}>;

/** A scene in which the classifications are taken as given. */
export type Case = Omit<Scene, 'decisions' | 'states'>;
