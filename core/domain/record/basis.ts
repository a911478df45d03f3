import type { AnyEvent } from './events.ts';
import { struckIds } from './striking.ts';

type Basing = Pick<AnyEvent, 'id' | 'type' | 'data'> & Readonly<{ basis?: readonly string[] }>;

/**
 * The derived events that the next human act is the first to rest on (record 3): those that stand by rule now and that
 * no recorded case event names yet. An event that was struck names nothing any more. Ids as `rule:<name>:<cause>`, in
 * the order given; each once.
 */
export function basisOf(derived: readonly Readonly<{ id: string }>[], recorded: readonly Basing[]): readonly string[] {
  const struck = struckIds('case', recorded);
  const named = new Set(recorded.filter(({ id }) => !struck.has(id)).flatMap(({ basis }) => basis ?? []));
  return [...new Set(derived.map(({ id }) => id))].filter((id) => !named.has(id));
}
