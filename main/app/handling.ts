import type { z } from 'zod';
import { type OperationName, type Operations, operations } from '#core/contract/operations.ts';
import type { Refusal } from '#core/domain/cases/refusal.ts';
import type { Result } from '#core/domain/result.ts';

/** What a handler is given: the operation's input after its own schema has read it. */
export type Given<N extends OperationName> = z.output<Operations[N]['input']>;

/** The failures an operation declares. Any operation may find the office locked; `dispatch` holds it to its list. */
export type FailureOf<N extends OperationName> = Operations[N]['failures'][number] | 'session.locked';

/** A declared failure with, where its own sentence is not enough, a sentence for this case, its fields and clause. */
export type Refused<N extends OperationName> = Readonly<{
  failure: FailureOf<N>;
  detail?: string;
  fields?: Readonly<Record<string, string>>;
  clause?: string;
}>;

export type Answered<N extends OperationName> = Result<z.input<Operations[N]['output']>, Refused<N>>;

/** The one handler of an operation. */
export type HandlerOf<N extends OperationName> = (input: Given<N>) => Answered<N> | Promise<Answered<N>>;

/** Exactly one handler for every operation there is. */
export type Handlers = Readonly<{ [N in OperationName]: HandlerOf<N> }>;

export const declares = <N extends OperationName>(name: N, failure: string): failure is FailureOf<N> =>
  (operations[name].failures as readonly string[]).includes(failure);

/** Hands on a domain refusal as the operation declares it. An undeclared one is our mistake. */
export function refusedBy<N extends OperationName>(name: N, refusal: Refusal): Refused<N> {
  const { failure, detail, clause } = refusal;
  if (!declares(name, failure)) throw new Error(`${name} does not declare ${failure}`);
  return { failure, ...(detail === '' ? {} : { detail }), ...(clause === null ? {} : { clause }) };
}
