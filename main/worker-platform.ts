import { randomFillSync } from 'node:crypto';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Child, Platform } from './app/ports/platform.ts';
import { type Asker, askOver, type Wire } from './conversation.ts';
import type { AskedOfHost, ChildKind, Setting, ToldToHost } from './setting.ts';

/** The Platform as a worker sees it: what the host told at the start, and what it does when it is asked over `wire`. */
export function platformOver(wire: Wire, setting: Setting, now: () => number): Platform {
  const host = askOver(wire);
  const tell = (told: ToldToHost) => wire.post(told);
  const preferences = new Map(Object.entries(setting.preferences));
  return {
    paths: setting.paths,
    machineId: setting.machineId,
    passphraseCost: setting.passphraseCost,
    now: () => now() as Instant,
    random: (bytes) => randomFillSync(new Uint8Array(bytes)),
    startChild: childrenOver(host, tell),
    preferences: {
      read: (name) => preferences.get(name),
      write: (name, value) => {
        preferences.set(name, value);
        tell({ told: 'preference', name, value });
      },
    },
    log: (line) => tell({ told: 'log', line }),
    ...(setting.canPickFolder ? { pickFolder: () => pickedFolder(host) } : {}),
  };
}

function childrenOver(host: Asker, tell: (told: ToldToHost) => void): (kind: ChildKind) => Child {
  let last = 0;
  return (kind) => {
    last += 1;
    const child = last;
    return {
      request: (message, { timeoutMs } = {}) =>
        host.ask({ verb: 'child', kind, child, message, timeoutMs } satisfies AskedOfHost),
      kill: () => tell({ told: 'kill', child }),
    };
  };
}

async function pickedFolder(host: Asker): Promise<string | null> {
  const folder = await host.ask({ verb: 'folder' } satisfies AskedOfHost);
  return typeof folder === 'string' ? folder : null;
}
