import { amountWords } from './amount.ts';
import type { ClockTerm, Comparison, Condition, EventPick, Literal, Term } from './expression.ts';
import type { Allowance, ClockRule } from './procedure.ts';
import { type EngineEventType, eventWords } from './vocabulary.ts';

const plain = (word: string): string => word.replaceAll('_', ' ');

const eventName = (event: string): string => eventWords[event as EngineEventType] ?? plain(event);

/** `final response sent`, `the latest of acknowledgement sent and progress update sent`. */
export function pickWords({ pick, events }: EventPick): string {
  const names = events.map(eventName);
  if (names.length === 1) return names.join('');
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `the ${pick === 'first' ? 'first' : 'latest'} of ${listed}`;
}

function termWords(term: Term | ClockTerm | Literal): string {
  switch (term.term) {
    case 'fact':
      return plain(term.fact);
    case 'count':
      return `the number of times: ${pickWords(term.event)}`;
    case 'days_since':
      return `days since ${pickWords(term.event)}`;
    case 'clock':
      return `${plain(term.part)} of ${plain(term.clock)}`;
    case 'value':
      return valueWords(term.value);
    default:
      return term.term;
  }
}

function valueWords(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return plain(String(value));
}

const comparisons: Record<Comparison, string> = {
  '==': 'is',
  '<': 'is before or below',
  '<=': 'is at most',
  '>': 'is after or above',
  '>=': 'is at least',
};

/** A condition in words that a person can check. */
export function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case 'or':
      return condition.of.map(conditionWords).join(', or ');
    case 'and':
      return condition.of.length === 0 ? 'always' : condition.of.map(conditionWords).join(' and ');
    case 'not':
      return `not (${conditionWords(condition.of)})`;
    case 'has':
      return `${pickWords(condition.event)} is on record`;
    case 'has_open':
      return `${pickWords(condition.event)} is unanswered`;
    case 'compare':
      return `${termWords(condition.left)} ${comparisons[condition.op]} ${termWords(condition.right)}`;
    case 'in':
      return `${termWords(condition.left)} is one of ${condition.values.map(valueWords).join(', ')}`;
    case 'never':
      return 'never';
  }
}

const conditionOf = ({ when }: Allowance): string => (when === null ? '' : ` if ${conditionWords(when.condition)}`);

const countedWords = ({ count }: Allowance): string => (count === 'included' ? ', that day counted' : '');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const said = new WeakMap<ClockRule, string>();

/** The rule of a clock in one sentence with its clause: what holds always first, then what holds if; put once for each. */
export function ruleWords(rule: ClockRule): string {
  const words = said.get(rule) ?? wordsOf(rule);
  said.set(rule, words);
  return words;
}

function wordsOf({ from, within, clause, promise, kind }: ClockRule): string {
  const origin = 'events' in from ? pickWords(from.events) : `${plain(from.part)} of ${plain(from.clock)}`;
  const [main, ...others] = within.toSorted(
    (one, other) => (one.when === null ? 0 : 1) - (other.when === null ? 0 : 1),
  );
  if (main === undefined) return '';
  const relation = main.within.count < 0 ? origin : `from ${origin}`;
  const first = `${amountWords(main.within)} ${relation}${countedWords(main)}${conditionOf(main)}`;
  const rest = others.map((other) => `${amountWords(other.within)}${countedWords(other)}${conditionOf(other)}`);
  const least = kind === 'retention' ? 'at least ' : '';
  const standing = promise ? clause : `${clause}, house standard`;
  return `${capital(least + [first, ...rest].join('; '))} (${standing}).`;
}
