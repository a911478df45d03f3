import { dayOf } from '../time/civil.ts';
import { type Instant, isPlainDate, type Zone } from '../time/moment.ts';
import { dateWords, instantWords } from '../time/words.ts';
import { localDay } from '../time/zone.ts';
import { advance, earlier, endOf, later, type Point } from './advance.ts';
import type { ClockContext } from './clock-context.ts';
import type { Decided, FactState } from './decisions.ts';
import { holds } from './evaluate.ts';
import { step, stepsOf } from './explain.ts';
import type { Allowance } from './procedure.ts';
import type { Moment, Step } from './reckoning.ts';
import { byWorld, type Happening, occurrences } from './world.ts';

/** A due point with the allowance that gave it and what was done to it afterwards. */
export type Due = Readonly<{ point: Point; allowance: Allowance; after: readonly Step[]; target: Point | null }>;

const wordsOf = (point: Point, context: ClockContext): string =>
  point.instant === null ? dateWords(point.day) : instantWords(context.scene.zone, point.instant);

const pointOf = (moment: Moment, zone: Zone): Point =>
  'date' in moment
    ? { day: dayOf(moment.date), instant: null }
    : { day: localDay(zone, moment.instant), instant: moment.instant };

/** Allowances whose condition holds under the given classifications. */
export function allowancesFor(
  context: ClockContext,
  all: readonly Allowance[],
  decided?: Decided,
): readonly Allowance[] {
  const scope = context.scope(decided);
  return all.filter(({ when }) => when === null || holds(when.condition, scope));
}

/** The result of each allowance, earliest first. */
export function pointsOf(
  context: ClockContext,
  allowances: readonly Allowance[],
): readonly Readonly<{ point: Point; allowance: Allowance }>[] {
  const { start, measure, rule, scene } = context;
  return allowances
    .map((allowance) => ({ allowance, point: advance(start, allowance, measure, rule.roll) }))
    .toSorted((one, other) => endOf(one.point, scene.zone) - endOf(other.point, scene.zone));
}

/** The date that a cap allows, null while it has none or was passed before receipt (requirements 2.3). */
export function capOf(context: ClockContext, id: string | null): Point | null {
  const cap = id === null ? null : context.clock(id);
  if (cap === null || cap.due === null || cap.standing === 'unreachable') return null;
  return pointOf(cap.due, context.scene.zone);
}

/** The strict reading under the given classifications: the earliest allowance, rolled and capped. */
function strictest(context: ClockContext, decided: Decided): Due | null {
  const { rule, scene } = context;
  const found = pointsOf(context, allowancesFor(context, rule.within, decided))[0];
  if (found === undefined) return null;
  const cap = capOf(context, rule.cap);
  if (cap === null || endOf(cap, scene.zone) >= endOf(found.point, scene.zone))
    return { ...found, after: [], target: null };
  const limit = rule.cap === null ? undefined : context.clock(rule.cap);
  const words = `No later than ${wordsOf(cap, context)}: “${limit?.title ?? ''}” comes first`;
  return { ...found, point: cap, after: [step('capped', cap.day, words)], target: null };
}

/** A delay notice on or before the due point moves it to the stated date, within the limit; a late one heals nothing. */
function extended(context: ClockContext, due: Due, notice: Happening): Due {
  const { rule, scene } = context;
  const stated = notice.data.new_date;
  if (!isPlainDate(stated)) return due;
  const asked: Point = { day: dayOf(stated), instant: null };
  const sent = dateWords(notice.day);
  const inTime = due.point.instant === null ? notice.day <= due.point.day : notice.at <= due.point.instant;
  if (!inTime) {
    const words = `The delay notice of ${sent} came after ${wordsOf(due.point, context)}: ${dateWords(asked.day)} stays a target only`;
    return { ...due, after: [...due.after, step('extended', asked.day, words)], target: asked };
  }
  const limit = capOf(context, rule.extend?.max ?? null);
  const allowed = limit === null ? asked : earlier(asked, limit, scene.zone);
  const unreachable = limit === null && rule.extend?.max != null;
  const point = unreachable ? due.point : later(due.point, allowed, scene.zone);
  if (point === due.point) return due;
  const words = `Extended to ${wordsOf(point, context)} by the delay notice of ${sent}`;
  return { ...due, point, after: [...due.after, step('extended', point.day, words)] };
}

type Turn = Readonly<{ at: Instant; order: number; state: FactState | null; notice: Happening | null }>;

function turnsOf({ rule, scene, world }: ClockContext): readonly Turn[] {
  const states = scene.states.slice(1).map((state) => ({ at: state.at, order: state.order, state, notice: null }));
  const { extend } = rule;
  const sent = extend === null ? [] : occurrences(world, { pick: 'one', events: [extend.by] });
  const notices = sent
    .filter(({ data }) => (data.clock ?? 'final') === rule.id)
    .map((notice) => ({ at: notice.at, order: notice.order, state: null, notice }));
  return [...states, ...notices].toSorted(byWorld);
}

/**
 * The due point of a duty. It starts from the first decisions; a later classification can only bring it forward, and
 * only a delay notice in time moves it back (G-16). Null while no allowance applies.
 */
export function dueOf(context: ClockContext): Due | null {
  const { scene } = context;
  let due = strictest(context, scene.states[0]?.decided ?? scene.decided);
  for (const { state, notice } of turnsOf(context)) {
    if (notice !== null && due !== null) due = extended(context, due, notice);
    const reread = state === null ? null : strictest(context, state.decided);
    if (reread !== null && (due === null || endOf(reread.point, scene.zone) < endOf(due.point, scene.zone)))
      due = reread;
  }
  return due;
}

/** The last date under any fair reading: never before `due`, never past the cap; null = no reading of its own. */
export function outerOf(context: ClockContext, due: Point): Point | null {
  const { rule, scene } = context;
  const found = pointsOf(context, allowancesFor(context, rule.outer))[0];
  if (found === undefined) return null;
  const cap = capOf(context, rule.cap);
  const limited = cap === null ? found.point : earlier(found.point, cap, scene.zone);
  return later(due, limited, scene.zone);
}

/** The derivation of a duty in words. */
export function dutySteps(context: ClockContext, due: Due): readonly Step[] {
  const { start, measure, rule } = context;
  const roll = due.allowance.roll ?? rule.roll;
  const plain = advance(start, due.allowance, measure, 'none');
  const moved = advance(start, due.allowance, measure, roll);
  const rolled =
    moved.day === plain.day
      ? []
      : [step('rolled', moved.day, `Moved ${roll} to the business day ${dateWords(moved.day)}`)];
  const result = step(
    'result',
    due.point.day,
    `Due ${wordsOf(due.point, context)}${due.point.instant === null ? ', until 24:00 (G-23)' : ''}`,
  );
  return [...stepsOf(start, due.allowance, measure, plain.day), ...rolled, ...due.after, result];
}
