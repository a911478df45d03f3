import { CalendarEnds } from '../time/business-days.ts';
import { endOf } from './advance.ts';
import type { ClockContext } from './clock-context.ts';
import type { Decided, FactAnswer } from './decisions.ts';
import { allowancesFor, pointsOf } from './duty.ts';
import { holds } from './evaluate.ts';
import { factsIn } from './expression.ts';

/** What the clock would say under the given classifications: an instant, null where it would not run. */
function saysUnder(context: ClockContext, decided: Decided): number | null {
  const { rule, scene } = context;
  if (rule.when !== null && !holds(rule.when.condition, context.scope(decided))) return null;
  const found = pointsOf(context, allowancesFor(context, rule.within, decided))[0];
  return found === undefined ? null : endOf(found.point, scene.zone);
}

/**
 * Classifications that nobody has made yet and whose first decision would change this clock (G-19): while there are
 * any, no single date may be promised.
 */
export function undecidedIn(context: ClockContext): readonly string[] {
  const { rule, scene } = context;
  const conditions = [rule.when, ...rule.within.map(({ when }) => when)].filter((written) => written !== null);
  const open = new Set(
    conditions.flatMap(({ condition }) => factsIn(condition)).filter((fact) => !scene.decided.has(fact)),
  );
  return [...open].filter((fact) => {
    const known = scene.procedure.facts[fact];
    if (known === undefined || known.setBy !== 'classify' || known.unknownAs === null) return false;
    return known.values.some((value) => changes(context, fact, value));
  });
}

function changes(context: ClockContext, fact: string, value: FactAnswer): boolean {
  const { decided } = context.scene;
  try {
    return saysUnder(context, decided) !== saysUnder(context, new Map([...decided, [fact, value]]));
  } catch (error) {
    if (error instanceof CalendarEnds) return false;
    throw error;
  }
}
