import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#core/domain/time/moment.ts';
import type { Child, Platform } from '#main/app/ports/platform.ts';
import { forkedChild } from '#main/hosts/node/children.ts';
import type { Asked } from '#main/intake/messages.ts';

const root = new URL('../../', import.meta.url).pathname;
const entries = { pages: 'main/intake/child.ts', press: 'main/letters/child.ts' } as const;

/** Children are slow to start and hold nothing between requests but files by their numbers: one of each kind serves all. */
const running = new Map<keyof typeof entries, Child>();

/** Each application numbers its files from 1: so far apart do their numbers begin in the process that they share. */
const APART = 1_000_000;
let applications = 0;

function sharedChild(kind: keyof typeof entries): Child {
  const child = running.get(kind) ?? forkedChild(join(root, entries[kind]));
  running.set(kind, child);
  if (kind === 'press') return child;
  applications += 1;
  const first = applications * APART;
  return { ...child, request: (asked, options) => child.request(numbered(asked as Asked, first), options) };
}

const numbered = (asked: Asked, first: number): Asked => ({ ...asked, file: first + asked.file });

/** Ends the children of this test file. */
export function stopChildren(): void {
  for (const child of running.values()) child.kill();
  running.clear();
}

/** A clock that moves only when a test moves it. */
export type TestClock = { now: number };

export type TestPlatform = Platform & Readonly<{ clock: TestClock; lines: readonly string[] }>;

/** The real platform of the Node host, but for its clock, its preferences and the cost of a passphrase. */
export function nodePlatform(folder: string, now: string): TestPlatform {
  const clock: TestClock = { now: Date.parse(now) };
  const lines: string[] = [];
  const preferences = new Map<string, unknown>();
  const machine = join(folder, 'machine');
  mkdirSync(machine, { recursive: true });
  return {
    clock,
    lines,
    paths: {
      data: join(folder, 'office'),
      practice: join(folder, 'practice'),
      resources: join(root, 'resources'),
      machine,
    },
    machineId: 'test-machine',
    now: () => clock.now as Instant,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    startChild: sharedChild,
    preferences: {
      read: (name) => preferences.get(name),
      write: (name, value) => void preferences.set(name, value),
    },
    passphraseCost: { memoryKiB: 1024, passes: 1 },
    log: (line) => void lines.push(line),
  };
}
