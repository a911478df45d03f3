import type { PostForm } from '#core/contract/post.ts';
import type { EnteredFact } from '#core/domain/cases/fact-names.ts';
import { returnAddressOf } from '#core/domain/cases/return-address.ts';
import type { FactValue, Receipt } from '#core/domain/record/events/values.ts';

export type ConfirmedFact = Readonly<{ fact: EnteredFact; value: FactValue }>;

/**
 * What a filled form confirms: one fact for each field that says something, the receipt included. What was left open
 * is no fact: absent is unknown (requirements 5).
 */
export function factsOfForm(form: PostForm, receipt: Receipt): readonly ConfirmedFact[] {
  const facts: readonly ConfirmedFact[] = [
    { fact: 'name', value: form.anonymous ? '' : form.name },
    { fact: 'anonymous', value: form.anonymous ? true : null },
    { fact: 'address', value: form.address },
    { fact: 'email', value: form.email },
    { fact: 'phone', value: form.phone },
    { fact: 'account', value: form.account },
    { fact: 'language', value: form.language },
    { fact: 'representative', value: form.representative },
    { fact: 'complainant_type', value: form.complainantType },
    { fact: 'return_address', value: returnAddressOf(form) },
    { fact: 'matter', value: form.matter },
    { fact: 'wish', value: form.wish },
    { fact: 'amounts', value: form.amounts.filter(({ amount }) => amount !== '') },
    { fact: 'admissible', value: form.admissible === 'undecided' ? '' : form.admissible },
    { fact: 'receipt', value: receipt },
  ];
  return facts.filter(({ value }) => !saysNothing(value));
}

/** Whether there is anywhere an answer could go (G-25). */
export const hasReturnAddress = (form: PostForm): boolean => returnAddressOf(form) === 'present';

const saysNothing = (value: FactValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
