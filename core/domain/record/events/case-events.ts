import type { CaseId, EventId, ItemId, LetterId, Sha256, UserId } from '../../ids.ts';
import type { Occurred, PlainDate } from '../../time/moment.ts';
import type { Channel, Dispatch, FactValue, SealedFile, Source, Struck, Told } from './values.ts';

/** What a sent letter's event carries: the dispatch, and whatever the letter decided or printed. */
type Sent = Dispatch & Readonly<{ purpose?: string; round?: number; told?: readonly Told[] }>;

/** The events of a case, the engine's words of requirements 2.2 among them. */
export type CaseEventData = {
  registered: { item: ItemId | null; reference: string; procedure: Sha256; channel: Channel };
  /**
   * The case goes by another version of its procedure from here on (G-22): the adopted one of this hash. A type of its own
   * and no fact, for it can be struck again, and what conditions, letters and the page read as facts says nothing of it.
   * `version` is the number for people.
   */
  moved_to_version: { procedure: Sha256; version: string; reason: string };
  /** `confirmedBy`: the author where left out; null = nobody has (a suggestion taken over by an import). */
  fact_set: {
    fact: string;
    value: FactValue;
    source?: Source;
    confirmedBy?: UserId | null;
    reason?: string;
    warnings?: readonly string[];
  };
  /** One axis each. `stated` is what the complainant said, where that differs. */
  classified: { axis: string; value: string | number | boolean; reason?: string; warnings?: readonly string[] };
  routed: { to: string };
  assigned: { stage: string; to: UserId | null; reason?: string };
  passed_on: { stage: string; role: string; reason?: string };
  involvement_declared: { person: UserId; reason: string };
  decided: {
    round: number;
    outcome: string;
    redress: string | null;
    reasons: readonly string[];
    grounds?: readonly string[];
  };
  letter_frozen: {
    letter: LetterId;
    purpose: string;
    round: number;
    kind: string;
    language: string;
    pdf: SealedFile;
    pages: number;
    /** The data as it went to the press: JSON text, sealed. */
    data: SealedFile;
    template: { id: string; version: string; sha256: Sha256 };
    press: string;
    planned: PlainDate;
    channel: Channel;
    told: readonly Told[];
    addressee: string;
    /** Why it goes in English instead of the language of the complaint (G-26). */
    languageReason?: string;
    warnings?: readonly string[];
  };
  letter_approved: { letter: LetterId; purpose: string; round: number; sha256: Sha256 };
  letter_reissued: { letter: LetterId; instead: LetterId; purpose: string; round: number; reason: string };
  letter_issued: { letter: LetterId; kind: string };
  ack_sent: Sent;
  info_requested: Sent & { what?: readonly string[]; replyBy?: PlainDate };
  update_sent: Sent;
  extension_sent: Sent & { new_date: PlainDate; delay_reason: string; clock?: string };
  final_sent: Sent & { outcome: string };
  review_ack_sent: Sent;
  review_sent: Sent & { outcome?: string };
  right_notice_sent: Sent;
  closure_warning_sent: Sent;
  policy_sent: Sent;
  info_received: { channel: Channel; item?: ItemId; what?: string };
  contact_in: { channel: Channel; item?: ItemId; what?: string };
  contact_out: { channel: Channel; what?: string };
  identity_verified: { how: string };
  authority_verified: { how: string; until?: PlainDate };
  reviewed: { note?: string };
  investigated: { note?: string };
  proposed: { note?: string };
  redress_offered: { kind: string; amount?: string; currency?: string; text: string };
  redress_accepted: { written: boolean };
  redress_declined: { written: boolean };
  redress_paid: { amount?: string; currency?: string; proof: string };
  lodged: { by: string };
  escalated: { round: number; to?: string; reason?: string };
  responsibility_found: { portion: string; who: string };
  consent_requested: { portion: string; letter?: string };
  consent_given: { portion: string; form: string };
  consent_refused: { portion: string };
  forwarded: { portion?: string; recipient: string; letter?: string };
  recipient_chased: { recipient: string; portion?: string };
  recipient_answered: { recipient: string; portion?: string };
  portion_closed: { portion: string; recipient?: string };
  policy_requested: { channel: Channel };
  policy_published: { version: string };
  closed: { round: number; ground: string; reason?: string };
  reopened: { round: number; reason: string };
  new_facts: { what: string };
  breach_recorded: {
    clock: string;
    anchor: EventId | null;
    stage: 'post' | 'tray' | 'entry' | 'work';
    due: string;
    sentence: string;
  };
  /** `field` is one of the event's data, or `occurred`: then `moved` is when it happened, and `value` the same in words. */
  corrected: { event: EventId; field: string; value: FactValue; moved?: Occurred; reason: string };
  filed: { item: ItemId };
  hold_set: { matter: string; reason: string };
  hold_lifted: { matter: string; reason: string };
  marked_unsendable: { letter: string; reason: string };
  translation_received: { letter: string; translator: string; date: PlainDate };
  authority_demand: { authority: string; basis: string };
  retention_demanded: { authority: string; basis: string };
  records_disclosed: { authority: string; what: string };
  note_added: { text: string };
  task_set: { task: string; text: string; owner?: UserId; due?: PlainDate };
  task_done: { task: string };
  linked: { to: CaseId; how: string };
  struck: Struck;
};
