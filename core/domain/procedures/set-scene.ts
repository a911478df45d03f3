import type { EventId } from '../ids.ts';
import type { BusinessDays } from '../time/business-days.ts';
import type { Combination } from '../time/calendar.ts';
import type { Polarity } from '../time/calendar-book.ts';
import type { Instant, Zone } from '../time/moment.ts';
import type { Office } from '../time/office-hours.ts';
import { startOfDay } from '../time/zone.ts';
import { computedFact } from './case-facts.ts';
import { decisionsIn, isClassified, statementOf, statesFrom } from './decisions.ts';
import type { EngineEvent, EngineInput } from './engine-input.ts';
import type { Scope } from './evaluate.ts';
import type { Procedure } from './procedure.ts';
import { type Arisen, readReceipt, receivedFrom, submittedFrom } from './receipt.ts';
import type { Moment } from './reckoning.ts';
import type { Case, Scene } from './scene.ts';
import type { ClockPart } from './vocabulary.ts';
import { type Happening, happeningOf, type World, worldOf } from './world.ts';

/** Whether an event counts at `asOf`: "as known on" reads recorded time (record 3). */
export const countsAt = (event: EngineEvent, asOf: Instant): boolean => (event.recordedAt ?? event.at) <= asOf;

function plainFacts(procedure: Procedure, world: World): ReadonlyMap<string, unknown> {
  const facts = new Map<string, unknown>();
  for (const event of world.all.toSorted((one, other) => one.order - other.order)) {
    if (event.type === 'registered' && event.data.channel !== undefined) facts.set('channel', event.data.channel);
    const said = statementOf(event);
    if (said !== null && !isClassified(procedure, said.fact)) facts.set(said.fact, said.value);
  }
  return facts;
}

/** `received` and `submitted` are events that the fold makes from the receipt: they come before all that answers them. */
function arrival(type: string, arisen: Arisen | null, zone: Zone, world: World): readonly Happening[] {
  if (arisen === null) return [];
  const receipt = world.all.findLast((event) => statementOf(event)?.fact === 'receipt');
  const at = arisen.instant ?? startOfDay(zone, arisen.day);
  return [
    {
      id: receipt?.id ?? (`rule:${type}` as EventId),
      type,
      at,
      day: arisen.day,
      dated: arisen.instant === null,
      order: -1,
      by: null,
      data: { words: arisen.words },
    },
  ];
}

/** Sets the scene from what was recorded at or before `asOf`, whatever the order in which it arrived. */
export function sceneOf(input: EngineInput, derived: readonly EngineEvent[] = []): Scene {
  const { procedure, calendars, asOf } = input;
  const zone = procedure.zone;
  const table = (combination: Combination, polarity: Polarity): BusinessDays =>
    calendars.table(combination, polarity, asOf, procedure.calendars.estimated);
  const office: Office = { zone, hours: procedure.office, table: table(procedure.calendars.duties, 'office') };
  const recorded = worldOf(
    [...input.events.filter((event) => countsAt(event, asOf)), ...derived].map((event) => happeningOf(event, zone)),
  );
  const plain = plainFacts(procedure, recorded);
  const receipt = readReceipt(plain.get('receipt'));
  const received = receipt === null ? null : receivedFrom(receipt, procedure.receipt, office);
  const submitted = receipt === null ? null : submittedFrom(receipt, procedure.receipt, office);
  const arrived = [
    ...arrival('submitted', submitted, zone, recorded),
    ...arrival('received', received, zone, recorded),
  ];
  const world = worldOf([...arrived, ...recorded.all]);
  const base = {
    procedure,
    zone,
    asOf,
    explain: input.explain ?? true,
    office,
    table,
    world,
    plain,
    received,
    submitted,
  };
  const decisions = decisionsIn(procedure, world, plain);
  const states = statesFrom(procedure, decisions, (decided) => scopeOf({ ...base, decided }, noClocks));
  return { ...base, decisions, states, decided: states.at(-1)?.decided ?? new Map() };
}

const noClocks = (): null => null;

/** What a condition reads: the act's own data first, then what is decided or recorded, then the engine's own counts. */
export function scopeOf(
  scene: Case,
  clock: (id: string, part: ClockPart) => Moment | null,
  act: Readonly<Record<string, unknown>> = {},
): Scope {
  const fact = (name: string): unknown => {
    const rule = scene.procedure.facts[name];
    const told = [act[name], scene.decided.get(name), scene.plain.get(name)].find((value) => value !== undefined);
    return told ?? computedFact(name, scene, act) ?? rule?.unknownAs ?? undefined;
  };
  return { zone: scene.zone, asOf: scene.asOf, world: scene.world, fact, clock };
}
