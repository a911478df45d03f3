import { clockTitle } from '../../../domain/procedures/clock-titles.ts';
import type { Allowance, ClockRule, Extension, Origin } from '../../../domain/procedures/procedure.ts';
import { type ClockPart, clockParts } from '../../../domain/procedures/vocabulary.ts';
import type { Combination } from '../../../domain/time/calendar.ts';
import type { AllowanceDocument, ClockDocument, CombinationDocument } from '../clock-document.ts';
import type { Context, Path } from './context.ts';

export const compileCombination = (written: CombinationDocument): Combination =>
  'any_open' in written
    ? { mode: 'any_open', calendars: [written.any_open].flat() }
    : { mode: 'all_open', calendars: [written.all_open].flat() };

function compileAllowance(context: Context, path: Path, written: AllowanceDocument, clock: ClockDocument): Allowance {
  return {
    when: context.optionalCondition([...path, 'when'], written.when),
    within: context.amount([...path, 'within'], written.within),
    count: written.count ?? clock.count ?? 'excluded',
    roll: written.roll ?? null,
  };
}

function compileWithin(context: Context, path: Path, clock: ClockDocument): readonly Allowance[] {
  const { within } = clock;
  if (typeof within !== 'string')
    return within.map((each, index) => compileAllowance(context, [...path, 'within', index], each, clock));
  const amount = context.amount([...path, 'within'], within);
  return [{ when: null, within: amount, count: clock.count ?? 'excluded', roll: null }];
}

function compileOuter(context: Context, path: Path, clock: ClockDocument): readonly Allowance[] {
  const { outer } = clock;
  if (outer === undefined) return [];
  const own = { ...clock, count: undefined };
  if (!('earliest' in outer)) return [compileAllowance(context, [...path, 'outer'], outer, own as ClockDocument)];
  return outer.earliest.map((each, index) =>
    compileAllowance(context, [...path, 'outer', 'earliest', index], each, own as ClockDocument),
  );
}

function compileOrigin(context: Context, path: Path, from: string): Origin {
  const [clock = '', part = ''] = from.split('.');
  if (!from.includes('.')) return { events: context.pick(path, from) };
  if (!clockParts.includes(part as ClockPart))
    context.refuse(
      path,
      `\`.${part}\` is no result of a clock`,
      `Use one of .${clockParts.join(', .')}.`,
      clock.length,
    );
  else context.result(path, from, clock, part as ClockPart);
  return { clock, part: part as ClockPart };
}

function compileExtension(context: Context, path: Path, { extend }: ClockDocument): Extension | null {
  if (extend === undefined) return null;
  return {
    by: context.event([...path, 'extend', 'by'], extend.by),
    max: extend.max === undefined ? null : context.clock([...path, 'extend', 'max'], extend.max, 'duty'),
    needs: extend.needs ?? [],
  };
}

/** What only some kinds of clock can have (requirements 2.3). */
function checkKind(context: Context, path: Path, clock: ClockDocument): void {
  const duty = clock.kind === 'duty' || clock.kind === 'interval';
  const only = (field: keyof ClockDocument, kinds: string): void => {
    if (clock[field] !== undefined)
      context.refuse(
        [...path, field],
        `\`${field}\` has no meaning for a ${clock.kind}`,
        `Only ${kinds} may have it; leave it out.`,
      );
  };
  if (!duty) for (const field of ['outer', 'met_by', 'cap', 'extend'] as const) only(field, 'a duty or an interval');
  if (clock.kind !== 'permission') only('renew', 'a permission');
  if (duty && clock.met_by === undefined)
    context.refuse(
      [...path, 'id'],
      `nothing meets the ${clock.kind} \`${clock.id}\``,
      'Add `met_by` with the event that meets it.',
    );
}

/** The default of G-03 and G-04: a duty that ends on a closed day stays, a permission opens on the next business day. */
const defaultRoll = ({ kind }: ClockDocument): ClockRule['roll'] => (kind === 'permission' ? 'forward' : 'none');

export function compileClock(context: Context, path: Path, clock: ClockDocument): ClockRule {
  checkKind(context, path, clock);
  const at = (field: string): Path => [...path, field];
  return {
    id: clock.id,
    title: clock.title ?? clockTitle(clock.id),
    kind: clock.kind,
    clause: clock.clause,
    promise: clock.promise,
    when: context.optionalCondition(at('when'), clock.when),
    each: clock.each === undefined ? null : context.event(at('each'), clock.each),
    per: clock.per ?? null,
    from: compileOrigin(context, at('from'), clock.from),
    within: compileWithin(context, path, clock),
    outer: compileOuter(context, path, clock),
    clear: clock.clear ?? false,
    hours: clock.hours ?? 'elapsed',
    calendar: clock.calendar === undefined ? null : compileCombination(clock.calendar),
    metBy: context.optionalPick(at('met_by'), clock.met_by),
    until: context.optionalPick(at('until'), clock.until),
    renew: clock.renew === undefined ? null : context.event(at('renew'), clock.renew),
    roll: clock.roll ?? defaultRoll(clock),
    cap: clock.cap === undefined ? null : context.clock(at('cap'), clock.cap, 'duty'),
    extend: compileExtension(context, path, clock),
    pauses: (clock.pauses ?? []).map(([from, to], index) => [
      context.event([...path, 'pauses', index, 0], from),
      context.event([...path, 'pauses', index, 1], to),
    ]),
    warn: clock.warn === undefined ? null : context.amount(at('warn'), clock.warn),
  };
}

/** Clocks that a clock needs before it can be reckoned. */
export function needsOf(context: Context, rule: ClockRule): readonly string[] {
  const conditions = [rule.when, ...rule.within.map(({ when }) => when), ...rule.outer.map(({ when }) => when)];
  return [
    ...('clock' in rule.from ? [rule.from.clock] : []),
    ...(rule.cap === null ? [] : [rule.cap]),
    ...(rule.extend?.max == null ? [] : [rule.extend.max]),
    ...conditions.flatMap((written) => context.clocksOf(written)),
  ];
}

/** A clock that waits for itself would never have a date. */
export function checkCycles(context: Context, clocks: readonly ClockRule[], paths: readonly Path[]): void {
  const needs = new Map(clocks.map((rule) => [rule.id, needsOf(context, rule)]));
  const reaches = (id: string, target: string, seen: Set<string>): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    return (needs.get(id) ?? []).some((next) => next === target || reaches(next, target, seen));
  };
  for (const [index, { id }] of clocks.entries())
    if (reaches(id, id, new Set()))
      context.refuse(
        [...(paths[index] ?? []), 'id'],
        `clock \`${id}\` waits for its own result`,
        'Break the circle of `from`, `cap`, `max` and conditions.',
      );
}
