import type { EventId } from '../../ids.ts';
import { basisOf } from '../../record/basis.ts';
import { conflictKey } from '../../record/conflict-key.ts';
import type { DraftOf } from '../../record/events.ts';
import { placeUnderKey } from '../../record/leaves.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Instant, Occurred, Zone } from '../../time/moment.ts';
import type { CaseFile } from '../case-file.ts';
import { inWords } from '../fact-words.ts';
import { type Refusal, refuse } from '../refusal.ts';

export type CaseDraft = DraftOf<'case'>;

/** What was decided, ready to be appended, with a warning where a gate gave one. */
export type Decided = Readonly<{ drafts: readonly CaseDraft[]; warning: string | null }>;

export const at = (now: Instant, zone: Zone): Occurred => ({ instant: now, zone });

/**
 * Puts drafts over the leaves that their author had folded (record 4), and names the derived events on which this act is
 * the first to rest (record 3). Refused while people disagree about one of them.
 */
export function write(
  file: CaseFile,
  drafts: readonly CaseDraft[],
  warning: string | null = null,
): Result<Decided, Refusal> {
  const basis = drafts.every(({ type }) => restsOnNothing.includes(type)) ? [] : basisOf(file.derived, file.recorded);
  const placed: CaseDraft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const place = placeUnderKey('case', file.recorded, draft);
    if (!place.ok) return fail(refuse('case.conflict', conflictSentence(draft)));
    placed.push({
      ...draft,
      ...(place.replaces.length === 0 ? {} : { replaces: place.replaces as readonly EventId[] }),
      ...(index > 0 || basis.length === 0 ? {} : { basis }),
    });
  }
  return ok({ drafts: placed, warning });
}

/** A note and an undo rest on nothing: neither may keep the cause of a derived event from being taken back. */
const restsOnNothing: readonly CaseDraft['type'][] = ['note_added', 'struck'];

/** `fact:address` -> `address`. */
function conflictSentence(draft: CaseDraft): string {
  const about = inWords((conflictKey('case', draft) ?? '').split(':').at(-1) ?? '').toLowerCase();
  return `Two workstations recorded different things here (${about}). Decide first which one stands, with a reason.`;
}
