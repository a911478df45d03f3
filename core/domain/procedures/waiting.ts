import { dateWords } from '../time/words.ts';
import { momentOf, type Point } from './advance.ts';
import { type ClockContext, isAfter } from './clock-context.ts';
import { allowancesFor, pointsOf } from './duty.ts';
import { step, stepsOf } from './explain.ts';
import type { Allowance } from './procedure.ts';
import type { ClockReckoning, Step } from './reckoning.ts';
import { byWorld, type Happening, occurrences } from './world.ts';

/** The event that took a permission away; null while it stands, or since an event of `renew` brought it back. */
function voidedBy({ rule, world, start }: ClockContext): Happening | null {
  if (rule.until === null) return null;
  const ended = occurrences(world, rule.until)
    .filter((event) => isAfter(event, start))
    .at(-1);
  if (ended === undefined) return null;
  const renewals = rule.renew === null ? [] : occurrences(world, { pick: 'one', events: [rule.renew] });
  return renewals.some((event) => byWorld(event, ended) > 0) ? null : ended;
}

/** When what was waited for opens: a permission on the first business day after, all else on the next day (G-04). */
function opensAfter({ rule, measure }: ClockContext, last: Point): Point | null {
  const next = last.day + 1;
  if (rule.kind === 'permission')
    return { day: rule.roll === 'none' ? next : measure.table.onOrAfter(next), instant: null };
  return rule.kind === 'retention' || rule.clear ? { day: next, instant: null } : null;
}

const endings = {
  permission: 'Waited through',
  entitlement: 'Possible through',
  retention: 'Kept through',
} as const;

function waitingSteps(context: ClockContext, last: Point, opens: Point | null, allowance: Allowance): readonly Step[] {
  const { rule, start, measure } = context;
  const ending =
    rule.kind === 'permission' || rule.kind === 'retention' || rule.kind === 'entitlement' ? endings[rule.kind] : '';
  const clear = rule.clear ? ', so many clear days' : '';
  const steps = [
    ...stepsOf(start, allowance, measure, last.day),
    step('result', last.day, `${ending} ${dateWords(last.day)}${clear}`),
  ];
  if (opens === null) return steps;
  const roll = opens.day > last.day + 1 ? ', the first business day after (G-04)' : '';
  return [...steps, step('result', opens.day, `Opens ${dateWords(opens.day)}${roll}`)];
}

/** A permission, an entitlement or a retention: the latest of its allowances counts (requirements 2.3). */
export function reckonWaiting(context: ClockContext, base: ClockReckoning): ClockReckoning {
  const { rule, scene } = context;
  const found = pointsOf({ ...context, rule: { ...rule, roll: 'none' } }, allowancesFor(context, rule.within)).at(-1);
  if (found === undefined) return base;
  const voided = voidedBy(context);
  if (voided !== null)
    return {
      ...base,
      standing: 'void',
      steps: [step('result', voided.day, `No longer possible since ${dateWords(voided.day)}`)],
    };
  const opens = opensAfter(context, found.point);
  return {
    ...base,
    standing: 'running',
    until: momentOf(found.point),
    opens: opens === null ? null : momentOf(opens),
    steps: scene.explain ? waitingSteps(context, found.point, opens, found.allowance) : [],
  };
}
