import { fail, ok, type Result } from '../result.ts';

export const units = ['hours', 'business days', 'days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof units)[number];

/** A length of time as a procedure promises it; a negative count goes back. */
export type Amount = Readonly<{ count: number; unit: Unit }>;

const WRITTEN = /^(\d{1,4}) (hours?|business days?|days?|weeks?|months?|years?)( before)?$/;

const plural = (unit: string): Unit => (unit.endsWith('s') ? unit : `${unit}s`) as Unit;

/** Reads `14 business days`, `48 hours`, `1 year`, `14 days before`. The failure says how to write it. */
export function parseAmount(text: string): Result<Amount, string> {
  const parts = WRITTEN.exec(text.trim());
  if (parts === null)
    return fail(
      'Write a number and a unit: `14 business days`, `48 hours`, `10 days`, `4 weeks`, `2 months`, `1 year`.',
    );
  const [, number = '', unit = '', before] = parts;
  if (before !== undefined && plural(unit) === 'hours') return fail('Hours cannot be counted back; use days.');
  return ok({ count: before === undefined ? Number(number) : -Number(number), unit: plural(unit) });
}

/** `14 business days`, `1 year`, `14 days before`. */
export function amountWords({ count, unit }: Amount): string {
  const many = Math.abs(count);
  return `${many} ${many === 1 ? unit.slice(0, -1) : unit}${count < 0 ? ' before' : ''}`;
}
