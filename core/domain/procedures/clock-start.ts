import { type Day, dayOf } from '../time/civil.ts';
import type { Instant, Zone } from '../time/moment.ts';
import { dateWords, instantWords, momentWords } from '../time/words.ts';
import { localDay, startOfDay } from '../time/zone.ts';
import type { ClockRule } from './procedure.ts';
import type { Moment } from './reckoning.ts';
import { type ClockPart, type EngineEventType, eventWords } from './vocabulary.ts';
import { byWorld, type Happening, occurrence, type World, worldOf } from './world.ts';

/** Where a clock starts. `instant` is null where only the day is known; `at` then is the start of that day. */
export type Start = Readonly<{
  day: Day;
  instant: Instant | null;
  at: Instant;
  order: number;
  words: string;
  /** True where it is the result of another clock, which may lie ahead. */
  planned: boolean;
}>;

/**
 * The events that belong to one instance of a clock: those after its anchor, and with `per` only those that name the
 * same portion or recipient (requirements 2.3). Later occurrences of the anchor's own event belong to later instances.
 */
export function worldFor(rule: ClockRule, anchor: Happening | null, world: World): World {
  if (anchor === null) return world;
  const { each, per } = rule;
  return worldOf(
    world.all.filter(
      (event) =>
        event === anchor ||
        (event.type !== each && byWorld(event, anchor) > 0 && (per === null || event.data[per] === anchor.data[per])),
    ),
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function eventStart(event: Happening, zone: Zone): Start {
  const when = event.dated ? dateWords(event.day) : instantWords(zone, event.at);
  const name = eventWords[event.type as EngineEventType] ?? event.type;
  const words = typeof event.data.words === 'string' ? `${name}: ${event.data.words}` : `${name} ${when}`;
  return {
    day: event.day,
    instant: event.dated ? null : event.at,
    at: event.at,
    order: event.order,
    words: capital(words),
    planned: false,
  };
}

function plannedStart(clock: string, part: ClockPart, moment: Moment, zone: Zone): Start {
  const day = 'date' in moment ? dayOf(moment.date) : localDay(zone, moment.instant);
  const instant = 'date' in moment ? null : moment.instant;
  const words = `Clock ${clock}, ${part.replace('_', ' ')}: ${momentWords(zone, moment)}`;
  return { day, instant, at: instant ?? startOfDay(zone, day), order: 0, words, planned: true };
}

/** Where an instance of a clock starts; null while that has not happened: the clock is dormant, not zero. */
export function startOf(
  rule: ClockRule,
  world: World,
  zone: Zone,
  clock: (id: string, part: ClockPart) => Moment | null,
): Start | null {
  if ('events' in rule.from) {
    const event = occurrence(world, rule.from.events);
    return event === null ? null : eventStart(event, zone);
  }
  const moment = clock(rule.from.clock, rule.from.part);
  return moment === null ? null : plannedStart(rule.from.clock, rule.from.part, moment, zone);
}
