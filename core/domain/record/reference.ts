import { fail, ok, type Result } from '../result.ts';
import { ALPHABET, tidy } from './crockford.ts';

/** The parts of a case's reference, `26-K7Q-000421-D` (record_formats 1). */
export type Reference = Readonly<{
  /** Year of registration in the procedure's zone. */
  year: number;
  /** Three characters of the workstation that registered it. */
  station: string;
  /** Counter of that workstation, from 1; it never restarts. */
  serial: number;
}>;

const SHAPE = /^(\d{2})([0-9A-HJKMNP-TV-Z]{3})(\d{6,15})([0-9A-HJKMNP-TV-Z])$/;
const SIZE = ALPHABET.length;

/** Luhn mod 32 over Crockford's alphabet: finds every single error and 99.8 % of neighbour swaps. */
export function checkCharacter(text: string): string {
  let sum = 0;
  let factor = 2;
  for (const letter of [...text].reverse()) {
    const product = factor * ALPHABET.indexOf(letter);
    sum += Math.floor(product / SIZE) + (product % SIZE);
    factor = 3 - factor;
  }
  return ALPHABET.charAt((SIZE - (sum % SIZE)) % SIZE);
}

/** The text a customer reads out on the telephone; throws on parts that no workstation can have. */
export function formatReference({ year, station, serial }: Reference): string {
  const parts = [String(year % 100).padStart(2, '0'), station, String(serial).padStart(6, '0')];
  const text = [...parts, checkCharacter(parts.join(''))].join('-');
  if (!parseReference(text).ok) throw new Error('not a reference');
  return text;
}

/** Reads a reference as people type it: lower case, spaces or no hyphens, O for 0, I or L for 1. */
export function parseReference(typed: string): Result<Reference, 'reference.shape' | 'reference.check'> {
  const [, year = '', station = '', serial = '', check] = SHAPE.exec(tidy(typed)) ?? [];
  if (check === undefined) return fail('reference.shape');
  if (checkCharacter(year + station + serial) !== check) return fail('reference.check');
  return ok({ year: 2000 + Number(year), station, serial: Number(serial) });
}
