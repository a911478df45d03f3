import type { StageReckoning } from './engine-input.ts';
import { holds, type Scope } from './evaluate.ts';
import type { Stage } from './procedure.ts';

function stateOf({ enter, exit }: Stage, scope: Scope): StageReckoning['state'] {
  if (!holds(enter.condition, scope)) return 'later';
  return holds(exit.condition, scope) ? 'done' : 'now';
}

/**
 * Where a case stands. When every stage that was entered is done, the one that follows the last of them is the present
 * one again: after a review the case is answered, after a reopening it is under investigation.
 */
export function stagesOf(stages: readonly Stage[], scope: Scope): readonly StageReckoning[] {
  const reckoned = stages.map((stage) => ({ id: stage.id, state: stateOf(stage, scope), parallel: stage.parallel }));
  if (reckoned.some(({ state, parallel }) => state === 'now' && !parallel)) return reckoned;
  const last = reckoned.findLastIndex(({ state, parallel }) => state === 'done' && !parallel);
  const next = stages[last]?.next ?? null;
  return reckoned.map((stage) => (stage.id === next ? { ...stage, state: 'now' } : stage));
}
