import { Fault } from '#core/domain/fault.ts';
import type { Child } from './app/ports/platform.ts';
import { answerOver, askOver, type Wire } from './conversation.ts';

/** A running process as its starter sees it. `onExit` is called once, however it ended. */
export type ChildProcessEnd = Wire & Readonly<{ onExit(listener: () => void): void; kill(): void }>;

/** What Electron puts on `process` in a utility process. */
type ParentPort = Readonly<{
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}>;

/** The wire of this process to the one that started it: Electron's `parentPort`, or the pipe of a Node fork. */
function wireToParent(): Wire {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort !== undefined)
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    };
  // A child whose starter was killed must not stay behind.
  process.once('disconnect', () => process.exit(0));
  return {
    // An answer for which nobody is left is not an error of its own.
    post: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void process.on('message', listener),
  };
}

/**
 * The child's end: answers every request of the process that started it with what `handle` gives. A `Fault` that it
 * throws arrives as a fault; anything else as a bare error.
 */
export function serveChild(handle: (message: unknown) => unknown): void {
  answerOver(wireToParent(), handle);
}

/**
 * The asking end. The process starts with the first request and again with the first one after it ended, so a `Child`
 * outlives its processes; whoever keeps state in one must expect `worker.died`. A request that takes longer than
 * `timeoutMs` ends the process (native work cannot be interrupted): it rejects with `worker.died: timeout`, and so
 * does everything else that waits, with `worker.died`.
 */
export function childOver(start: () => ChildProcessEnd): Child {
  let running: Readonly<{ ask(message: unknown): Promise<unknown>; stop(): void }> | null = null;

  function run() {
    const end = start();
    const asker = askOver(end);
    const self = {
      ask: asker.ask,
      stop: () => {
        if (running === self) running = null;
        end.kill();
        asker.fail(new Fault('worker.died'));
      },
    };
    end.onExit(self.stop);
    return self;
  }

  return {
    request: (message, options = {}) => {
      running ??= run();
      const asked = running.ask(message);
      return options.timeoutMs === undefined ? asked : within(asked, options.timeoutMs, running.stop);
    },
    kill: () => running?.stop(),
  };
}

async function within(asked: Promise<unknown>, timeoutMs: number, stop: () => void): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Fault('worker.died', 'timeout'));
      stop();
    }, timeoutMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
