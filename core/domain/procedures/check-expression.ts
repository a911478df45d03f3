import { isPlainDate } from '../time/moment.ts';
import { type ClockTerm, type Condition, type EventPick, type Literal, type Term, termsOf } from './expression.ts';
import type { FactRule } from './fact-rules.ts';
import type { ClockKind } from './reckoning.ts';
import { remedyFor } from './suggest.ts';
import { answers, type ClockPart, partsOfKind } from './vocabulary.ts';

/** The names that a procedure may use in its conditions. */
export type Names = Readonly<{
  facts: Readonly<Record<string, FactRule>>;
  events: readonly string[];
  /** Each clock's kind, by its id. */
  clocks: Readonly<Record<string, ClockKind>>;
}>;

/** `word` is the word to point at in the text of the condition. */
export type NameFault = Readonly<{ word: string; what: string; remedy: string }>;

type Type = 'moment' | 'number' | FactRule;

const unknown = (what: string, word: string, known: readonly string[]): NameFault => ({
  word,
  what: `unknown ${what} \`${word}\``,
  remedy: remedyFor(word, known),
});

/** Events of a pick that the procedure does not know. */
export const checkPick = (pick: EventPick, names: Names): readonly NameFault[] =>
  pick.events.filter((event) => !names.events.includes(event)).map((event) => unknown('event', event, names.events));

/** A clock that the procedure does not know, or a result that clocks of its kind never have. */
export function checkPart(clock: string, part: ClockPart, { clocks }: Names): readonly NameFault[] {
  const kind = Object.hasOwn(clocks, clock) ? clocks[clock] : undefined;
  if (kind === undefined) return [unknown('clock', clock, Object.keys(clocks))];
  const parts = partsOfKind[kind];
  if (parts.includes(part)) return [];
  const has = `${kind === 'entitlement' || kind === 'interval' ? 'an' : 'a'} ${kind}`;
  return [
    {
      word: `${clock}.${part}`,
      what: `\`${clock}\` is ${has} and has no \`.${part}\``,
      remedy: `Use one of .${parts.join(', .')}.`,
    },
  ];
}

function checkTerm(term: Term | ClockTerm, names: Names): readonly NameFault[] {
  switch (term.term) {
    case 'fact':
      return Object.hasOwn(names.facts, term.fact) ? [] : [unknown('fact', term.fact, Object.keys(names.facts))];
    case 'clock':
      return checkPart(term.clock, term.part, names);
    case 'count':
    case 'days_since':
      return checkPick(term.event, names);
    default:
      return [];
  }
}

function typeOf(term: Term, names: Names): Type | null {
  if (term.term === 'fact') {
    const rule = names.facts[term.fact];
    return rule?.type === 'date' ? 'moment' : rule?.type === 'number' ? 'number' : (rule ?? null);
  }
  return term.term === 'count' || term.term === 'days_since' ? 'number' : 'moment';
}

function fits(type: Type, value: string | number | boolean): boolean {
  if (type === 'moment') return isPlainDate(value);
  if (type === 'number') return typeof value === 'number';
  if (type.type === 'text') return typeof value === 'string';
  return type.values.length === 0 || type.values.includes(value);
}

function wordsOf(type: Type): string {
  if (type === 'moment') return 'a date (yyyy-mm-dd) or the result of a clock';
  if (type === 'number') return 'a number';
  return type.type === 'text' ? 'a text in quotes' : `one of ${type.values.join(', ')}`;
}

function checkValue(left: Term, value: string | number | boolean, names: Names): readonly NameFault[] {
  const type = typeOf(left, names);
  if (type === null || fits(type, value)) return [];
  const name = left.term === 'fact' ? left.fact : left.term;
  const known = typeof type === 'string' ? [] : type.values.map(String);
  const meant = known.length === 0 ? `Compare it with ${wordsOf(type)}.` : remedyFor(String(value), known);
  return [
    { word: String(value), what: `\`${value}\` is no value of \`${name}\`, which is ${wordsOf(type)}`, remedy: meant },
  ];
}

function checkComparison(left: Term, op: string, right: Literal | ClockTerm, names: Names): readonly NameFault[] {
  const type = typeOf(left, names);
  const name = left.term === 'fact' ? left.fact : left.term;
  if (right.term === 'clock')
    return type === null || type === 'moment'
      ? []
      : [
          {
            word: right.clock,
            what: `\`${name}\` is no date, a clock result is`,
            remedy: `Compare it with ${wordsOf(type)}.`,
          },
        ];
  if (op !== '==' && type !== null && typeof type !== 'string')
    return [{ word: name, what: `\`${name}\` has no order`, remedy: 'Use `==` or `in`.' }];
  return checkValue(left, right.value, names);
}

/** Everything in a condition that the procedure does not know or that cannot be compared. Empty = it may run. */
export function checkCondition(condition: Condition, names: Names): readonly NameFault[] {
  switch (condition.is) {
    case 'or':
    case 'and':
      return condition.of.flatMap((part) => checkCondition(part, names));
    case 'not':
      return checkCondition(condition.of, names);
    case 'has':
      return checkPick(condition.event, names);
    case 'has_open':
      return checkOpen(condition.event, names);
    case 'compare':
      return [
        ...termsOf(condition).flatMap((term) => checkTerm(term, names)),
        ...checkComparison(condition.left, condition.op, condition.right, names),
      ];
    case 'in':
      return [
        ...checkTerm(condition.left, names),
        ...condition.values.flatMap((value) => checkValue(condition.left, value, names)),
      ];
    default:
      return [];
  }
}

function checkOpen(pick: EventPick, names: Names): readonly NameFault[] {
  const known = checkPick(pick, names);
  if (known.length > 0) return known;
  return pick.events
    .filter((event) => !Object.hasOwn(answers, event))
    .map((event) => ({
      word: event,
      what: `\`${event}\` has no answer that would settle it`,
      remedy: `has_open knows ${Object.keys(answers).join(', ')}; use has(${event}).`,
    }));
}
