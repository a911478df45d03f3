import type { EventId } from '../ids.ts';
import type { Instant } from '../time/moment.ts';
import { closesAt, lastOfficeDay, lastOfficeMoment } from '../time/office-hours.ts';
import { endOfDay, localDay } from '../time/zone.ts';
import type { Measure, Pause, Point } from './advance.ts';
import type { Start } from './clock-start.ts';
import type { Decided } from './decisions.ts';
import type { Scope } from './evaluate.ts';
import type { ClockRule } from './procedure.ts';
import type { ClockReckoning } from './reckoning.ts';
import type { Scene } from './scene.ts';
import { byWorld, type Happening, occurrences, type World } from './world.ts';

/** One instance of a clock about to be reckoned. */
export type ClockContext = Readonly<{
  rule: ClockRule;
  scene: Scene;
  /** The events of this instance. */
  world: World;
  start: Start;
  measure: Measure;
  /** What conditions read, with the classifications given or those that hold now. */
  scope(decided?: Decided): Scope;
  /** The reckoning of another clock: its only or latest instance. */
  clock(id: string): ClockReckoning | null;
}>;

/** Whether an event came after the start; a bare day counts from its first moment to its last. */
export function isAfter(event: Happening, start: Start): boolean {
  if (start.planned) return true;
  return byWorld(event, start) > 0 || (event.dated && event.day === start.day && event.order > start.order);
}

/** The first event that meets the clock after its start. */
export function metBy({ rule, world, start }: ClockContext): Happening | null {
  if (rule.metBy === null) return null;
  return occurrences(world, rule.metBy).find((event) => isAfter(event, start)) ?? null;
}

/** Whether the event came too late for a due point (G-23). */
export function isLate(event: Happening, due: Point, { procedure, office }: Scene): boolean {
  if (due.instant !== null) return event.at > due.instant;
  if (procedure.dayEnd === 'office_close' && !event.dated) return event.at > closesAt(office, due.day);
  return event.day > due.day;
}

/** The last office moment at or before `due`, after receipt and after the start of the clock (G-27). */
export function workByOf({ scene, start }: ClockContext, due: Point): Point | null {
  const { office, received, zone } = scene;
  const floors = [received?.instant ?? null, start.planned ? null : start.at].filter((floor) => floor !== null);
  const floor = (floors.length === 0 ? endOfDay(zone, due.day - 31) : Math.max(...floors)) as Instant;
  if (due.instant === null) {
    const day = lastOfficeDay(office, floor, due.day);
    return day === null ? null : { day, instant: null };
  }
  const instant = lastOfficeMoment(office, floor, due.instant);
  return instant === null ? null : { day: localDay(zone, instant), instant };
}

/** Spans after the start that do not count and that have ended; an open one changes nothing yet (G-17). */
export function pausesIn(rule: ClockRule, world: World, start: Start): readonly Pause[] {
  return rule.pauses.flatMap(([from, to]) => {
    const begun = occurrences(world, { pick: 'one', events: [from] }).filter((event) => isAfter(event, start));
    const ended = occurrences(world, { pick: 'one', events: [to] });
    return begun.flatMap((event) => {
      const end = ended.find((candidate) => byWorld(candidate, event) > 0);
      return end === undefined ? [] : [{ from: event, to: end }];
    });
  });
}

/** What every reckoning of a clock has before its kind adds dates. */
export const blank = (rule: ClockRule, anchor: EventId | null, words: string): ClockReckoning => ({
  clock: rule.id,
  title: rule.title,
  kind: rule.kind,
  anchor,
  clause: rule.clause,
  promise: rule.promise,
  standing: 'dormant',
  start: null,
  due: null,
  outer: null,
  workBy: null,
  until: null,
  opens: null,
  target: null,
  met: null,
  undecided: [],
  amendments: [],
  steps: [],
  rule: words,
  refusal: null,
});
