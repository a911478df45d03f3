import { fail, ok, type Result } from '../result.ts';

/**
 * Understands a time of day as clerks type it: `9`, `0915`, `915`, `9:15`, `9.15`, `09h15`, `9h`. Answers `hh:mm`; nothing typed
 * is no time and no error. Fails with a sentence that names what was typed and how to type it.
 */
export function understandTime(typed: string): Result<string | null, string> {
  const text = typed.trim().toLowerCase();
  if (text === '') return ok(null);
  const found = /^(\d{1,2})(?:[:.h ](\d{2})?|(\d{2}))?$/.exec(text);
  const hour = Number(found?.[1]);
  const minute = Number(found?.[2] ?? found?.[3] ?? 0);
  if (found === null || hour > 23 || minute > 59)
    return fail(`“${typed.trim().slice(0, 30)}” is not a time of day. Type it as 0915, 9:15 or 9.`);
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
