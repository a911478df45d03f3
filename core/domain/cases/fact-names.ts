/**
 * The facts that are entered from a complaint, by the names under which the record keeps them: the pack's intake fields
 * (requirements 2.4) and the engine's own words (2.2). `receipt` is one fact; `fraud` is an axis and is `classified`.
 */
export const enteredFacts = [
  'full_name',
  'address',
  'email',
  'phone',
  'account',
  'language',
  'representative',
  'complainant_type',
  'return_address',
  'issue',
  'desired_outcome',
  'amounts',
  'admissible',
  'receipt',
] as const;

export type EnteredFact = (typeof enteredFacts)[number];
