import type { FactValue, Receipt } from '../../record/events/values.ts';
import { fail, type Result } from '../../result.ts';
import type { CaseFile } from '../case-file.ts';
import { factLabel } from '../fact-words.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { returnAddressOf } from '../return-address.ts';
import { type Actor, permit, warningsOf } from './permit.ts';
import { at, type CaseDraft, type Decided, write } from './write.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A wrong fact is corrected by a later one with a reason; what it was stays visible. The receipt has its own act. */
export function correctFact(
  file: CaseFile,
  input: Readonly<{ fact: string; value: FactValue; reason: string }>,
  actor: Actor,
): Result<Decided, Refusal> {
  const { fact, value, reason } = input;
  if (same(file.facts[fact]?.value ?? '', value))
    return fail(refuse('form.refused', `${factLabel(fact)} already says this. Type what it should be.`));
  const allowed = permit(file, actor, 'set_fact', { [fact]: value, reason: 'present' });
  if (!allowed.ok) return fail(allowed.failure);
  const warned = warningsOf(allowed.value);
  const confirmed = { source: { how: 'typed' }, confirmedBy: actor.user, reason, ...warned } as const;
  const occurred = at(actor.now, file.zone);
  const drafts: readonly CaseDraft[] = [
    { type: 'fact_set', v: 1, occurred, data: { fact, value, ...confirmed } },
    ...returnAddress(file, fact, value).map((data): CaseDraft => ({ type: 'fact_set', v: 1, occurred, data })),
  ];
  return write(file, drafts, allowed.value.sentence || null);
}

/** An address or e-mail that comes or goes decides whether there is anywhere to answer (G-25). */
function returnAddress(file: CaseFile, fact: string, value: FactValue) {
  if (!['address', 'email', 'representative'].includes(fact)) return [];
  const valueOfFact = (name: string): FactValue => file.facts[name]?.value ?? null;
  const known = {
    address: valueOfFact('address'),
    email: valueOfFact('email'),
    representative: valueOfFact('representative'),
  };
  const stands = returnAddressOf({ ...known, [fact]: value });
  return file.facts.return_address?.value === stands
    ? []
    : [{ fact: 'return_address', value: stands, source: { how: 'rule' } as const }];
}

/** The four dates are one fact. A later receipt, or one that moves a duty later, wants a second person (G-16). */
export function correctReceipt(
  file: CaseFile,
  input: Readonly<{ receipt: Receipt; reason: string }>,
  actor: Actor,
): Result<Decided, Refusal> {
  const { receipt, reason } = input;
  if (same(file.receipt, receipt))
    return fail(refuse('form.refused', 'These are the dates that are already on record. Type what they should be.'));
  const asked = { ...receipt, receipt, reason: reason === '' ? 'missing' : 'present' };
  const allowed = permit(file, actor, 'correct_receipt', asked);
  if (!allowed.ok) return fail(allowed.failure);
  const data = { fact: 'receipt', value: receipt, source: { how: 'typed' }, confirmedBy: actor.user, reason } as const;
  return write(file, [{ type: 'fact_set', v: 1, occurred: at(actor.now, file.zone), data }]);
}

/** Decides an axis. The first decision from unknown may lengthen a duty; afterwards only raising moves a date (G-16). */
export function classify(
  file: CaseFile,
  input: Readonly<{ axis: string; value: string | number | boolean; reason: string }>,
  actor: Actor,
): Result<Decided, Refusal> {
  const { axis, value, reason } = input;
  const known = file.procedure.axes.find(({ id }) => id === axis);
  if (known === undefined || !known.values.includes(value))
    return fail(refuse('form.refused', `${factLabel(axis)} cannot be decided like this in this procedure.`));
  if (same(file.facts[axis]?.value, value))
    return fail(refuse('form.refused', `${factLabel(axis)} is already decided so.`));
  if (file.facts[axis] !== undefined && reason === '')
    return fail(refuse('form.refused', 'Give the reason for changing this decision.'));
  const allowed = permit(file, actor, 'classify', { [axis]: value });
  if (!allowed.ok) return fail(allowed.failure);
  const data = { axis, value, ...(reason === '' ? {} : { reason }), ...warningsOf(allowed.value) };
  const draft: CaseDraft = { type: 'classified', v: 1, occurred: at(actor.now, file.zone), data };
  return write(file, [draft], allowed.value.sentence || null);
}
