import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Permission = Parameters<NonNullable<Parameters<E.Session['setPermissionCheckHandler']>[0]>>[1];

/** Electron's permissions beside the names by which a browser's client may refuse them. */
const permissions: readonly (readonly [browser: string, electron: Permission])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
];

/** A session: what the program lets pages of it do. */
export class SessionStandIn extends EventEmitter {
  readonly schemes = new Map<string, Parameters<E.Protocol['handle']>[1]>();
  #check: Parameters<E.Session['setPermissionCheckHandler']>[0] = null;
  #request: Parameters<E.Session['setPermissionRequestHandler']>[0] = null;
  #before: ((details: { url: string }, answer: (given: E.CallbackResponse) => void) => void) | null = null;

  setPermissionCheckHandler(handler: Parameters<E.Session['setPermissionCheckHandler']>[0]): void {
    this.#check = handler;
  }
  setPermissionRequestHandler(handler: Parameters<E.Session['setPermissionRequestHandler']>[0]): void {
    this.#request = handler;
  }
  setDevicePermissionHandler(_handler: Parameters<E.Session['setDevicePermissionHandler']>[0]): void {
    // Headless Chromium has no devices to choose from.
  }
  readonly webRequest = {
    onBeforeRequest: (handler: (details: { url: string }, answer: (given: E.CallbackResponse) => void) => void) => {
      this.#before = handler;
    },
  };
  readonly protocol: Pick<E.Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      if (this.schemes.has(scheme)) throw new Error(`${scheme} is handled already`);
      this.schemes.set(scheme, handler);
    },
  };

  /** Whether the program cancels a request. */
  cancels(url: string): Promise<boolean> {
    const before = this.#before;
    return before === null
      ? Promise.resolve(false)
      : new Promise((resolve) => void before({ url }, ({ cancel }) => resolve(cancel === true)));
  }

  /** Each permission by its browser's name, and whether the program grants it when it is asked and when it checks. */
  async granted(contents: E.WebContents, origin: string): Promise<readonly (readonly [string, boolean])[]> {
    return Promise.all(
      permissions.map(async ([browser, electron]) => {
        const checked = this.#check?.(contents, electron, origin, {} as never) ?? true;
        const asked = this.#request;
        const allowed =
          asked === null ||
          (await new Promise<boolean>((resolve) => void asked(contents, electron as never, resolve, {} as never)));
        return [browser, checked && allowed] as const;
      }),
    );
  }
}

const named = new Map<string, SessionStandIn>();
export const session = {
  defaultSession: new SessionStandIn(),
  fromPartition(partition: string, _options?: E.FromPartitionOptions): SessionStandIn {
    const found = named.get(partition) ?? new SessionStandIn();
    named.set(partition, found);
    return found;
  },
};
