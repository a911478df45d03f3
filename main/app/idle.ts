import type { OperationName } from '#core/contract/operations.ts';
import type { Instant } from '#core/domain/time/moment.ts';

/** What a screen asks again by itself: no sign of a person. */
const unattended: ReadonlySet<OperationName> = new Set([
  'office.status',
  'session.who',
  'cases.counts',
  'cases.queue',
  'cases.case',
  'post.tray',
  'letters.post-book',
  'preferences.read',
]);

export type Idle = Readonly<{
  /** Told of each request; locks first when nobody was there for too long. */
  noticed(name: OperationName): void;
  /** Locks when nobody was there for too long. */
  sweep(): void;
}>;

/**
 * The backstop of the idle lock: the page locks after the office's minutes of no key and no pointer; where the page is
 * gone or stuck, the application locks by itself one minute later.
 */
export function idleLock(needs: { now(): Instant; minutes(): number | null; lock(): void }): Idle {
  let attended: number | null = null;
  const sweep = () => {
    const minutes = needs.minutes();
    const now = needs.now();
    if (minutes === null) attended = null;
    else if (attended !== null && now - attended > (minutes + 1) * 60_000) {
      attended = null;
      needs.lock();
    }
  };
  return {
    sweep,
    noticed(name) {
      sweep();
      if (attended === null || !unattended.has(name)) attended = needs.now();
    },
  };
}
