import type { z } from 'zod';
import { refreshes } from '#core/contract/app-events.ts';
import { envelope, type Reply } from '#core/contract/operation.ts';
import { type OperationName, operations } from '#core/contract/operations.ts';
import type { Result } from '#core/domain/result.ts';
import type { DoorRefusal } from './door-rights.ts';
import { fieldMessages } from './field-messages.ts';
import { declares, type Handlers, type Refused } from './handling.ts';
import { replyToThrown } from './thrown.ts';

type Unhandled = (input: unknown) => Answer | Promise<Answer>;
type Answer = Result<unknown, Refused<OperationName>>;

/**
 * Commands that take long and write at one synchronous point, or write nothing: they do not hold up the others, and
 * must look again whether the office is still open after they have waited.
 */
const free: ReadonlySet<OperationName> = new Set([
  'post.begin',
  'post.cancel',
  'post.finish',
  'letters.preview',
  'record.check',
  'preferences.change',
  'procedures.preview',
  'procedures.adopt',
  'calendars.change',
  'texts.preview',
  'texts.adopt',
]);

export type DispatchNeeds = Readonly<{
  handlers: Handlers;
  emit(event: unknown): void;
  log(line: string): void;
  /** Why the signed-in person may not ask for this at all; null where the door opens. */
  refuses(name: OperationName): DoorRefusal | null;
  /** Told before each request, so that an abandoned office locks itself. */
  noticed(name: OperationName): void;
}>;

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

/**
 * The one door: reads the envelope, asks whether the person has the right, reads the input, runs the operation's
 * handler, reads the output on the way out, and tells what a command made stale. Commands that write are answered one after the other, in the order they came.
 */
export function dispatchOver(needs: DispatchNeeds): (raw: unknown) => Promise<Reply> {
  let last: Promise<unknown> = Promise.resolve();
  return (raw) => {
    const parsed = envelope.safeParse(raw);
    if (!parsed.success || !isOperation(parsed.data.operation)) return Promise.resolve(malformed);
    const { operation: name, input } = parsed.data;
    if (operations[name].kind === 'query' || free.has(name)) return answer(needs, name, input);
    const mine = last.then(() => answer(needs, name, input));
    last = mine;
    return mine;
  };
}

const malformed: Reply = { ok: false, failure: 'request.malformed' };

async function answer(needs: DispatchNeeds, name: OperationName, raw: unknown): Promise<Reply> {
  try {
    needs.noticed(name);
    const shut = needs.refuses(name);
    if (shut !== null) return { ok: false, ...shut };
    const schema: z.ZodType = operations[name].input;
    const input = schema.safeParse(raw);
    if (!input.success) return { ok: false, failure: 'request.fields', fields: fieldMessages(input.error) };
    // Each handler was checked against its own operation where the table is made; here they are all alike.
    const handle = needs.handlers[name] as Unhandled;
    const answered = await handle(input.data);
    return answered.ok ? succeeded(needs, name, answered.value) : refused(name, answered.failure);
  } catch (thrown) {
    return replyToThrown(thrown, name, needs.log);
  }
}

function succeeded(needs: DispatchNeeds, name: OperationName, value: unknown): Reply {
  const schema: z.ZodType = operations[name].output;
  const output = schema.parse(value);
  const queries = refreshes[name];
  if (queries !== undefined) needs.emit({ event: 'stale', queries: [...queries] });
  return { ok: true, value: output };
}

function refused(name: OperationName, { failure, detail, fields, clause }: Refused<OperationName>): Reply {
  if (!declares(name, failure)) throw new Error(`${name} does not declare ${failure}`);
  return {
    ok: false,
    failure,
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields: { ...fields } }),
    ...(clause === undefined ? {} : { clause }),
  };
}
