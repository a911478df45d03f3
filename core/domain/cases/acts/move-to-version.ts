import type { Sha256 } from '../../ids.ts';
import type { Procedure } from '../../procedures/procedure.ts';
import { againstMoving } from '../../procedures/versions/no-later.ts';
import { fail, type Result } from '../../result.ts';
import { type CaseFile, isWaiting } from '../case-file.ts';
import { foldCase } from '../fold.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Actor, hasRight } from './permit.ts';
import { at, type Decided, write } from './write.ts';

/** A version of the case's procedure, by the hash under which it was adopted. */
export type Version = Readonly<{ procedure: Procedure; sha256: Sha256 }>;

/** Why the case stays on its version (G-22), in a sentence that names the clock; null where the newer one may govern it. */
export function versionObjection(file: CaseFile, { procedure }: Version): string | null {
  const sources = { procedureOf: () => procedure, calendars: file.book };
  const after = foldCase(file.id, file.recorded, sources, file.asOf, false);
  if (isWaiting(after)) throw new Error('a case that was whole stays whole');
  return againstMoving(file, after);
}

/**
 * Puts a running case under a newer version of its procedure (G-22): only if every clock gets no later and nothing is
 * lost, by whoever activates versions, with a reason. `newer` null = no newer one is in force.
 */
export function moveToVersion(
  file: CaseFile,
  { newer, reason }: Readonly<{ newer: Version | null; reason: string }>,
  actor: Actor,
): Result<Decided, Refusal> {
  const right = hasRight(file, actor, 'activate_version');
  if (!right.ok) return right;
  if (file.conflicts.length > 0) return fail(refuse('case.conflict', DISAGREEMENT));
  const against = file.closed ? CLOSED : newer === null ? NONE : versionObjection(file, newer);
  if (newer === null || against !== null) return fail(refuse('case.gate', against ?? NONE, 'G-22'));
  const data = { procedure: newer.sha256, version: newer.procedure.version, reason };
  return write(file, [{ type: 'moved_to_version', v: 1, occurred: at(actor.now, file.zone), data }]);
}

const DISAGREEMENT = 'Two workstations recorded different things here. Decide first which one stands, with a reason.';
const CLOSED = 'The case is closed: it stays on its version.';
const NONE = 'No newer version of its procedure is in force: the case stays as it is.';
