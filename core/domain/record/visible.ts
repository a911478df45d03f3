import type { AnyEvent, StreamEvents, StreamKind } from './events.ts';
import { type Linked, leavesByKey } from './leaves.ts';
import { inFoldOrder } from './order.ts';
import { struckIds } from './striking.ts';

type Correction = StreamEvents['case']['corrected'];
type Shown = Linked & Pick<AnyEvent, 'occurred'>;

/**
 * What counts of a stream: its events in fold order after strikes and corrections (record 3). A field that two
 * corrections contest shows the one last in fold order; the contest itself is in `conflictsOf`.
 */
export function visible<E extends Shown>(kind: StreamKind, events: readonly E[]): readonly E[] {
  const struck = struckIds(kind, events);
  const corrections = correctionsOf(kind, events);
  return inFoldOrder(events.filter((event) => !struck.has(event.id))).map((event) =>
    (corrections.get(event.id) ?? []).reduce(corrected, event),
  );
}

function correctionsOf(kind: StreamKind, events: readonly Shown[]): ReadonlyMap<string, readonly Correction[]> {
  const byEvent = new Map<string, Correction[]>();
  if (!events.some((event) => event.type === 'corrected')) return byEvent;
  for (const leaves of leavesByKey(kind, events).values()) {
    const last = leaves.at(-1);
    if (last?.type !== 'corrected') continue;
    const correction = last.data as Correction;
    byEvent.set(correction.event, [...(byEvent.get(correction.event) ?? []), correction]);
  }
  return byEvent;
}

/** A correction of what the event does not have, or by a value of another kind, is shown but changes nothing. */
function corrected<E extends Shown>(event: E, { field, value, moved }: Correction): E {
  if (field === 'occurred') return moved === undefined ? event : { ...event, occurred: moved };
  const data = event.data as Readonly<Record<string, unknown>>;
  return sameKind(data[field], value) ? { ...event, data: { ...data, [field]: value } } : event;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** A total fold must not meet a number where a text belongs; what was left open may be filled in with a text. */
const sameKind = (old: unknown, value: unknown): boolean =>
  old === undefined || old === null ? typeof value === 'string' : kindOf(old) === kindOf(value) && value !== null;
