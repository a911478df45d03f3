/** 2020-01-01T00:00Z in ms since 1970: stamps count from here (record_formats 1). */
export const STAMP_EPOCH = 1_577_836_800_000;
const PER_MS = 4096;
/** Stamps from here on are quarantined, except highest parent + 1: no clock that runs mad reaches the end of 53 bits. */
export const STAMP_LIMIT = 2 ** 52;

/** The PC clock as a stamp. A clock before 2020 or beyond the limit tells nothing, and counts as 0. */
export function stampOfClock(nowMs: number): number {
  const stamp = (Math.floor(nowMs) - STAMP_EPOCH) * PER_MS;
  return stamp > 0 && stamp < STAMP_LIMIT ? stamp : 0;
}

/** The ms since 1970 that a stamp claims. */
export const msOfStamp = (stamp: number): number => Math.floor(stamp / PER_MS) + STAMP_EPOCH;

export type Stamped = Readonly<{ stamp: number; fresh: number }>;

/**
 * The stamp of a changeset: later than every event of its stream that the author had folded, whatever the PC clock
 * says. `highest` = highest stamp folded of that stream, 0 for a new one. Only `fresh` is remembered as the next
 * `lastFresh`: others' stamps never move it (record_formats 1).
 */
export function nextStamp(lastFresh: number, nowMs: number, highest: number): Stamped {
  const fresh = Math.max(lastFresh + 1, stampOfClock(nowMs));
  return { stamp: Math.max(fresh, highest + 1), fresh };
}

/** Whether an arriving stamp may be folded: above its parents' and below 2^52, or exactly the highest parent + 1. */
export function stampHolds(stamp: number, parents: readonly number[]): boolean {
  const highest = parents.reduce((max, parent) => Math.max(max, parent), 0);
  return stamp > highest && (stamp < STAMP_LIMIT || stamp === highest + 1);
}
