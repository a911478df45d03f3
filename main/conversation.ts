import { isFaultCode } from '#core/contract/operation.ts';
import { Fault, type FaultCode } from '#core/domain/fault.ts';

/** One end of a wire that carries structured-cloneable messages: a worker's port, a child's pipe. */
export type Wire = Readonly<{
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}>;

type Question = Readonly<{ id: number; message: unknown }>;
type Answer =
  | Readonly<{ id: number; ok: true; value: unknown }>
  | Readonly<{ id: number; ok: false; code: FaultCode | null; detail: string }>;

const isQuestion = (message: unknown): message is Question =>
  typeof message === 'object' && message !== null && 'id' in message && 'message' in message;
const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'id' in message && 'ok' in message;

/** Buffers that `value` is, or holds in its first level, and that belong to it alone: they are handed over, not copied. */
export function ownBuffers(value: unknown): readonly ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  // The parts of bytes are numbers, millions of them.
  const parts: readonly unknown[] = ArrayBuffer.isView(value) ? [value] : Object.values(value);
  const whole = (part: unknown) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [];
  return [...new Set(parts.flatMap(whole))];
}

/**
 * Answers the questions that come over `wire`. What `handle` throws goes back as it is: a fault with its code, a bug
 * with its message. `give` names buffers of an answer that may be handed over.
 */
export function answerOver(
  wire: Wire,
  handle: (message: unknown) => unknown,
  give: (value: unknown) => readonly ArrayBuffer[] = () => [],
): void {
  wire.onMessage((message) => {
    if (!isQuestion(message)) return;
    const { id } = message;
    Promise.resolve(message.message)
      .then(handle)
      .then((value) => wire.post({ id, ok: true, value }, give(value)))
      .catch((error: unknown) => wire.post({ id, ok: false, ...described(error) }));
  });
}

function described(error: unknown): Readonly<{ code: FaultCode | null; detail: string }> {
  if (error instanceof Fault) return { code: error.code, detail: error.detail };
  return { code: null, detail: error instanceof Error ? error.message : String(error) };
}

export type Asker = Readonly<{
  /** Rejects with the other end's fault, with its bug as a bare error, or with what `fail` was given. */
  ask(message: unknown, transfer?: readonly ArrayBuffer[]): Promise<unknown>;
  /** Rejects everything that waits: the other end is gone. */
  fail(reason: Error): void;
}>;

/** Asks questions over `wire`, each answered once, in any order. */
export function askOver(wire: Wire): Asker {
  const waiting = new Map<number, Readonly<{ resolve(value: unknown): void; reject(reason: Error): void }>>();
  let last = 0;
  wire.onMessage((message) => {
    if (!isAnswer(message)) return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(message.value);
    else asked?.reject(thrown(message.code, message.detail));
  });
  return {
    ask: (message, transfer = []) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        wire.post({ id: last, message }, transfer);
      }),
    fail: (reason) => {
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    },
  };
}

const thrown = (code: string | null, detail: string): Error =>
  code !== null && isFaultCode(code) ? new Fault(code, detail) : new Error(detail);
