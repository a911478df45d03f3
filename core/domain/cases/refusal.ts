import type { Clause } from '../ids.ts';

/** Why an act was not done: a declared failure, with the sentence that names the thing, the rule and the next act. */
export type Refusal = Readonly<{
  failure:
    | 'right.missing'
    | 'second.needed'
    | 'second.refused'
    | 'case.gate'
    | 'case.conflict'
    | 'case.closed'
    | 'form.refused'
    | 'event.not-found'
    | 'event.cannot-strike'
    | 'letter.not-found'
    | 'letter.not-frozen'
    | 'letter.handed-over'
    | 'letter.other-workstation'
    | 'letter.needs-reissue';
  detail: string;
  clause: Clause | null;
}>;

export const refuse = (failure: Refusal['failure'], detail: string, clause: Clause | null = null): Refusal => ({
  failure,
  detail,
  clause,
});
