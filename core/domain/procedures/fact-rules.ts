/** What a name in an expression may hold. `choice` lists its values in `values`. */
export type FactType = 'yes/no' | 'choice' | 'number' | 'date' | 'text';

/** Who sets a fact: `engine` counts or reads it, `act` comes with the act that is asked. */
export type SetBy = 'intake' | 'classify' | 'set_fact' | 'engine' | 'act';

export type FactRule = Readonly<{
  type: FactType;
  values: readonly (string | number | boolean)[];
  setBy: SetBy;
  /** What it counts as until somebody decides; null = every comparison with it is false. */
  unknownAs: string | number | boolean | null;
}>;

type Value = FactRule['unknownAs'];

const yesNo = (setBy: SetBy, unknownAs: Value): FactRule => ({
  type: 'yes/no',
  values: [false, true],
  setBy,
  unknownAs,
});
const choice = (setBy: SetBy, unknownAs: Value, ...values: readonly (string | number)[]): FactRule => ({
  type: 'choice',
  values,
  setBy,
  unknownAs,
});
const number = (setBy: SetBy, unknownAs: Value): FactRule => ({ type: 'number', values: [], setBy, unknownAs });
const atHand = choice('engine', 'missing', 'present', 'missing');

/**
 * The facts that every procedure may use (requirements 2.2). A procedure names those it uses; one with other words
 * declares its own. A choice without values takes them from the procedure (outcomes, closure grounds, letter kinds).
 */
export const commonFacts: Readonly<Record<string, FactRule>> = {
  channel: choice('intake', null, 'email', 'portal', 'form', 'post', 'phone', 'chat', 'person', 'authority'),
  return_address: choice('intake', 'present', 'present', 'missing'),
  complainant_type: choice(
    'intake',
    null,
    'individual_client',
    'legal_representative',
    'client',
    'former_client',
    'prospective_client',
    'representative',
    'legal_person',
    'other',
  ),
  directly_affected: yesNo('intake', true),
  admissible: choice('set_fact', 'undecided', 'yes', 'no', 'undecided'),
  fraud: yesNo('classify', true),
  legal_violation: yesNo('classify', false),
  data_breach: yesNo('classify', false),
  significant_loss: yesNo('classify', false),
  impact: number('classify', 1),
  urgent: yesNo('classify', false),
  priority: choice('classify', 'high', 'low', 'high'),
  risk: choice('classify', null, 'low', 'medium', 'high', 'critical'),
  complex: yesNo('classify', false),
  exceptional: yesNo('classify', false),
  psd_complaint: yesNo('classify', true),
  issue: choice('classify', 'payment', 'payment', 'financial', 'platform', 'other'),
  overlay: choice('classify', 'none', 'none', 'fca_disp'),
  responsible: choice('classify', 'own', 'own', 'third_party', 'other_vasp', 'shared'),
  triage: choice('set_fact', null, 'immediate', 'investigate'),
  root_cause: choice('set_fact', null, 'own_system', 'own_operation', 'third_party', 'client', 'unavoidable', 'none'),
  restitution: choice('set_fact', null, 'offered', 'not_appropriate'),
  channel_asked_by_complainant: yesNo('set_fact', false),
  response_accepted: yesNo('set_fact', false),
  written_withdrawal: yesNo('set_fact', false),
  close_confirmed: yesNo('set_fact', false),
  acceptance_written: yesNo('engine', false),
  assessment: choice('engine', 'open', 'open', 'complete'),
  findings: choice('engine', 'open', 'open', 'complete'),
  portions: choice('engine', 'open', 'open', 'decided'),
  points_unanswered: number('engine', null),
  evidence_entries: number('engine', null),
  placeholders: number('engine', null),
  handler_contact: atHand,
  handler_title: atHand,
  resolution: atHand,
  external_bodies: atHand,
  publication_proof: atHand,
  same_channel: yesNo('engine', true),
  language_ready: yesNo('engine', true),
  attempts: number('engine', 0),
  attempt_channels: number('engine', 0),
  reminders: number('engine', 0),
  portion_consent: choice('engine', 'none', 'written', 'none'),
  handled_before: yesNo('engine', false),
  involved_in_matter: yesNo('engine', false),
  lowers: yesNo('engine', false),
  makes_later: yesNo('engine', false),
  days_after_printed: number('engine', 0),
  printed_limit_wrong: yesNo('engine', false),
  new_date: { type: 'date', values: [], setBy: 'act', unknownAs: null },
  outcome: choice('act', null),
  grounds: choice('act', null),
  ground: choice('act', null),
  letter: choice('act', null),
  contains_account_data: yesNo('act', false),
  portion_minimised: yesNo('act', false),
  notice_ready: yesNo('act', false),
  recipient_contact: choice('act', 'missing', 'present', 'missing'),
  reason: choice('act', 'missing', 'present', 'missing'),
};

/** Facts that the common gates read, and that therefore stand in every procedure without being named. */
export const alwaysFacts = [
  'channel',
  'return_address',
  'admissible',
  'lowers',
  'makes_later',
  'days_after_printed',
  'printed_limit_wrong',
  'reason',
  'language_ready',
] as const;
