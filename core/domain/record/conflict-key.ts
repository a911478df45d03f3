import type { CaseEventData } from './events/case-events.ts';
import type { Dispatch } from './events/values.ts';
import type { AnyDraft, StreamEvents, StreamKind } from './events.ts';

type Key<D> = ((data: D) => string | null) | null;
type Keys<D> = { readonly [T in keyof D]: Key<D[T]> };

/** Letters that a round may send several times: the letter's id stands for the round (record_formats 6). */
const REPEATABLE: ReadonlySet<string> = new Set(['update', 'info_request', 'delay', 'closure_warning']);

const letterKey = (purpose: string, round: number, letter: string | undefined): string | null => {
  if (!REPEATABLE.has(purpose)) return `letter:${purpose}:${round}`;
  return letter === undefined ? null : `letter:${purpose}:${letter}`;
};

type SentData = Dispatch & Readonly<{ purpose?: string; round?: number }>;

/** A sent event without a frozen letter behind it (an e-mail typed elsewhere) bears its type's purpose. */
const sent =
  (purpose: string) =>
  (data: SentData): string | null =>
    letterKey(data.purpose ?? purpose, data.round ?? 1, data.letter);

const letterStep = (data: { letter: string; purpose: string; round: number }) =>
  letterKey(data.purpose, data.round, data.letter);

const standing = () => 'standing';
const hold = (data: { matter: string }) => `hold:${data.matter}`;
const stage = (data: { stage: string }) => `assignee:${data.stage}`;

const caseKeys: Keys<CaseEventData> = {
  registered: () => 'registered',
  moved_to_version: () => 'version',
  fact_set: (data) => `fact:${data.fact}`,
  classified: (data) => `fact:${data.axis}`,
  routed: null,
  assigned: stage,
  passed_on: stage,
  involvement_declared: null,
  decided: (data) => `decision:${data.round}`,
  letter_frozen: letterStep,
  letter_approved: letterStep,
  letter_reissued: (data) => letterKey(data.purpose, data.round, data.instead),
  letter_issued: null,
  ack_sent: sent('acknowledgement'),
  info_requested: sent('info_request'),
  update_sent: sent('update'),
  extension_sent: sent('delay'),
  final_sent: sent('final'),
  review_ack_sent: sent('review_acknowledgement'),
  review_sent: sent('review'),
  right_notice_sent: sent('right_notice'),
  closure_warning_sent: sent('closure_warning'),
  policy_sent: sent('policy'),
  info_received: null,
  contact_in: null,
  contact_out: null,
  identity_verified: null,
  authority_verified: null,
  reviewed: null,
  investigated: null,
  proposed: null,
  redress_offered: null,
  redress_accepted: null,
  redress_declined: null,
  redress_paid: null,
  lodged: null,
  escalated: null,
  responsibility_found: null,
  consent_requested: null,
  consent_given: null,
  consent_refused: null,
  forwarded: null,
  recipient_chased: null,
  recipient_answered: null,
  portion_closed: null,
  policy_requested: null,
  policy_published: null,
  closed: standing,
  reopened: standing,
  new_facts: null,
  breach_recorded: (data) => `breach:${data.clock}:${data.anchor ?? ''}`,
  corrected: (data) => `corrected:${data.event}:${data.field}`,
  filed: (data) => `filed:${data.item}`,
  hold_set: hold,
  hold_lifted: hold,
  marked_unsendable: null,
  translation_received: null,
  authority_demand: null,
  retention_demanded: null,
  records_disclosed: null,
  note_added: null,
  task_set: null,
  task_done: null,
  linked: null,
  struck: null,
};

const sheet = (data: { page: string }) => `sheet:${data.page}`;
const version = (data: { id: string }) => `version:${data.id}`;
const day = (data: { calendar: string; date: string }) => `day:${data.calendar}:${data.date}`;
const person = (data: { user: string }) => `person:${data.user}`;
const grant = (data: { user: string; procedure: string; role: string }) =>
  `grant:${data.user}:${data.procedure}:${data.role}`;
const device = (data: { dev: string }) => `device:${data.dev}`;
const disposal = (data: { case: string }) => `disposal:${data.case}`;

const keys: { readonly [S in StreamKind]: Keys<StreamEvents[S]> } = {
  case: caseKeys,
  item: {
    item_received: null,
    page_kept: sheet,
    page_turned: null,
    item_split: sheet,
    item_joined: sheet,
    text_read: null,
    suggested: null,
    form_kept: null,
    triaged: () => 'triage',
    struck: null,
  },
  batch: { batch_fed: null, sheet_placed: (data) => `sheet:${data.sheet}`, batch_closed: null, struck: null },
  batchfile: { batch_kept: null },
  post: { bagged: (data) => `bag:${data.letter}`, handed_over: null, struck: null },
  people: {
    person_added: person,
    person_removed: person,
    keys_given: (data) => `keys:${data.user}`,
    granted: grant,
    revoked: grant,
    device_added: device,
    device_revoked: device,
    device_lost: device,
    range_adopted: device,
    recovery_given: () => 'recovery',
  },
  person: { person_described: () => 'described', keys_wrapped: () => 'wrapped', absent: () => 'absent' },
  procedures: { adopted: version, withdrawn: version, struck: null },
  calendars: { adopted: version, withdrawn: version, day_confirmed: day, day_added: day, struck: null },
  templates: { adopted: version, withdrawn: version, struck: null },
  settings: { setting: (data) => `setting:${data.name}` },
  disposal: { disposal_approved: disposal, erased: disposal },
  device: { looks_anchored: null, clock_jumped: null, woke_elsewhere: null },
};

/** What an event is about, so that two that say different things about it disagree; null: it stands beside the others. */
export function conflictKey(kind: StreamKind, event: Pick<AnyDraft, 'type' | 'data'>): string | null {
  const table: Readonly<Record<string, Key<never> | undefined>> = keys[kind];
  return table[event.type]?.(event.data as never) ?? null;
}

/** Fields that say who read a value, where and why, not what it is; both references of a case live on (record 4). */
const ASIDE: ReadonlySet<string> = new Set(['source', 'confirmedBy', 'reason', 'reference', 'sentence', 'told']);

/** What an event says under its key, comparable as text: equal values are no conflict. */
export function conflictValue({ type, data }: Pick<AnyDraft, 'type' | 'data'>): string {
  if (type === 'fact_set' || type === 'classified') return JSON.stringify(sorted((data as { value: unknown }).value));
  const said = Object.entries(data).filter(([name, value]) => !ASIDE.has(name) && value !== undefined);
  return JSON.stringify([type, sorted(Object.fromEntries(said))]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
