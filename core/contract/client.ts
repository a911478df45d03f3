import type { z } from 'zod';
import type { Bridge } from './bridge.ts';
import { type OperationName, type Operations, operations } from './operations.ts';

export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>;

/** A refusal as the page reads it: the code, and a sentence of its own where the code's is not enough. */
export type Refusal = Readonly<{
  failure: string;
  detail?: string;
  fields?: Readonly<Record<string, string>>;
  clause?: string;
}>;
export type Answer<N extends OperationName> =
  | Readonly<{ ok: true; value: OutputOf<N> }>
  | (Readonly<{ ok: false }> & Refusal);

/** Asks the application. The value is parsed with the operation's own schema, so a screen never meets a wrong shape. */
export async function ask<N extends OperationName>(bridge: Bridge, name: N, input: InputOf<N>): Promise<Answer<N>> {
  const reply = await bridge.request({ operation: name, input });
  if (!reply.ok) {
    const { detail, fields, clause } = reply;
    return {
      ok: false,
      failure: reply.failure,
      ...(detail === undefined ? {} : { detail }),
      ...(fields === undefined ? {} : { fields }),
      ...(clause === undefined ? {} : { clause }),
    };
  }
  const operation: Operations[OperationName] = operations[name];
  return { ok: true, value: operation.output.parse(reply.value) as OutputOf<N> };
}
