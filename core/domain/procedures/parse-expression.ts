import { fail, ok, type Result } from '../result.ts';
import type { ClockTerm, Comparison, Condition, EventPick, Literal, Term } from './expression.ts';
import { type ExpressionFault, type Token, tokenise } from './tokens.ts';
import { type ClockPart, clockParts } from './vocabulary.ts';

const COMPARISONS = new Set(['==', '<', '<=', '>', '>=']);
const ALWAYS: Condition = { is: 'and', of: [] };
/** How deep parentheses and `not` may stand in each other; nobody reads a condition that is deeper. */
const DEEPEST = 50;

/** Thrown inside the parser only, and turned into a failure at its door. */
class Refused extends Error {
  readonly fault: ExpressionFault;
  constructor(fault: ExpressionFault) {
    super(fault.what);
    this.fault = fault;
  }
}

const refuse = (token: Token, what: string, remedy: string): never => {
  throw new Refused({ at: token.at, what, remedy });
};

const shown = (token: Token): string => (token.kind === 'end' ? 'the end of the condition' : `\`${token.text}\``);

/** Reads tokens from the left; comparison binds before `not`, `not` before `and`, `and` before `or`. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  take(): Token {
    const taken = this.token;
    this.#next += 1;
    return taken;
  }

  skip(text: string): boolean {
    if (this.token.text !== text || this.token.kind === 'text') return false;
    this.#next += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.skip(text)) refuse(this.token, `\`${text}\` is missing before ${shown(this.token)}`, `Add \`${text}\`.`);
  }

  or(): Condition {
    const parts = [this.and()];
    while (this.skip('or')) parts.push(this.and());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { is: 'or', of: parts };
  }

  and(): Condition {
    const parts = [this.not()];
    while (this.skip('and')) parts.push(this.not());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { is: 'and', of: parts };
  }

  not(): Condition {
    return this.skip('not') ? { is: 'not', of: this.inside(() => this.not()) } : this.comparison();
  }

  inside(read: () => Condition): Condition {
    if (this.#depth === DEEPEST)
      refuse(
        this.token,
        `more than ${DEEPEST} conditions stand in each other here`,
        'Write it flat, or as several gates.',
      );
    this.#depth += 1;
    const condition = read();
    this.#depth -= 1;
    return condition;
  }

  comparison(): Condition {
    if (this.skip('(')) {
      const inside = this.inside(() => this.or());
      this.expect(')');
      return inside;
    }
    if (this.skip('always') || this.skip('on')) return ALWAYS;
    if (this.skip('never') || this.skip('off')) return { is: 'never' };
    const first = this.token;
    if (this.skip('has')) return { is: 'has', event: this.inParentheses() };
    if (this.skip('has_open')) return { is: 'has_open', event: this.inParentheses() };
    return this.operator(first, this.term());
  }

  operator(first: Token, left: Term): Condition {
    const sign = this.take();
    if (COMPARISONS.has(sign.text)) return { is: 'compare', left, op: sign.text as Comparison, right: this.right() };
    if (sign.text === 'in') return { is: 'in', left, values: this.list() };
    return refuse(
      sign,
      `${shown(first)} is compared with nothing`,
      'Compare it: `fraud == true`, `triage in [immediate]`.',
    );
  }

  inParentheses(): EventPick {
    this.expect('(');
    const picked = this.pick();
    this.expect(')');
    return picked;
  }

  pick(): EventPick {
    const word = this.take();
    if (word.kind !== 'word') refuse(word, `${shown(word)} is no event`, 'Name an event, such as `final_sent`.');
    if (word.text !== 'first' && word.text !== 'last') return { pick: 'one', events: [word.text] };
    this.expect('(');
    const events = [this.take().text];
    while (this.skip(',')) events.push(this.take().text);
    this.expect(')');
    return { pick: word.text, events };
  }

  term(): Term {
    const word = this.take();
    if (word.kind !== 'word')
      refuse(word, `${shown(word)} cannot stand on the left`, 'Start with a fact, `today` or a clock.');
    if (word.text === 'today' || word.text === 'now') return { term: word.text };
    if (word.text === 'count' || word.text === 'days_since') return { term: word.text, event: this.inParentheses() };
    return word.text.includes('.') ? clockTerm(word) : { term: 'fact', fact: word.text };
  }

  right(): Literal | ClockTerm {
    const token = this.take();
    if (token.kind === 'word' && token.text.includes('.')) return clockTerm(token);
    const value = literal(token);
    // `days_since(closed) >= 14 days` reads better than a bare number.
    if (typeof value === 'number' && !this.skip('days')) this.skip('day');
    return { term: 'value', value };
  }

  list(): readonly (string | number | boolean)[] {
    this.expect('[');
    const values = [literal(this.take())];
    while (this.skip(',')) values.push(literal(this.take()));
    this.expect(']');
    return values;
  }
}

function literal(token: Token): string | number | boolean {
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'text') return token.text.slice(1, -1);
  if (token.kind === 'sign' || token.kind === 'end')
    return refuse(token, `a value is missing before ${shown(token)}`, 'Write a value, such as `true`, `high` or `3`.');
  return token.text === 'true' || token.text === 'false' ? token.text === 'true' : token.text;
}

function clockTerm(token: Token): ClockTerm {
  const [clock = '', part = ''] = token.text.split('.');
  if (!clockParts.includes(part as ClockPart))
    refuse(token, `\`.${part}\` is no result of a clock`, `Use one of .${clockParts.join(', .')}.`);
  return { term: 'clock', clock, part: part as ClockPart };
}

function reading<T>(text: string, read: (reader: Reader) => T): Result<T, ExpressionFault> {
  const { tokens, fault } = tokenise(text);
  if (fault !== null) return fail(fault);
  const reader = new Reader(tokens);
  try {
    const value = read(reader);
    const rest = reader.token;
    if (rest.kind !== 'end')
      refuse(rest, `${shown(rest)} follows a condition that is complete`, 'Join conditions with `and` or `or`.');
    return ok(value);
  } catch (error) {
    if (error instanceof Refused) return fail(error.fault);
    throw error;
  }
}

/** Reads a condition of requirements 2.2. Names are checked afterwards, against the procedure that uses it. */
export const parseCondition = (text: string): Result<Condition, ExpressionFault> =>
  reading(text, (reader) => reader.or());

/** Reads `ack_sent`, `first(a, b)` or `last(a, b)`. */
export const parsePick = (text: string): Result<EventPick, ExpressionFault> => reading(text, (reader) => reader.pick());
