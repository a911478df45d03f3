import type { LetterPurpose } from '#core/domain/cases/letters-of.ts';

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
};

/** What a kind of letter is for: which act it does, and which event it becomes when it leaves. */
export function purposeOf(kind: string): LetterPurpose {
  const purpose = purposes[kind];
  if (purpose === undefined) throw new Error('a letter template of a kind that has no purpose');
  return purpose;
}
