import type { Clause } from '../../ids.ts';
import { amountWords } from '../amount.ts';
import { conditionWords, ruleWords } from '../condition-words.ts';
import type { Allowance, ClockRule, Gate, Param, Procedure } from '../procedure.ts';
import { type Difference, partDifferences } from './part-differences.ts';
import { nameWords, valueWords } from './value-words.ts';

export type { Difference } from './part-differences.ts';

/** Parts told by sentences of their own, and those that are the version itself or are counted from the rest. */
const TOLD: ReadonlySet<string> = new Set(['params', 'clocks', 'gates', 'id', 'version', 'placeholders']);

/** Names of the parts as the procedures screen has them. */
const parts: Readonly<Record<string, string>> = {
  firm: 'Firm',
  zone: 'Time zone',
  office: 'Office hours',
  dayEnd: 'End of the day',
  source: 'Source',
  publish: 'Notice of changes',
  document: 'Published text',
  facts: 'Facts',
  calendars: 'Calendars',
  channels: 'Channels',
  receipt: 'Receipt',
  parties: 'Who may complain',
  intake: 'What is asked for',
  axes: 'Classification',
  roles: 'Roles',
  stages: 'Stages',
  derived: 'Events by rule',
  letters: 'Letters',
  outcomes: 'Outcomes',
  redress: 'Redress',
  tiers: 'Escalation',
  forwarding: 'Forwarding',
  external: 'Outside bodies',
  closure: 'Closure',
  records: 'Records',
  learning: 'Learning',
  review: 'Review',
};

/**
 * In what two versions of a procedure differ, in words: first the decisions (parameters), then clocks and gates, then
 * every other part as deep as it goes. The same content gives an empty list, whatever its version is called.
 */
export function differences(before: Procedure, after: Procedure): readonly Difference[] {
  const rest = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((part) => !TOLD.has(part));
  return [
    ...paramDifferences(before.params, after.params),
    ...clockDifferences(before.clocks, after.clocks),
    ...gateDifferences(before.gates, after.gates),
    ...rest.flatMap((part) =>
      partDifferences(parts[part] ?? nameWords(part), before[part as keyof Procedure], after[part as keyof Procedure]),
    ),
  ];
}

type Params = Procedure['params'];

function paramDifferences(before: Params, after: Params): readonly Difference[] {
  return namesOf(before, after).flatMap((name): Difference[] => {
    const [was, is] = [before[name], after[name]];
    const said = (param: Param | undefined) => (param === undefined ? null : (valueWords(param.value) ?? 'set'));
    const [old, now] = [said(was), said(is)];
    if (old === now && was?.why === is?.why) return [];
    const words =
      old === null
        ? `is new: ${now}`
        : now === null
          ? `is gone, was ${old}`
          : old === now
            ? 'has another reason'
            : `was ${old}, is ${now}`;
    return [difference('Decisions', (is ?? was)?.clause ?? null, nameWords(name), words)];
  });
}

const namesOf = (before: object, after: object): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

const difference = (part: string, clause: Clause | null, name: string, words: string): Difference => ({
  part,
  clause,
  words: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words}.`,
});

function clockDifferences(before: readonly ClockRule[], after: readonly ClockRule[]): readonly Difference[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const of = (clocks: readonly ClockRule[], id: string) => clocks.find((clock) => clock.id === id);
  return ids.flatMap((id) => clockDifference(of(before, id), of(after, id)));
}

const ruleOf = (clock: ClockRule): string => ruleWords(clock).replace(/\.$/, '');

function clockDifference(was: ClockRule | undefined, is: ClockRule | undefined): readonly Difference[] {
  const there = is ?? was;
  if (there === undefined) return [];
  const name = there.title;
  if (was === undefined || is === undefined) {
    const words = is === undefined ? `is gone, was: ${ruleOf(there)}` : `is new: ${ruleOf(there)}`;
    return [difference('Clocks', there.clause, name, words)];
  }
  const rules = ruleOf(was) === ruleOf(is) ? [] : [`was: ${ruleOf(was)}; is: ${ruleOf(is)}`];
  return [...rules, ...sideDifferences(was, is)].map((words) => difference('Clocks', is.clause, name, words));
}

const allowances = (list: readonly Allowance[]): string =>
  list.length === 0
    ? 'none'
    : list
        .map(
          ({ when, within }) => `${amountWords(within)}${when === null ? '' : ` if ${conditionWords(when.condition)}`}`,
        )
        .join(', ');

/** What a clock has besides its rule: told only where it differs. */
const sides: readonly (readonly [string, (clock: ClockRule) => string])[] = [
  ['name', ({ title }) => title],
  ['it runs if', ({ when }) => (when === null ? 'always' : conditionWords(when.condition))],
  ['outer reading', ({ outer }) => allowances(outer)],
  ['last limit', ({ cap }) => nameWords(cap ?? 'none')],
  ['a closed last day', ({ roll }) => `rolls ${roll}`.replace('rolls none', 'stays')],
  ['hours', ({ hours }) => nameWords(hours)],
  ['clear days', ({ clear }) => (clear ? 'yes' : 'no')],
  ['met by', ({ metBy }) => (metBy === null ? 'nothing' : metBy.events.map(nameWords).join(', '))],
  ['ends with', ({ until }) => (until === null ? 'nothing' : until.events.map(nameWords).join(', '))],
  [
    'extended by',
    ({ extend }) =>
      extend === null
        ? 'nothing'
        : `${nameWords(extend.by)}${extend.max === null ? '' : `, at most to ${nameWords(extend.max)}`}`,
  ],
  ['once for each', ({ each }) => nameWords(each ?? 'case')],
  ['calendar', ({ calendar }) => (calendar === null ? 'the procedure’s' : calendar.calendars.join(', '))],
  [
    'paused by',
    ({ pauses }) =>
      pauses.length === 0 ? 'nothing' : pauses.map((pair) => pair.map(nameWords).join(' to ')).join(', '),
  ],
  ['reminder', ({ warn }) => (warn === null ? 'none' : amountWords(warn))],
  ['kind', ({ kind }) => kind],
];

const sideDifferences = (was: ClockRule, is: ClockRule): readonly string[] =>
  sides.flatMap(([name, words]) => (words(was) === words(is) ? [] : [`${name}: was ${words(was)}, is ${words(is)}`]));

const outcomes = {
  refuse: 'is refused',
  warn: 'goes through with a warning',
  second_person: 'needs a second person',
} as const;

/** `Close is refused unless close confirmed is yes` */
const gateWords = ({ act, require, else: otherwise }: Gate): string =>
  `${nameWords(act)} ${outcomes[otherwise]} unless ${conditionWords(require.condition)}`;

/** A gate that changed is told as one gone and one new under the same clause. */
function gateDifferences(before: readonly Gate[], after: readonly Gate[]): readonly Difference[] {
  const key = (gate: Gate) => JSON.stringify([gate.act, gate.else, gate.clause, gate.require.text]);
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  const told = (gates: readonly Gate[], known: ReadonlySet<string>, said: string) =>
    gates
      .filter((gate) => !known.has(key(gate)))
      .map((gate) => difference('Gates', gate.clause, said, gateWords(gate)));
  return [...told(before, now, 'no longer asked'), ...told(after, old, 'now asked')];
}
