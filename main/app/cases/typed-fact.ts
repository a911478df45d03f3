import { z } from 'zod';
import { representativeForm } from '#core/contract/post.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { factLabel } from '#core/domain/cases/fact-words.ts';
import type { FactValue, Money } from '#core/domain/record/events/values.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { readAmount } from '../post/amounts.ts';

const texts: ReadonlySet<string> = new Set([
  'name',
  'address',
  'email',
  'phone',
  'account',
  'language',
  'matter',
  'wish',
]);

/** A fact as it is typed in a correction. The failure is the sentence for its field. */
export function readTypedFact(fact: string, typed: string, file: CaseFile): Result<FactValue, string> {
  if (texts.has(fact)) return ok(typed);
  if (fact === 'amounts') return readAmounts(typed, file);
  if (fact === 'representative') return readRepresentative(typed, file);
  const rule = file.procedure.facts[fact];
  const choices = fact === 'admissible' ? ['yes', 'no'] : (rule?.values ?? []).map(String);
  if (!choices.includes(typed))
    return fail(`${factLabel(fact)} cannot be corrected to this. Choose one of what is offered.`);
  return ok(rule?.type === 'yes/no' ? typed === 'true' || typed === 'yes' : typed);
}

/** The four fields of the form as JSON; `null` when nobody writes for the complainant. */
function readRepresentative(typed: string, file: CaseFile): Result<FactValue, string> {
  const read = z.preprocess(jsonOf, representativeForm.nullable()).safeParse(typed);
  if (!read.success)
    return fail('A representative is a name, an address, a relation, and whether the authority was seen.');
  if (read.data === null)
    return (file.facts.representative?.value ?? null) === null
      ? fail('There is no representative on record. Type who it is.')
      : ok(null);
  return read.data.name === '' ? fail('Type the name of the representative.') : ok(read.data);
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** `1860.00 EUR; 24 EUR`: what each sum was claimed as stays where it stood. */
function readAmounts(typed: string, file: CaseFile): Result<FactValue, string> {
  const before = (file.facts.amounts?.value ?? []) as readonly Money[];
  const sums: Money[] = [];
  for (const [index, part] of typed.split(';').entries()) {
    const [, written = '', currency = 'EUR'] = /^(.*?)\s*([A-Za-z]{2,10})?$/u.exec(part.trim()) ?? [];
    if (written === '') continue;
    const amount = readAmount(written);
    if (!amount.ok) return amount;
    sums.push({ amount: amount.value, currency: currency.toUpperCase(), meaning: before[index]?.meaning ?? 'claimed' });
  }
  return ok(sums);
}
