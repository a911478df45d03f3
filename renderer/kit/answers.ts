import { type AppEvent, appEvent, refreshes } from '../../core/contract/app-events.ts';
import type { Bridge } from '../../core/contract/bridge.ts';
import { type Answer, ask, type InputOf, type OutputOf, type Refusal } from '../../core/contract/client.ts';
import type { OperationName } from '../../core/contract/operations.ts';

/** What a screen knows of an answer: the last value, the last refusal, and whether it is being asked for again. */
export type Known<N extends OperationName> = Readonly<{
  value: OutputOf<N> | undefined;
  refusal: Refusal | undefined;
  asking: boolean;
}>;

type Entry = {
  name: OperationName;
  known: Known<OperationName>;
  listeners: Set<() => void>;
  turn: number;
  load: () => Promise<void>;
};

const NOTHING: Known<OperationName> = { value: undefined, refusal: undefined, asking: true };
/** Answers kept for screens that are not shown; more would only hold old personal data in memory. */
const KEPT = 24;

/**
 * The page's memory of what the application has answered. Commands make answers stale as the contract says; a stale
 * answer that a screen shows is asked for again at once and the old value stays until the new one is there.
 */
export class Answers {
  readonly #bridge: Bridge;
  readonly #entries = new Map<string, Entry>();
  readonly #hearers = new Set<(event: AppEvent) => void>();

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    bridge.listen((raw) => this.#hear(raw));
  }

  /** Runs a command and makes stale what the contract names. Never throws: what goes wrong is a refusal. */
  async command<N extends OperationName>(name: N, input: InputOf<N>): Promise<Answer<N>> {
    const answer = await this.#ask(name, input);
    if (answer.ok) this.stale(refreshes[name] ?? []);
    return answer;
  }

  known<N extends OperationName>(name: N, input: InputOf<N>): Known<N> {
    return this.#entry(name, input).known as Known<N>;
  }

  /** Shows an answer to a listener from now on; asks for it if nobody was looking at it. */
  watch<N extends OperationName>(name: N, input: InputOf<N>, listener: () => void): () => void {
    const entry = this.#entry(name, input);
    entry.listeners.add(listener);
    if (entry.listeners.size === 1) void entry.load();
    return () => {
      entry.listeners.delete(listener);
      this.#forgetUnseen();
    };
  }

  again<N extends OperationName>(name: N, input: InputOf<N>): void {
    void this.#entry(name, input).load();
  }

  stale(names: readonly string[]): void {
    for (const [key, entry] of this.#entries) {
      if (!names.includes(entry.name)) continue;
      if (entry.listeners.size > 0) void entry.load();
      else this.#entries.delete(key);
    }
  }

  hear(hearer: (event: AppEvent) => void): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  /** After locking nothing that was answered may stay in the page's memory. */
  forget(): void {
    for (const [key, entry] of this.#entries) {
      if (entry.name === 'office.status' || entry.name === 'preferences.read') continue;
      entry.turn += 1;
      entry.known = NOTHING;
      if (entry.listeners.size === 0) this.#entries.delete(key);
    }
    this.stale(['office.status']);
  }

  async #ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<Answer<N>> {
    try {
      const answer = await ask(this.#bridge, name, input);
      if (!answer.ok && answer.failure === 'session.locked' && name !== 'office.status') this.forget();
      return answer;
    } catch {
      return { ok: false, failure: 'request.bug' };
    }
  }

  #entry<N extends OperationName>(name: N, input: InputOf<N>): Entry {
    const key = `${name} ${JSON.stringify(input)}`;
    const there = this.#entries.get(key);
    if (there !== undefined) return there;
    const entry: Entry = {
      name,
      known: NOTHING,
      listeners: new Set(),
      turn: 0,
      load: () => this.#load(entry, name, input),
    };
    this.#entries.set(key, entry);
    return entry;
  }

  async #load<N extends OperationName>(entry: Entry, name: N, input: InputOf<N>): Promise<void> {
    const turn = ++entry.turn;
    if (!entry.known.asking) this.#tell(entry, { ...entry.known, asking: true });
    const answer = await this.#ask(name, input);
    if (turn !== entry.turn) return;
    const { value } = entry.known;
    this.#tell(
      entry,
      answer.ok
        ? { value: answer.value, refusal: undefined, asking: false }
        : { value, refusal: answer, asking: false },
    );
  }

  #tell(entry: Entry, known: Known<OperationName>): void {
    entry.known = known;
    for (const listener of entry.listeners) listener();
  }

  #hear(raw: unknown): void {
    const parsed = appEvent.safeParse(raw);
    if (!parsed.success) return;
    if (parsed.data.event === 'stale') this.stale(parsed.data.queries);
    if (parsed.data.event === 'session.locked') this.forget();
    for (const hearer of this.#hearers) hearer(parsed.data);
  }

  #forgetUnseen(): void {
    const unseen = [...this.#entries].filter(([, entry]) => entry.listeners.size === 0);
    for (const [key] of unseen.slice(0, Math.max(0, unseen.length - KEPT))) this.#entries.delete(key);
  }
}
