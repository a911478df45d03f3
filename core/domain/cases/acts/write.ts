import type { EventId } from '../../ids.ts';
import { conflictKey } from '../../record/conflict-key.ts';
import type { CaseEvent, DraftOf } from '../../record/events.ts';
import { placeUnderKey } from '../../record/leaves.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Instant, Occurred, Zone } from '../../time/moment.ts';
import { inWords } from '../fact-words.ts';
import { type Refusal, refuse } from '../refusal.ts';

export type CaseDraft = DraftOf<'case'>;

/** What was decided, ready to be appended, with a warning where a gate gave one. */
export type Decided = Readonly<{ drafts: readonly CaseDraft[]; warning: string | null }>;

export const at = (now: Instant, zone: Zone): Occurred => ({ instant: now, zone });

/** Puts drafts over the leaves that their author had folded (record 4); refused while people disagree about one of them. */
export function write(
  recorded: readonly CaseEvent[],
  drafts: readonly CaseDraft[],
  warning: string | null = null,
): Result<Decided, Refusal> {
  const placed: CaseDraft[] = [];
  for (const draft of drafts) {
    const place = placeUnderKey('case', recorded, draft);
    if (!place.ok) return fail(refuse('case.conflict', conflictSentence(draft)));
    placed.push(place.replaces.length === 0 ? draft : { ...draft, replaces: place.replaces as readonly EventId[] });
  }
  return ok({ drafts: placed, warning });
}

/** `fact:address` -> `address`. */
function conflictSentence(draft: CaseDraft): string {
  const about = inWords((conflictKey('case', draft) ?? '').split(':').at(-1) ?? '').toLowerCase();
  return `Two workstations recorded different things here (${about}). Decide first which one stands, with a reason.`;
}
