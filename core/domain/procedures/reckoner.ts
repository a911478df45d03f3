import { CalendarEnds } from '../time/business-days.ts';
import { endOf, momentOf, type Point } from './advance.ts';
import { blank, type ClockContext, isAfter, isLate, metBy, pausesIn, workByOf } from './clock-context.ts';
import { startOf, worldFor } from './clock-start.ts';
import { ruleWords } from './condition-words.ts';
import type { Decided } from './decisions.ts';
import { dueOf, dutySteps, outerOf } from './duty.ts';
import { holds, type Scope } from './evaluate.ts';
import { step } from './explain.ts';
import type { ClockRule } from './procedure.ts';
import type { ClockReckoning, Moment } from './reckoning.ts';
import type { Scene } from './scene.ts';
import { scopeOf } from './set-scene.ts';
import { undecidedIn } from './undecided.ts';
import type { ClockPart } from './vocabulary.ts';
import { reckonWaiting } from './waiting.ts';
import { type Happening, occurrences } from './world.ts';

const DUTY_PARTS = { due: 'due', outer: 'outer', work_by: 'workBy', until: 'until', opens: 'opens' } as const;

/** The clocks of one scene, each reckoned once and only when something asks for it. */
export class Reckoner {
  readonly scene: Scene;
  readonly #done = new Map<string, readonly ClockReckoning[]>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** Every instance of a clock, in world order of its anchors; empty for a clock of `each` that never happened. */
  of(id: string): readonly ClockReckoning[] {
    const done = this.#done.get(id);
    if (done !== undefined) return done;
    const rule = this.scene.procedure.clocks.find((clock) => clock.id === id);
    if (rule === undefined) return [];
    const reckoned = this.#anchors(rule).map((anchor) => this.#instance(rule, anchor));
    this.#done.set(id, reckoned);
    return reckoned;
  }

  all(): readonly ClockReckoning[] {
    return this.scene.procedure.clocks.flatMap(({ id }) => this.of(id));
  }

  /** A result of a clock as conditions read it: of its latest instance. */
  part(id: string, part: ClockPart): Moment | null {
    return this.of(id).at(-1)?.[DUTY_PARTS[part]] ?? null;
  }

  /** What conditions read of this scene. */
  scope(decided: Decided = this.scene.decided, act: Readonly<Record<string, unknown>> = {}): Scope {
    return scopeOf({ ...this.scene, decided }, (id, part) => this.part(id, part), act);
  }

  #anchors(rule: ClockRule): readonly (Happening | null)[] {
    return rule.each === null ? [null] : occurrences(this.scene.world, { pick: 'one', events: [rule.each] });
  }

  #instance(rule: ClockRule, anchor: Happening | null): ClockReckoning {
    const base = blank(rule, anchor?.id ?? null, ruleWords(rule));
    const world = worldFor(rule, anchor, this.scene.world);
    const start = startOf(rule, world, this.scene.zone, (id, part) => this.part(id, part));
    if (start === null) return base;
    const context = this.#context(rule, world, start);
    const begun = { ...base, start: momentOf(start), undecided: undecidedIn(context) };
    if (rule.when !== null && !holds(rule.when.condition, context.scope())) return begun;
    try {
      return rule.kind === 'duty' || rule.kind === 'interval'
        ? reckonDuty(context, begun)
        : reckonWaiting(context, begun);
    } catch (error) {
      if (error instanceof CalendarEnds) return undated(context, begun, refusalOf(error));
      throw error;
    }
  }

  #context(rule: ClockRule, world: ClockContext['world'], start: ClockContext['start']): ClockContext {
    const { scene } = this;
    const duty = rule.kind === 'duty' || rule.kind === 'interval';
    const { duties, permissions } = scene.procedure.calendars;
    const table = scene.table(rule.calendar ?? (duty ? duties : permissions), duty ? 'duty' : 'permission');
    const measure = { table, office: scene.office, hours: rule.hours, pauses: pausesIn(rule, world, start) };
    const scope = (decided?: Decided): Scope => this.scope(decided);
    return { rule, scene, world, start, measure, scope, clock: (id) => this.of(id).at(-1) ?? null };
  }
}

/** A clock that runs out of its calendar says so and gives no date (G-29). */
const refusalOf = ({ calendar, year }: CalendarEnds): string =>
  `The holidays of ${calendar} are not known for ${year}. Add that year to the calendar; until then this clock gives no date (G-29).`;

/** A clock without a date may have been met, or have ended, all the same. */
function undated(context: ClockContext, base: ClockReckoning, refusal: string): ClockReckoning {
  const { rule, world, start } = context;
  if (rule.until !== null && occurrences(world, rule.until).some((event) => isAfter(event, start)))
    return { ...base, standing: 'void' };
  const met = rule.kind === 'duty' ? metBy(context) : null;
  return { ...base, standing: 'refused', refusal, met: met === null ? null : { event: met.id, at: met.at } };
}

function standingOf(context: ClockContext, met: Happening | null, due: Point): ClockReckoning['standing'] {
  const { scene, rule, world, start } = context;
  if (met !== null) return isLate(met, due, scene) ? 'met-late' : 'met';
  if (rule.until !== null && occurrences(world, rule.until).some((event) => isAfter(event, start))) return 'void';
  const receivedAt = scene.received?.instant ?? null;
  return !start.planned && receivedAt !== null && endOf(due, scene.zone) < receivedAt ? 'unreachable' : 'running';
}

function reckonDuty(context: ClockContext, base: ClockReckoning): ClockReckoning {
  const { rule, scene } = context;
  const due = dueOf(context);
  if (due === null) return base;
  const met = rule.kind === 'interval' ? null : metBy(context);
  const standing = standingOf(context, met, due.point);
  if (standing === 'void')
    return { ...base, standing, steps: [step('result', null, 'Ended: nothing is owed on this clock any more')] };
  const outer = outerOf(context, due.point);
  const workBy = workByOf(context, due.point);
  return {
    ...base,
    standing,
    due: momentOf(due.point),
    outer: outer === null ? null : momentOf(outer),
    workBy: workBy === null ? null : momentOf(workBy),
    target: due.target === null ? null : momentOf(due.target),
    met: met === null ? null : { event: met.id, at: met.at },
    steps: scene.explain ? dutySteps(context, due) : [],
  };
}
