import type { LetterId } from '../ids.ts';
import type { Dispatch } from '../record/events/values.ts';
import type { CaseEvent } from '../record/events.ts';
import { placeOf } from '../time/moment.ts';
import type { LetterState } from './case-file.ts';

type Frozen = Extract<CaseEvent, { type: 'letter_frozen' }>;

/** The event that a letter produces when it leaves the house, by its purpose (record_formats 7). */
export const sentEventOf = {
  acknowledgement: 'ack_sent',
  info_request: 'info_requested',
  update: 'update_sent',
  delay: 'extension_sent',
  final: 'final_sent',
  review_acknowledgement: 'review_ack_sent',
  review: 'review_sent',
  right_notice: 'right_notice_sent',
  closure_warning: 'closure_warning_sent',
  policy: 'policy_sent',
} as const;

export type LetterPurpose = keyof typeof sentEventOf;

const sentTypes: readonly string[] = Object.values(sentEventOf);

/** Letters of a case in the order in which they were frozen. `events` are what counts, in fold order. */
export function lettersOf(events: readonly CaseEvent[]): readonly LetterState[] {
  const replaced = new Set(
    events.flatMap((event) => (event.type === 'letter_reissued' ? [event.data.instead as string] : [])),
  );
  const dispatched = dispatches(events);
  return events
    .filter((event): event is Frozen => event.type === 'letter_frozen')
    .map((event) => letterOf(event, dispatched.get(event.data.letter) ?? null, replaced.has(event.data.letter)));
}

function letterOf(event: Frozen, sent: LetterState['sent'], replaced: boolean): LetterState {
  const { letter, kind, purpose, round, language, pdf, data, pages, planned, channel, told, template } = event.data;
  return {
    letter,
    kind,
    purpose,
    round,
    language,
    pdf,
    data,
    pages,
    planned,
    channel,
    told,
    template,
    state: sent !== null ? 'handed-over' : replaced ? 'replaced' : 'frozen',
    frozenEvent: event.id,
    frozenAt: placeOf(event.occurred),
    dev: event.dev,
    by: event.user,
    sent,
  };
}

function dispatches(events: readonly CaseEvent[]): ReadonlyMap<LetterId, NonNullable<LetterState['sent']>> {
  const found = new Map<LetterId, NonNullable<LetterState['sent']>>();
  for (const event of events) {
    if (!sentTypes.includes(event.type)) continue;
    const dispatch = event.data as Dispatch;
    if (dispatch.letter === undefined) continue;
    found.set(dispatch.letter as LetterId, { event: event.id, at: placeOf(event.occurred), dispatch });
  }
  return found;
}
