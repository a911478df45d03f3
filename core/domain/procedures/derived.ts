import type { EventId } from '../ids.ts';
import { dayOf } from '../time/civil.ts';
import type { Instant } from '../time/moment.ts';
import { instantAt } from '../time/zone.ts';
import type { EngineEvent, EngineInput } from './engine-input.ts';
import { holds } from './evaluate.ts';
import type { DerivedRule } from './procedure.ts';
import { Reckoner } from './reckoner.ts';
import type { Scene } from './scene.ts';
import { sceneOf, scopeOf } from './set-scene.ts';
import { occurrences, worldUntil } from './world.ts';

/** 23:59 of a day: the moment that an event by expiry bears (requirements 2.2). */
const LAST_MINUTE = 24 * 60 - 1;

/** What the rules of a procedure add to the recorded events at `asOf`, and the next moment at which one would add more. */
export type Derivation = Readonly<{
  scene: Scene;
  derived: readonly EngineEvent[];
  next: Instant | null;
}>;

type Cause = Readonly<{ at: Instant; id: EventId; order: number }>;

/** The moment of a rule and the event that causes it; null while the cause has not happened. */
function causeOf(rule: DerivedRule, reckoner: Reckoner): Cause | null {
  const { world, zone } = reckoner.scene;
  const received = occurrences(world, { pick: 'one', events: ['received'] })[0];
  if (received === undefined) return null;
  if ('event' in rule.at) return { at: received.at, id: received.id, order: received.order + 0.5 };
  const due = reckoner.part(rule.at.clock, 'due');
  if (due === null || !('date' in due)) return null;
  return { at: instantAt(zone, dayOf(due.date), LAST_MINUTE), id: received.id, order: Number.MAX_SAFE_INTEGER };
}

/** Whether the rule applies to what had happened by its moment, and no such event had happened by then. */
function applies(rule: DerivedRule, at: Instant, scene: Scene): boolean {
  const world = worldUntil(scene.world, at);
  if (occurrences(world, { pick: 'one', events: [rule.event] }).length > 0) return false;
  return (
    rule.when === null ||
    holds(
      rule.when.condition,
      scopeOf({ ...scene, world }, () => null),
    )
  );
}

const eventBy = (rule: DerivedRule, cause: Cause): EngineEvent => ({
  id: `rule:${rule.id}:${cause.id}` as EventId,
  type: rule.event,
  at: cause.at,
  date: null,
  order: cause.order,
  by: `rule:${rule.id}`,
  data: {},
});

/** Sets the scene with the events that follow by rule (record 3): they are computed at every reading, never stored. */
export function derive(input: EngineInput): Derivation {
  const derived: EngineEvent[] = [];
  let { events } = input;
  let next: Instant | null = null;
  for (const rule of input.procedure.derived) {
    const reckoner = new Reckoner(sceneOf({ ...input, events, explain: false }, derived));
    const cause = causeOf(rule, reckoner);
    if (cause === null || !applies(rule, cause.at, reckoner.scene)) continue;
    if (cause.at > input.asOf) {
      next = next === null || cause.at < next ? cause.at : next;
      continue;
    }
    derived.push(eventBy(rule, cause));
    // What the rule brought about cannot come about a second time: a later lodging restarts nothing (PL-04).
    events = events.filter(({ type, at }) => type !== rule.event || at <= cause.at);
  }
  return { scene: sceneOf({ ...input, events }, derived), derived, next };
}
