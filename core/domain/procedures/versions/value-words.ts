import { type Amount, amountWords, units } from '../amount.ts';
import type { Written } from '../expression.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAmount = (value: Fields): value is Amount =>
  typeof value.count === 'number' && (units as readonly unknown[]).includes(value.unit);

const isWritten = (value: Fields): value is Written => typeof value.text === 'string' && 'condition' in value;

/** Minutes since midnight stand under these names. */
const TIMES: ReadonlySet<string> = new Set(['open', 'close', 'postCutoff', 'cutoff']);

const clockFace = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const OURS = /^[a-z][A-Za-z0-9_]*$/;

/**
 * A name of a procedure as people read it: `host_languages` -> `host languages`, `postCutoff` -> `post cutoff`; what
 * people named themselves stays as they wrote it.
 */
export const nameWords = (name: string): string =>
  OURS.test(name)
    ? name
        .replaceAll('_', ' ')
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
    : name;

/**
 * A single value of a procedure in words; null for what has parts of its own. `name` is where it stands: some numbers
 * are times of the day.
 */
export function valueWords(value: unknown, name = ''): string | null {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return TIMES.has(name) ? clockFace(value) : String(value);
  if (typeof value === 'string') return value === '' ? 'none' : value;
  if (Array.isArray(value)) return listWords(value);
  if (!isFields(value)) return JSON.stringify(value) ?? 'none';
  if (isAmount(value)) return amountWords(value);
  return isWritten(value) ? value.text : null;
}

/** A list of plain values; null where its entries have parts of their own. */
function listWords(list: readonly unknown[]): string | null {
  if (list.length === 0) return 'none';
  const words = list.map((entry) => (Array.isArray(entry) ? null : valueWords(entry)));
  return words.includes(null) ? null : words.join(', ');
}
