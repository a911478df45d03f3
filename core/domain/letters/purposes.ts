import { type LetterPurpose, sentEventOf } from '../cases/letters-of.ts';
import type { Clause } from '../ids.ts';
import type { Procedure } from '../procedures/procedure.ts';

const purposes: Readonly<Record<string, LetterPurpose>> = {
  ack: 'acknowledgement',
  info_request: 'info_request',
  poa_request: 'info_request',
  identity_request: 'info_request',
  update: 'update',
  delay: 'delay',
  final_upheld: 'final',
  final_partly: 'final',
  final_rejected: 'final',
  ineligible: 'final',
  escalation_ack: 'review_acknowledgement',
  review_outcome: 'review',
  closure_warning: 'closure_warning',
  regulator_right: 'right_notice',
  policy_copy: 'policy',
};

/** What a kind of letter is for: which act it does, and which event it becomes when it leaves. */
export function purposeOf(kind: string): LetterPurpose {
  const purpose = purposes[kind];
  if (purpose === undefined) throw new Error('a letter template of a kind that has no purpose');
  return purpose;
}

/** The clause of the duty that a letter of this kind meets: what a finding about it cites; null where it meets none. */
export function clauseOfLetter({ clocks }: Pick<Procedure, 'clocks'>, kind: string): Clause | null {
  const purpose = purposes[kind];
  if (purpose === undefined) return null;
  const event = sentEventOf[purpose];
  const duties = clocks.filter(({ metBy }) => metBy?.events.includes(event) === true);
  return (duties.find(({ promise }) => promise) ?? duties[0])?.clause ?? null;
}
