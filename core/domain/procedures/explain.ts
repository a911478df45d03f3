import type { DayReason } from '../time/business-days.ts';
import { civilOf, type Day, dateOf } from '../time/civil.ts';
import { dateWords, instantWords, shortDateWords } from '../time/words.ts';
import { offsetAt } from '../time/zone.ts';
import { advance, type Measure, unitsAfter } from './advance.ts';
import { amountWords } from './amount.ts';
import type { Start } from './clock-start.ts';
import type { Allowance } from './procedure.ts';
import type { Step } from './reckoning.ts';

/** Calendar days are listed one by one up to so many; a longer stretch is one step. */
const LISTED = 40;

/** A step with its day. */
export const step = (kind: Step['kind'], day: Day | null, words: string): Step => ({
  kind,
  date: day === null ? null : dateOf(day),
  words,
});

const counted = (day: Day, number: number, words: string): Step => ({
  kind: 'counted',
  date: dateOf(day),
  day: number,
  words,
});

const closedWords = ({ calendar, name }: DayReason): string => `${name} (${calendar})`;

/** Why a business day is one although some table names it. */
function despite(reasons: readonly DayReason[]): string {
  const estimated = reasons.find(({ kind }) => kind === 'estimated');
  if (estimated !== undefined)
    return `, ${closedWords(estimated)} is only estimated and counts as a working day (G-14)`;
  const closed = reasons.filter(({ kind }) => kind === 'holiday');
  const open = reasons.find(({ kind }) => kind === 'workday');
  if (closed.length === 0 || open === undefined) return '';
  return `, ${closed.map(closedWords).join(', ')} but ${open.calendar} works (G-15)`;
}

/** The holidays that fall on this weekend day: no day more is lost by them. */
function alsoWords(reasons: readonly DayReason[]): string {
  const named = reasons.filter(({ name }) => name !== '');
  return named.length === 0 ? '' : `, also ${named.map(closedWords).join(', ')}`;
}

function skipped(day: Day, reasons: readonly DayReason[]): Step {
  const holidays = reasons.filter(({ kind }) => kind === 'holiday');
  if (holidays.length === 0)
    return step('weekend', day, `${shortDateWords(day)}: weekend${alsoWords(reasons)}, not counted`);
  return step('holiday', day, `${shortDateWords(day)}: ${holidays.map(closedWords).join(', ')}, not counted`);
}

/** Each day from the start to the last one, counted or skipped and why. */
function businessSteps(start: Start, last: Day, allowance: Allowance, { table }: Measure): readonly Step[] {
  const steps: Step[] = [];
  let number = 0;
  for (let day = allowance.count === 'included' ? start.day : start.day + 1; day <= last; day += 1) {
    const reasons = table.reasons(day);
    if (!table.isOpen(day)) steps.push(skipped(day, reasons));
    else {
      number += 1;
      steps.push(counted(day, number, `${shortDateWords(day)}: day ${number}${despite(reasons)}`));
    }
  }
  return steps;
}

function hourSteps(start: Start, allowance: Allowance, measure: Measure): readonly Step[] {
  const { instant, day } = advance(start, allowance, measure, 'none');
  const { zone } = measure.office;
  const end = instantWords(zone, instant ?? start.at);
  const stands =
    measure.hours === 'elapsed' ? 'nights, weekends and holidays included (G-02)' : 'office hours only (G-02)';
  const change = offsetAt(zone, instant ?? start.at) - offsetAt(zone, start.at);
  const clocks = change > 0 ? ', the clocks go forward meanwhile' : change < 0 ? ', the clocks go back meanwhile' : '';
  return [step('hours', day, `${amountWords(allowance.within)} later, ${stands}${clocks}: ${end}`)];
}

function calendarSteps(start: Start, allowance: Allowance): readonly Step[] {
  const { within, count } = allowance;
  if (within.unit === 'days' && within.count > 0 && within.count <= LISTED) {
    const first = count === 'included' ? start.day : start.day + 1;
    return Array.from({ length: within.count }, (_, index) =>
      counted(first + index, index + 1, `${shortDateWords(first + index)}: day ${index + 1}`),
    );
  }
  const end = unitsAfter(start.day, within) - (count === 'included' ? 1 : 0);
  const clamped = (within.unit === 'months' || within.unit === 'years') && civilOf(end).day !== civilOf(start.day).day;
  const note = clamped && count === 'excluded' ? ', the last day of the month, for it has no such day (G-05)' : '';
  const words = `${amountWords(within)}${within.count < 0 ? '' : ' later'}: ${dateWords(end)}${note}`;
  return [step('counted', end, words)];
}

/** The derivation of one result in words: where it starts, each day counted or skipped and why. */
export function stepsOf(start: Start, allowance: Allowance, measure: Measure, last: Day): readonly Step[] {
  const included = allowance.count === 'included' ? ', the day itself counted (G-01)' : '';
  const head = step('start', start.day, `${start.words}${included}`);
  const { unit } = allowance.within;
  if (unit === 'hours') return [head, ...hourSteps(start, allowance, measure)];
  if (unit === 'business days' && allowance.within.count > 0)
    return [head, ...businessSteps(start, last, allowance, measure)];
  return [head, ...calendarSteps(start, allowance)];
}
