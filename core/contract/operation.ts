import { z } from 'zod';
import { type FaultCode, faultCodes } from '../domain/fault.ts';
import type { FailureCode } from './sentences.ts';

/** An operation the page may ask for: name, what it takes, what it gives, every way it may say no, what it makes stale. */
export type Operation<N extends string, I extends z.ZodType, O extends z.ZodType, F extends FailureCode> = Readonly<{
  name: N;
  kind: 'command' | 'query';
  input: I;
  output: O;
  failures: readonly F[];
}>;

export const command = <N extends string, I extends z.ZodType, O extends z.ZodType, const F extends FailureCode>(
  name: N,
  shape: { input: I; output: O; failures: readonly F[] },
): Operation<N, I, O, F> => ({ name, kind: 'command', ...shape });

export const query = <N extends string, I extends z.ZodType, O extends z.ZodType, const F extends FailureCode>(
  name: N,
  shape: { input: I; output: O; failures: readonly F[] },
): Operation<N, I, O, F> => ({ name, kind: 'query', ...shape });

export const envelope = z.strictObject({ operation: z.string().max(64), input: z.unknown() });
export type Envelope = Readonly<{ operation: string; input: unknown }>;

/**
 * What comes back: a value, a declared failure, a fault of the machine, "our mistake" (`bug`), or what the door itself
 * says of any operation: malformed, wrong fields, locked, or no right even to read. `detail` is a sentence of its own
 * where the code's sentence is not enough (the two dates that disagree, the clause that refuses).
 */
export const reply = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.string(),
    detail: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
    clause: z.string().optional(),
  }),
]);
export type Reply = z.infer<typeof reply>;

export const isFaultCode = (code: string): code is FaultCode => (faultCodes as readonly string[]).includes(code);
