import type { UserId } from '../../ids.ts';
import { fail, type Result } from '../../result.ts';
import type { CaseFile } from '../case-file.ts';
import type { Refusal } from '../refusal.ts';
import { type Actor, permit } from './permit.ts';
import { at, type Decided, write } from './write.ts';

/** The stage in whose name a case is assigned: the one it is in, or its first. */
const stageOf = (file: CaseFile): string =>
  file.stages.find(({ state, parallel }) => state === 'now' && !parallel)?.id ?? file.stages[0]?.id ?? 'intake';

/** Gives the case to somebody, or back to the queue with null. Who is involved in the matter is refused by a gate. */
export function assign(file: CaseFile, to: UserId | null, actor: Actor): Result<Decided, Refusal> {
  const allowed = permit(file, actor, 'assign', { to });
  if (!allowed.ok) return fail(allowed.failure);
  const occurred = at(actor.now, file.zone);
  return write(file, [{ type: 'assigned', v: 1, occurred, data: { stage: assigneeStage(file, stageOf(file)), to } }]);
}

/** A later stage keeps the handler until somebody else takes over, so one key serves while the case has one handler. */
function assigneeStage(file: CaseFile, stage: string): string {
  const last = file.events.findLast(({ type }) => type === 'assigned');
  return last?.type === 'assigned' && last.data.to !== null ? last.data.stage : stage;
}
