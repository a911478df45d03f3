import type { FactValue, Representative } from '../record/events/values.ts';

/** The facts by which an answer could reach anybody; more may stand beside them. */
type Known = Readonly<{ address?: FactValue; email?: FactValue; representative?: FactValue }>;

const isRepresentative = (value: FactValue | undefined): value is Representative =>
  typeof value === 'object' && value !== null && 'relation' in value;

/** Whether there is anywhere an answer could go (G-25): an address of the complainant or of the representative, or an e-mail. */
export function returnAddressOf({ address, email, representative }: Known): 'present' | 'missing' {
  const theirs = isRepresentative(representative) ? representative.address : '';
  return [address, email, theirs].some((value) => typeof value === 'string' && value !== '') ? 'present' : 'missing';
}
