import { z } from 'zod';
import { units } from '../../domain/procedures/amount.ts';
import { acts, clockParts, engineEvents, letterElements } from '../../domain/procedures/vocabulary.ts';

/** A name that expressions, letters and screens use. */
export const word = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a word of small letters, digits and _');
export const text = z.string().trim().min(1);
/** A condition or an event, read by the procedure's own grammar afterwards. */
export const written = z.union([z.string(), z.boolean().transform(String)]);
// What follows is read by grammars of its own, whose findings say more: here it is described for editors alone.
const UNIT = units.map((unit) => `${unit}?`).join('|');
const EVENT = `(${engineEvents.join('|')})`;
const PICK = `(first|last)\\(\\s*${EVENT}(\\s*,\\s*${EVENT})*\\s*\\)`;
const DECISION = '\\$[a-z][a-z0-9_]*';

/** `14 business days`, `48 hours`, a decision's, or `none` to leave a clock out. */
export const amount = z.string().meta({ pattern: `^(none|(\\d{1,4} (${UNIT})|${DECISION})( before)?)$` });
/** An event that the engine knows. */
export const event = z.string().meta({ enum: [...engineEvents] });
/** An event, or the first or last that happened of several. */
export const pick = z.string().meta({ anyOf: [{ enum: [...engineEvents] }, { pattern: `^(${PICK}|${DECISION})$` }] });
/** Where a clock starts: at an event, or at the result of another clock. */
export const origin = z.string().meta({
  anyOf: [
    { enum: [...engineEvents] },
    { pattern: `^(${PICK}|${DECISION}|[a-z][a-z0-9_]*\\.(${clockParts.join('|')}))$` },
  ],
});
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, such as "09:00"');
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, such as 2026-11-21');
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version, such as "1.0.0"');
export const clause = z.string().regex(/^[A-Z]{1,4}-\d{1,3}$/, 'a clause, such as LB-28');
export const act = z.enum(acts);
export const element = z.enum(letterElements);
export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const counting = z.enum(['included', 'excluded']);
export const roll = z.enum(['none', 'back', 'forward']);
