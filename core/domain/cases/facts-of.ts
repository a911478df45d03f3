import type { FactValue } from '../record/events/values.ts';
import type { CaseEvent } from '../record/events.ts';
import { placeOf } from '../time/moment.ts';
import type { FactState } from './case-file.ts';

type FactEvent = Extract<CaseEvent, { type: 'fact_set' | 'classified' }>;

const isFact = (event: CaseEvent): event is FactEvent => event.type === 'fact_set' || event.type === 'classified';

const nameOf = (event: FactEvent): string => (event.type === 'fact_set' ? event.data.fact : event.data.axis);

const factValueOf = (event: FactEvent): FactValue => event.data.value;

/**
 * Facts and axes as they stand: the last in fold order wins, and each keeps what it was before, oldest first.
 * `events` are what counts (after strikes), in fold order.
 */
export function factsOf(events: readonly CaseEvent[]): Readonly<Record<string, FactState>> {
  const facts: Record<string, FactState> = {};
  for (const event of events.filter(isFact)) {
    const name = nameOf(event);
    const before = facts[name];
    facts[name] = {
      fact: name,
      value: factValueOf(event),
      event: event.id,
      source: event.type === 'fact_set' ? (event.data.source ?? null) : null,
      by: event.type === 'fact_set' ? (event.data.confirmedBy ?? event.user) : event.user,
      at: placeOf(event.occurred),
      was: before === undefined ? [] : [...before.was, { ...before, reason: event.data.reason ?? null }].map(pastOf),
    };
  }
  return facts;
}

function pastOf(past: FactState['was'][number]): FactState['was'][number] {
  return { value: past.value, by: past.by, at: past.at, reason: past.reason };
}

/** The text of a fact, or the empty text when it is not on record. */
export function textOf(facts: Readonly<Record<string, FactState>>, fact: string): string {
  const value = facts[fact]?.value;
  return typeof value === 'string' ? value : '';
}
