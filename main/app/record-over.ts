import type { EventId } from '#core/domain/ids.ts';
import type { AnyEvent, DraftOf, EventOf, StreamKind } from '#core/domain/record/events.ts';
import { placeUnderKey } from '#core/domain/record/leaves.ts';
import type { Act } from './ports/store.ts';

/**
 * Records drafts over what their author has seen: each replaces the leaves of its conflict key (record 4). Setting a
 * thing of the office anew is a decision of a person, so it also settles an open disagreement about it.
 */
export function recordOver<S extends StreamKind>(
  act: Act,
  kind: S,
  id: string,
  drafts: readonly DraftOf<S>[],
): readonly EventOf<S>[] {
  const events = act.events(kind, id) as readonly AnyEvent[];
  return act.record(
    kind,
    id,
    drafts.map((draft) => over(kind, events, draft)),
  );
}

function over<S extends StreamKind>(kind: S, events: readonly AnyEvent[], draft: DraftOf<S>): DraftOf<S> {
  const placed = placeUnderKey(kind, events, draft as Pick<AnyEvent, 'type' | 'data'>);
  if (placed.ok) return placed.replaces.length === 0 ? draft : { ...draft, replaces: placed.replaces as EventId[] };
  const replaces = placed.conflict.leaves.map((leaf) => leaf.id);
  return { ...draft, replaces, resolves: 'set anew' };
}
