import type { ClockPart } from './vocabulary.ts';

/** Which occurrence of which event: a plain event, or the first or last that happened of several. */
export type EventPick = Readonly<{ pick: 'one' | 'first' | 'last'; events: readonly string[] }>;

export type Comparison = '==' | '<' | '<=' | '>' | '>=';

export type ClockTerm = Readonly<{ term: 'clock'; clock: string; part: ClockPart }>;

export type Literal = Readonly<{ term: 'value'; value: string | number | boolean }>;

/** What may stand on the left of an operator. */
export type Term =
  | Readonly<{ term: 'fact'; fact: string }>
  | Readonly<{ term: 'count' | 'days_since'; event: EventPick }>
  | Readonly<{ term: 'today' }>
  | Readonly<{ term: 'now' }>
  | ClockTerm;

/** A condition of a procedure (requirements 2.2): total, no loops, no code. */
export type Condition =
  | Readonly<{ is: 'or' | 'and'; of: readonly Condition[] }>
  | Readonly<{ is: 'not'; of: Condition }>
  | Readonly<{ is: 'has' | 'has_open'; event: EventPick }>
  | Readonly<{ is: 'compare'; left: Term; op: Comparison; right: Literal | ClockTerm }>
  | Readonly<{ is: 'in'; left: Term; values: readonly (string | number | boolean)[] }>
  | Readonly<{ is: 'never' }>;

/** A condition with the text it was written as. */
export type Written = Readonly<{ text: string; condition: Condition }>;

/** Every term of a condition, in the order of the text. */
export function termsOf(condition: Condition): readonly (Term | ClockTerm)[] {
  switch (condition.is) {
    case 'or':
    case 'and':
      return condition.of.flatMap(termsOf);
    case 'not':
      return termsOf(condition.of);
    case 'compare':
      return condition.right.term === 'clock' ? [condition.left, condition.right] : [condition.left];
    case 'in':
      return [condition.left];
    default:
      return [];
  }
}

/** The facts that a condition reads. */
export const factsIn = (condition: Condition): readonly string[] =>
  termsOf(condition).flatMap((term) => (term.term === 'fact' ? [term.fact] : []));

/** The clocks whose results a condition reads. */
export const clocksIn = (condition: Condition): readonly string[] =>
  termsOf(condition).flatMap((term) => (term.term === 'clock' ? [term.clock] : []));
