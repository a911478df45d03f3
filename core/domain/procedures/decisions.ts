import type { Instant } from '../time/moment.ts';
import { holds, type Scope } from './evaluate.ts';
import type { FactRule } from './fact-rules.ts';
import type { Axis, Procedure } from './procedure.ts';
import type { Happening, World } from './world.ts';

export type FactAnswer = string | number | boolean;

/** Decided classifications; what is missing is unknown. */
export type Decided = ReadonlyMap<string, FactAnswer>;

/** The classifications that held from a place in the world on. */
export type FactState = Readonly<{ at: Instant; order: number; decided: Decided }>;

export type Decision = Readonly<{ axis: string; value: FactAnswer; first: boolean; event: Happening }>;

const UNKNOWN = new Set<unknown>(['', 'unknown', 'not_known', 'not known', undefined, null]);

/** Reads an answer as the fact's rule wants it; undefined = nobody decided. */
export function answerOf(rule: FactRule | undefined, value: unknown): FactAnswer | undefined {
  if (UNKNOWN.has(value)) return undefined;
  if (rule?.type === 'yes/no')
    return value === 'yes' || value === true ? true : value === 'no' || value === false ? false : undefined;
  if (rule?.type === 'number') return Number.isFinite(Number(value)) ? Number(value) : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** What an event says about which fact: `classified {axis, value}` and `fact_set {fact, value}`. */
export function statementOf({ type, data }: Happening): Readonly<{ fact: string; value: unknown }> | null {
  const name = type === 'classified' ? data.axis : type === 'fact_set' ? data.fact : undefined;
  return typeof name === 'string' ? { fact: name, value: data.value } : null;
}

/** Facts that are classifications: their first decision may lengthen a duty, later ones follow G-16. */
export const isClassified = (procedure: Procedure, fact: string): boolean =>
  procedure.facts[fact]?.setBy === 'classify' || procedure.axes.some(({ id }) => id === fact);

export const axisOf = (procedure: Procedure, fact: string): Axis | undefined =>
  procedure.axes.find(({ id }) => id === fact);

/** The higher of two values of an axis; of values that the axis does not know the new one. */
export const higher = (axis: Axis | undefined, one: FactAnswer | undefined, other: FactAnswer): FactAnswer =>
  one !== undefined && axis !== undefined && axis.values.indexOf(one) > axis.values.indexOf(other) ? one : other;

/** All decisions in world order; the first of each axis is marked (G-16). */
export function decisionsIn(
  procedure: Procedure,
  world: World,
  plain: ReadonlyMap<string, unknown>,
): readonly Decision[] {
  const seen = new Set<string>();
  return world.all.flatMap((event) => {
    const said = statementOf(event);
    if (said === null || !isClassified(procedure, said.fact)) return [];
    const axis = axisOf(procedure, said.fact);
    const answer = answerOf(procedure.facts[said.fact], said.value);
    if (answer === undefined) return [];
    const first = !seen.has(said.fact);
    seen.add(said.fact);
    const mapped = axis?.map[String(answer)] ?? answer;
    return [{ axis: said.fact, value: first ? withStated(axis, mapped, plain) : mapped, first, event }];
  });
}

/** XO-11: what the complainant stated counts too, where the procedure says so: the first value is the higher of both. */
function withStated(axis: Axis | undefined, value: FactAnswer, plain: ReadonlyMap<string, unknown>): FactAnswer {
  if (axis?.start !== 'max_of_stated_and_triage') return value;
  const stated = plain.get(`stated_${axis.id}`);
  if (typeof stated !== 'string') return value;
  return higher(axis, axis.map[stated] ?? stated, value);
}

/**
 * The classifications in the order in which they came to hold. A first decision counts as if it had been made at
 * intake, so that it may lengthen a duty; a raise-only axis never falls again (G-16). The last state is what holds now.
 */
export function statesFrom(
  procedure: Procedure,
  decisions: readonly Decision[],
  scopeOf: (decided: Decided) => Scope,
): readonly FactState[] {
  const intake = new Map(decisions.filter(({ first }) => first).map(({ axis, value }) => [axis, value]));
  const states: FactState[] = [
    { at: Number.NEGATIVE_INFINITY as Instant, order: 0, decided: withRules(procedure, intake, scopeOf) },
  ];
  for (const { axis: name, value, event } of decisions.filter(({ first }) => !first)) {
    const before = states.at(-1)?.decided ?? intake;
    const axis = axisOf(procedure, name);
    const next = axis?.raiseOnly === true ? higher(axis, before.get(name), value) : value;
    if (next === before.get(name)) continue;
    const decided = withRules(procedure, new Map([...before, [name, next]]), scopeOf);
    states.push({ at: event.at, order: event.order, decided });
  }
  return states;
}

/** Axes that follow from others: the highest of their scores (LB-24), or a rule of the procedure (LB-25). */
function withRules(procedure: Procedure, decided: Decided, scopeOf: (decided: Decided) => Scope): Decided {
  const values = new Map(decided);
  for (const axis of procedure.axes) {
    const scores = axis.axes.flatMap((score) => values.get(`${axis.id}_${score}`) ?? []);
    if (scores.length > 0) values.set(axis.id, Math.max(...scores.map(Number), Number(values.get(axis.id) ?? 0)));
    if (axis.rule !== null && holds(axis.rule.condition, scopeOf(values))) values.set(axis.id, true);
  }
  return values;
}
