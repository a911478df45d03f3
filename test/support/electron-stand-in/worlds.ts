/**
 * The scripts that run in the browser. Each function is sent there as text, so it uses nothing from around it.
 */

/** A value on its way from one world to the other, as Electron's context bridge carries it. */
type Packed =
  | { plain: unknown }
  | { list: Packed[] }
  | { record: Record<string, Packed> }
  | { callable: number }
  | { promise: number };
type Crossing =
  | { expose: string; value: Packed }
  | { call: number; args: Packed[] }
  | { returned: { value: Packed } | { thrown: string } }
  | { settled: number; value: Packed }
  | { failed: number; message: string };

export type World = { expose(key: string, value: unknown): void };

/**
 * One side of the context bridge. The page's world and the preload's share the document and nothing else; what crosses
 * is cloned by the browser, functions and promises are stood for by numbers, prototypes are lost.
 */
export function worldOf(here: string, there: string): World {
  const callables = new Map<number, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let last = 0;
  let returned: { value: Packed } | { thrown: string } | null = null;
  const cross = (detail: Crossing) => window.dispatchEvent(new CustomEvent(there, { detail }));
  const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  function pack(value: unknown): Packed {
    if (typeof value === 'function') {
      last += 1;
      callables.set(last, value as (...args: unknown[]) => unknown);
      return { callable: last };
    }
    if (value instanceof Promise) {
      last += 1;
      const promise = last;
      value.then(
        (settled: unknown) => cross({ settled: promise, value: pack(settled) }),
        (error: unknown) => cross({ failed: promise, message: textOf(error) }),
      );
      return { promise };
    }
    if (Array.isArray(value)) return { list: value.map(pack) };
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return { record: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)])) };
    return { plain: value };
  }

  function unpack(packed: Packed): unknown {
    if ('list' in packed) return packed.list.map(unpack);
    if ('record' in packed)
      return Object.fromEntries(Object.entries(packed.record).map(([key, part]) => [key, unpack(part)]));
    if ('promise' in packed) return new Promise((resolve, reject) => waiting.set(packed.promise, { resolve, reject }));
    if ('callable' in packed) return (...args: unknown[]) => call(packed.callable, args);
    return packed.plain;
  }

  function call(callable: number, args: unknown[]): unknown {
    cross({ call: callable, args: args.map(pack) });
    const answer = returned;
    returned = null;
    if (answer === null) throw new Error('the other world is gone');
    if ('thrown' in answer) throw new Error(answer.thrown);
    return unpack(answer.value);
  }

  function answerCall(callable: number, args: Packed[]): void {
    try {
      cross({ returned: { value: pack(callables.get(callable)?.(...args.map(unpack))) } });
    } catch (error) {
      cross({ returned: { thrown: textOf(error) } });
    }
  }

  window.addEventListener(here, (event) => {
    const crossing = (event as CustomEvent<Crossing>).detail;
    if ('call' in crossing) answerCall(crossing.call, crossing.args);
    else if ('returned' in crossing) returned = crossing.returned;
    else if ('settled' in crossing) waiting.get(crossing.settled)?.resolve(unpack(crossing.value));
    else if ('failed' in crossing) waiting.get(crossing.failed)?.reject(new Error(crossing.message));
    else Object.defineProperty(window, crossing.expose, { value: Object.freeze(unpack(crossing.value)) });
  });
  return { expose: (key, value) => void cross({ expose: key, value: pack(value) }) };
}

/** Bytes as text for the wire between browser and program, which carries JSON. */
export type Wired = { $bytes: string; buffer: boolean };

/** `electron` as a sandboxed preload requires it. `post` goes to the program; what comes from it, `receive` gets. */
export function preloadElectron(world: World, post: (json: string) => void) {
  type Listener = (event: object, ...args: unknown[]) => void;
  type Base64 = { toBase64(): string };
  const fromBase64 = (text: string) =>
    (Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> }).fromBase64(text);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;

  const wire = (_key: string, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array
      ? {
          $bytes: (new Uint8Array(value as ArrayBuffer) as unknown as Base64).toBase64(),
          buffer: value instanceof ArrayBuffer,
        }
      : value;
  const unwire = (_key: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
    const { $bytes, buffer } = value as Wired;
    const bytes = fromBase64($bytes);
    return buffer ? bytes.buffer : bytes;
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        // As Electron does: what cannot be cloned is refused here.
        post(JSON.stringify({ id: last, channel, args: structuredClone(args) }, wire));
      }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  function receive(json: string): void {
    const message = JSON.parse(json, unwire) as
      | { id: number; value?: unknown; error?: string }
      | { channel: string; args: unknown[] };
    if ('channel' in message) {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.args);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.value);
    else asked?.reject(new Error(message.error));
  }
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => world.expose(key, api) };
  return { module: { contextBridge, ipcRenderer }, receive };
}
