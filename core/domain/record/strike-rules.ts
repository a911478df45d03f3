import type { StreamEvents, StreamKind } from './events.ts';

/** Until when a type of event may be struck (record_formats 6, last column). */
export type StrikeRule =
  | 'always'
  | 'never'
  /** Not struck: a later event under its key replaces it. */
  | 'replace'
  | 'rested-on'
  | 'registered'
  /** Only together with the triage that filed it. */
  | 'triage'
  | 'import-job'
  | 'decision'
  /** Until the letter is handed over. */
  | 'letter'
  | 'batch-file'
  | 'post-bag'
  | 'in-force';

/** Every type of every stream, so that a new one is thought about before it is written. */
export const strikeRules: { readonly [S in StreamKind]: { readonly [T in keyof StreamEvents[S]]: StrikeRule } } = {
  case: {
    registered: 'import-job',
    moved_to_version: 'rested-on',
    fact_set: 'replace',
    classified: 'replace',
    routed: 'rested-on',
    assigned: 'replace',
    passed_on: 'replace',
    involvement_declared: 'rested-on',
    decided: 'decision',
    letter_frozen: 'letter',
    letter_approved: 'letter',
    letter_reissued: 'letter',
    letter_issued: 'rested-on',
    ack_sent: 'never',
    info_requested: 'never',
    update_sent: 'never',
    extension_sent: 'never',
    final_sent: 'never',
    review_ack_sent: 'never',
    review_sent: 'never',
    right_notice_sent: 'never',
    closure_warning_sent: 'never',
    policy_sent: 'never',
    info_received: 'rested-on',
    contact_in: 'rested-on',
    contact_out: 'rested-on',
    identity_verified: 'rested-on',
    authority_verified: 'rested-on',
    reviewed: 'rested-on',
    investigated: 'rested-on',
    proposed: 'rested-on',
    redress_offered: 'rested-on',
    redress_accepted: 'rested-on',
    redress_declined: 'rested-on',
    redress_paid: 'rested-on',
    lodged: 'rested-on',
    escalated: 'rested-on',
    responsibility_found: 'rested-on',
    consent_requested: 'rested-on',
    consent_given: 'rested-on',
    consent_refused: 'rested-on',
    forwarded: 'rested-on',
    recipient_chased: 'rested-on',
    recipient_answered: 'rested-on',
    portion_closed: 'rested-on',
    policy_requested: 'rested-on',
    policy_published: 'rested-on',
    closed: 'replace',
    reopened: 'replace',
    new_facts: 'rested-on',
    breach_recorded: 'never',
    corrected: 'replace',
    filed: 'triage',
    hold_set: 'replace',
    hold_lifted: 'replace',
    marked_unsendable: 'rested-on',
    translation_received: 'rested-on',
    authority_demand: 'rested-on',
    retention_demanded: 'rested-on',
    records_disclosed: 'rested-on',
    note_added: 'rested-on',
    task_set: 'rested-on',
    task_done: 'rested-on',
    linked: 'rested-on',
    struck: 'never',
  },
  item: {
    item_received: 'registered',
    page_kept: 'registered',
    page_turned: 'registered',
    item_split: 'registered',
    item_joined: 'registered',
    text_read: 'registered',
    suggested: 'registered',
    form_kept: 'registered',
    triaged: 'always',
    struck: 'never',
  },
  batch: { batch_fed: 'batch-file', sheet_placed: 'batch-file', batch_closed: 'batch-file', struck: 'never' },
  batchfile: { batch_kept: 'never' },
  post: { bagged: 'post-bag', handed_over: 'never', struck: 'never' },
  people: {
    person_added: 'never',
    person_removed: 'never',
    keys_given: 'never',
    granted: 'never',
    revoked: 'never',
    device_added: 'never',
    device_revoked: 'never',
    device_lost: 'never',
    range_adopted: 'never',
    recovery_given: 'never',
  },
  person: { person_described: 'replace', keys_wrapped: 'replace', absent: 'replace' },
  procedures: { adopted: 'in-force', withdrawn: 'in-force', struck: 'never' },
  calendars: {
    adopted: 'in-force',
    withdrawn: 'in-force',
    day_confirmed: 'in-force',
    day_added: 'in-force',
    struck: 'never',
  },
  templates: { adopted: 'in-force', withdrawn: 'in-force', struck: 'never' },
  settings: { setting: 'replace' },
  disposal: { disposal_approved: 'never', erased: 'never' },
  device: { looks_anchored: 'never', clock_jumped: 'never', woke_elsewhere: 'never' },
};
