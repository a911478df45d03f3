import { Worker } from 'node:worker_threads';
import type { Reply } from '#core/contract/operation.ts';
import { Fault } from '#core/domain/fault.ts';
import type { App } from '#main/app/app.ts';
import type { Child } from '#main/app/ports/platform.ts';
import { type Asker, answerOver, askOver, ownBuffers, type Wire } from '#main/conversation.ts';
import { type AskedOfApp, type AskedOfHost, type ChildKind, isToldToHost, type Setting } from '#main/setting.ts';

/** What a host does for the application that only a host can do. */
export type HostServices = Readonly<{
  startChild(kind: ChildKind): Child;
  pickFolder?: () => Promise<string | null>;
  writePreference(name: string, value: unknown): void;
  log(line: string): void;
}>;

export type WorkerPlan = Readonly<{
  /** The entry of the worker: `main/worker.ts`, built or as it stands. */
  entry: URL | string;
  setting(): Setting;
  services: HostServices;
}>;

type Running = Readonly<{ ask: Asker['ask']; end(): Promise<unknown> }>;

/**
 * The application, running in a worker so that the thread that draws or serves never waits for it. When the worker
 * stops, what waited is answered `worker.died`, the page is told that the office is locked, and the next request
 * starts it again.
 */
export function appInWorker(plan: WorkerPlan): App {
  const listeners = new Set<(event: unknown) => void>();
  const emit = (event: unknown) => {
    for (const listener of listeners) listener(event);
  };
  const stopped = (gone: Running) => {
    if (running !== gone) return;
    running = null;
    emit({ event: 'session.locked' });
  };
  let running: Running | null = run(plan, emit, stopped);

  const ask = async <T>(asked: AskedOfApp, transfer: readonly ArrayBuffer[] = []): Promise<T> => {
    running ??= run(plan, emit, stopped);
    return (await running.ask(asked, transfer)) as T;
  };

  return {
    dispatch: (raw) => ask<Reply>({ verb: 'dispatch', raw }).catch(refusal),
    put: (upload, bytes) => ask<Reply>({ verb: 'put', upload, bytes }, ownBuffers(bytes)).catch(refusal),
    get: (ref) => ask<Awaited<ReturnType<App['get']>>>({ verb: 'get', ref }).catch(refusal),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      const last = running;
      running = null;
      await last?.ask({ verb: 'close' } satisfies AskedOfApp).catch(() => undefined);
      await last?.end();
    },
  };
}

function run(plan: WorkerPlan, emit: (event: unknown) => void, stopped: (gone: Running) => void): Running {
  const worker = new Worker(plan.entry, { workerData: plan.setting(), name: 'redress' });
  const wire = wireTo(worker);
  const asker = askOver(wire);
  const children = new Map<number, Child>();
  answerOver(wire, (message) => done(plan.services, children, message as AskedOfHost), ownBuffers);
  wire.onMessage((message) => heed(plan.services, children, message, emit));
  const started: Running = { ask: asker.ask, end: () => worker.terminate() };
  worker.on('error', (error) => plan.services.log(`worker stopped: ${trace(error)}`));
  worker.on('exit', () => {
    for (const child of children.values()) child.kill();
    asker.fail(new Fault('worker.died'));
    stopped(started);
  });
  return started;
}

function wireTo(worker: Worker): Wire {
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    onMessage: (listener) => void worker.on('message', listener),
  };
}

function done(services: HostServices, children: Map<number, Child>, asked: AskedOfHost): Promise<unknown> {
  if (asked.verb === 'folder') return services.pickFolder?.() ?? Promise.resolve(null);
  const child = children.get(asked.child) ?? services.startChild(asked.kind);
  children.set(asked.child, child);
  return child.request(asked.message, asked.timeoutMs === undefined ? {} : { timeoutMs: asked.timeoutMs });
}

function heed(
  services: HostServices,
  children: Map<number, Child>,
  message: unknown,
  emit: (event: unknown) => void,
): void {
  if (!isToldToHost(message)) return;
  if (message.told === 'kill') children.get(message.child)?.kill();
  else if (message.told === 'preference') services.writePreference(message.name, message.value);
  else if (message.told === 'log') services.log(message.line);
  else emit(message.event);
}

const refusal = (error: unknown): Readonly<{ ok: false; failure: string }> => ({
  ok: false,
  failure: error instanceof Fault ? error.code : 'request.bug',
});

/** Where it went wrong, without the message: a message may quote what a person typed. */
function trace(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames].join('\n');
}
