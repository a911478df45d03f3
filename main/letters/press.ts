import { Fault } from '#core/domain/fault.ts';
import type { Child } from '#main/app/ports/platform.ts';
import type { Press } from '#main/app/ports/press.ts';
import type { Composed, PressMessage, PressReply, Sheets } from './press-messages.ts';

/** Longest time a letter may take, in ms: a formal letter takes 20; 250 pages take 2,000. */
const WATCHDOG_MS = 10_000;

/** Longest time for a process to start and take its fonts, in ms: on a busy machine that is far more than a letter takes. */
const START_MS = 60_000;

/**
 * The press in a child process. Letters go through one by one; a letter that does not come back within `watchdogMs` ends
 * the process, is refused with Fault `press.timeout`, and the next one finds a new process. `fonts` are the faces of the
 * letter's type (`readFonts`).
 */
export function pressOver(
  startChild: () => Child,
  fonts: readonly Uint8Array[],
  { watchdogMs = WATCHDOG_MS }: Readonly<{ watchdogMs?: number }> = {},
): Press {
  let child: Child | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function say(message: PressMessage, timeoutMs: number): Promise<PressReply> {
    child ??= startChild();
    return (await child.request(message, { timeoutMs })) as PressReply;
  }

  async function composeNow(letter: Sheets): Promise<Composed> {
    try {
      const greeted = await say({ kind: 'hello' }, START_MS);
      if (greeted.kind === 'without-fonts') await say({ kind: 'fonts', fonts }, START_MS);
      const reply = await say({ kind: 'compose', letter }, watchdogMs);
      if (reply.kind === 'composed') return reply.result;
      throw new Fault('press.failed', `unexpected reply ${reply.kind}`);
    } catch (error) {
      throw asFault(error);
    }
  }

  return {
    compose: (letter) => {
      const composing = last.then(() => composeNow(letter));
      last = composing.catch(() => undefined);
      return composing;
    },
  };
}

function asFault(error: unknown): Fault {
  if (!(error instanceof Fault)) return new Fault('press.failed', error instanceof Error ? error.name : '', error);
  if (error.code !== 'worker.died') return error;
  return new Fault(error.detail === 'timeout' ? 'press.timeout' : 'press.failed', error.detail, error);
}
