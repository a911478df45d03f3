import type { Platform } from './app/ports/platform.ts';

/** What the host tells the application's worker when it starts it: the part of the Platform that is plain data. */
export type Setting = Readonly<{
  paths: Platform['paths'];
  machineId: string;
  /** Preferences as they were at the start; later changes are written through to the host. */
  preferences: Readonly<Record<string, unknown>>;
  canPickFolder: boolean;
  passphraseCost: Platform['passphraseCost'];
}>;

export type ChildKind = Parameters<Platform['startChild']>[0];

/** What the host asks of the application. */
export type AskedOfApp =
  | Readonly<{ verb: 'dispatch'; raw: unknown }>
  | Readonly<{ verb: 'put'; upload: string; bytes: Uint8Array }>
  | Readonly<{ verb: 'get'; ref: string }>
  | Readonly<{ verb: 'close' }>;

/** What the application asks of its host. A child has a number, for there may be several of one kind. */
export type AskedOfHost =
  | Readonly<{ verb: 'child'; kind: ChildKind; child: number; message: unknown; timeoutMs: number | undefined }>
  | Readonly<{ verb: 'folder' }>;

/** What the application tells its host without waiting for an answer. */
export type ToldToHost =
  | Readonly<{ told: 'kill'; child: number }>
  | Readonly<{ told: 'preference'; name: string; value: unknown }>
  | Readonly<{ told: 'log'; line: string }>
  | Readonly<{ told: 'event'; event: unknown }>;

export const isToldToHost = (message: unknown): message is ToldToHost =>
  typeof message === 'object' && message !== null && 'told' in message;
