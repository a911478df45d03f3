import { type Amount, parseAmount } from '../../../domain/procedures/amount.ts';
import {
  checkCondition,
  checkPart,
  checkPick,
  type NameFault,
  type Names,
} from '../../../domain/procedures/check-expression.ts';
import { type Condition, clocksIn, type EventPick, type Written } from '../../../domain/procedures/expression.ts';
import { parseCondition, parsePick } from '../../../domain/procedures/parse-expression.ts';
import type { ClockKind } from '../../../domain/procedures/reckoning.ts';
import { remedyFor } from '../../../domain/procedures/suggest.ts';
import type { ClockPart } from '../../../domain/procedures/vocabulary.ts';
import type { RawFinding } from '../finding.ts';

export type Path = readonly (string | number)[];

const ALWAYS: Condition = { is: 'and', of: [] };

/** Everything that a file may name besides facts, events and clocks. */
export type Known = Readonly<{ roles: readonly string[]; letters: readonly string[] }>;

/**
 * Reads the small languages inside a procedure file (conditions, events, amounts, references) and collects what is
 * wrong with them. Every method answers something usable, so that one run finds all mistakes.
 */
export class Context {
  readonly names: Names;
  readonly known: Known;
  readonly findings: RawFinding[] = [];

  constructor(names: Names, known: Known) {
    this.names = names;
    this.known = known;
  }

  refuse(path: Path, what: string, remedy: string, offset = 0): void {
    this.findings.push({ path, what, remedy, offset });
  }

  condition(path: Path, text: string): Written {
    const parsed = parseCondition(text);
    if (!parsed.ok) {
      this.refuse(path, parsed.failure.what, parsed.failure.remedy, parsed.failure.at);
      return { text, condition: ALWAYS };
    }
    this.#names(path, text, checkCondition(parsed.value, this.names));
    return { text, condition: parsed.value };
  }

  optionalCondition(path: Path, text: string | undefined): Written | null {
    return text === undefined || text === 'always' || text === 'true' ? null : this.condition(path, text);
  }

  pick(path: Path, text: string): EventPick {
    const parsed = parsePick(text);
    if (!parsed.ok) {
      this.refuse(path, parsed.failure.what, parsed.failure.remedy, parsed.failure.at);
      return { pick: 'one', events: [] };
    }
    this.#names(path, text, checkPick(parsed.value, this.names));
    return parsed.value;
  }

  optionalPick(path: Path, text: string | undefined): EventPick | null {
    return text === undefined ? null : this.pick(path, text);
  }

  amount(path: Path, text: string): Amount {
    const parsed = parseAmount(text);
    if (parsed.ok) return parsed.value;
    this.refuse(path, `\`${text}\` is no amount of time`, parsed.failure);
    return { count: 0, unit: 'days' };
  }

  event(path: Path, name: string): string {
    return this.#one(path, 'event', name, this.names.events);
  }

  /** The id of a clock of one of these kinds. */
  clock(path: Path, id: string, ...kinds: readonly ClockKind[]): string {
    const kind = Object.hasOwn(this.names.clocks, id) ? this.names.clocks[id] : undefined;
    if (kind === undefined) return this.#one(path, 'clock', id, Object.keys(this.names.clocks));
    if (!kinds.includes(kind))
      this.refuse(path, `\`${id}\` is of the kind ${kind}`, `Name a clock of the kind ${kinds.join(' or ')}.`);
    return id;
  }

  /** The result of a clock, such as `final_cap.due`. */
  result(path: Path, text: string, clock: string, part: ClockPart): void {
    this.#names(path, text, checkPart(clock, part, this.names));
  }

  role(path: Path, id: string): string {
    return this.#one(path, 'role', id, this.known.roles);
  }

  letter(path: Path, kind: string): string {
    return this.#one(path, 'letter', kind, this.known.letters);
  }

  fact(path: Path, name: string): string {
    return this.#one(path, 'fact', name, Object.keys(this.names.facts));
  }

  /** The clocks that a condition reads. */
  clocksOf(written: Written | null): readonly string[] {
    return written === null ? [] : clocksIn(written.condition);
  }

  #one(path: Path, what: string, name: string, known: readonly string[]): string {
    if (!known.includes(name)) this.refuse(path, `unknown ${what} \`${name}\``, remedyFor(name, known));
    return name;
  }

  #names(path: Path, text: string, faults: readonly NameFault[]): void {
    for (const { word, what, remedy } of faults) this.refuse(path, what, remedy, Math.max(0, placeOf(word, text)));
  }
}

/** Where a whole word stands in a text. */
const placeOf = (word: string, text: string): number =>
  text.search(new RegExp(`(?<!\\w)${word.replace(/[^\w]/g, '\\$&')}(?!\\w)`));
