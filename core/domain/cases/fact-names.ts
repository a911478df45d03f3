/**
 * The facts that are entered from a complaint, by the names under which the record keeps them. `receipt` is one fact
 * (record_formats 6); `fraud` is an axis and is `classified`, not entered.
 */
export const enteredFacts = [
  'name',
  'anonymous',
  'address',
  'email',
  'phone',
  'account',
  'language',
  'representative',
  'complainant_type',
  'return_address',
  'matter',
  'wish',
  'amounts',
  'admissible',
  'receipt',
] as const;

export type EnteredFact = (typeof enteredFacts)[number];
