import type { Instant } from '#core/domain/time/moment.ts';

/** A worker process of the host: requests are structured-cloneable; a killed child rejects what is pending with Fault `worker.died`. */
export type Child = Readonly<{
  request(message: unknown, options?: { timeoutMs?: number }): Promise<unknown>;
  kill(): void;
}>;

/** What every host offers the application (design, idea 5). No member tells which host it is. */
export type Platform = Readonly<{
  paths: Readonly<{
    /** Default data folder of the live office, of this account on this machine, on a local disk. */
    data: string;
    practice: string;
    /** `resources/`: procedures, calendars, letters, fonts. */
    resources: string;
    /** Where this machine's nonce file lies (record_formats 4, waking elsewhere). */
    machine: string;
  }>;
  /** Id of this machine, stable over starts. */
  machineId: string;
  now(): Instant;
  random(bytes: number): Uint8Array;
  /** Starts a child: `pages` reads scans, `press` composes letters. */
  startChild(kind: 'pages' | 'press'): Child;
  /** Asks the person for a folder; null when they cancel. Absent where the host cannot ask. */
  pickFolder?: () => Promise<string | null>;
  preferences: Readonly<{ read(name: string): unknown; write(name: string, value: unknown): void }>;
  /** Cost of wrapping a passphrase; live offices use the full one (record_formats 4). */
  passphraseCost: Readonly<{ memoryKiB: number; passes: number }>;
  log(line: string): void;
}>;
