import { type Day, dayOf } from '../time/civil.ts';
import { type Instant, isPlainDate, type Zone } from '../time/moment.ts';
import { localDay } from '../time/zone.ts';
import type { ClockTerm, Comparison, Condition, EventPick, Literal, Term } from './expression.ts';
import type { Moment } from './reckoning.ts';
import type { ClockPart } from './vocabulary.ts';
import { isOpen, occurrence, occurrences, type World } from './world.ts';

/** All that a condition may read. */
export type Scope = Readonly<{
  zone: Zone;
  asOf: Instant;
  world: World;
  /** The value of a fact, undefined while it is unknown and counts as nothing. */
  fact(name: string): unknown;
  /** A result of a clock, null while it has none. */
  clock(id: string, part: ClockPart): Moment | null;
}>;

/** A moment that can be compared: by instant where both sides have one, else by day. */
type Point = Readonly<{ day: Day; instant: Instant | null }>;

const isPoint = (value: unknown): value is Point => typeof value === 'object' && value !== null && 'day' in value;

function pointOf(moment: Moment | null, zone: Zone): Point | undefined {
  if (moment === null) return undefined;
  if ('date' in moment) return { day: dayOf(moment.date), instant: null };
  return { day: localDay(zone, moment.instant), instant: moment.instant };
}

function daysSince(pick: EventPick, { world, zone, asOf }: Scope): number | undefined {
  const event = occurrence(world, pick);
  return event === null ? undefined : localDay(zone, asOf) - event.day;
}

function readTerm(term: Term | ClockTerm, scope: Scope): unknown {
  switch (term.term) {
    case 'today':
      return { day: localDay(scope.zone, scope.asOf), instant: null } satisfies Point;
    case 'now':
      return { day: localDay(scope.zone, scope.asOf), instant: scope.asOf } satisfies Point;
    case 'count':
      return occurrences(scope.world, term.event).length;
    case 'days_since':
      return daysSince(term.event, scope);
    case 'clock':
      return pointOf(scope.clock(term.clock, term.part), scope.zone);
    case 'fact':
      return scope.fact(term.fact);
  }
}

const rightOf = (right: Literal | ClockTerm, scope: Scope): unknown =>
  right.term === 'value' ? right.value : readTerm(right, scope);

const asPoint = (value: unknown): unknown => (isPlainDate(value) ? { day: dayOf(value), instant: null } : value);

function difference(left: Point, right: Point): number {
  return left.instant !== null && right.instant !== null ? left.instant - right.instant : left.day - right.day;
}

const decided: Record<Comparison, (difference: number) => boolean> = {
  '==': (difference) => difference === 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

/** A comparison with something unknown or not yet happened is false (requirements 2.2). */
function compare(left: unknown, op: Comparison, right: unknown): boolean {
  if (left === undefined || right === undefined || left === null) return false;
  const one = asPoint(left);
  const other = asPoint(right);
  if (isPoint(one) && isPoint(other)) return decided[op](difference(one, other));
  if (typeof one === 'number' && typeof other === 'number') return decided[op](one - other);
  return op === '==' && one === other;
}

/** Whether a condition holds. Total: whatever is unknown makes its comparison false, and nothing throws. */
export function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.is) {
    case 'or':
      return condition.of.some((part) => holds(part, scope));
    case 'and':
      return condition.of.every((part) => holds(part, scope));
    case 'not':
      return !holds(condition.of, scope);
    case 'has':
      return occurrence(scope.world, condition.event) !== null;
    case 'has_open':
      return condition.event.events.some((type) => isOpen(scope.world, type));
    case 'compare':
      return compare(readTerm(condition.left, scope), condition.op, rightOf(condition.right, scope));
    case 'in': {
      const value = readTerm(condition.left, scope);
      const held: readonly unknown[] = Array.isArray(value) ? value : [value];
      return held.some((one) => condition.values.includes(one as string));
    }
    case 'never':
      return false;
  }
}
