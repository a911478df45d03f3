import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';

const long = process.env.REDRESS_LONG === '1';

/** Enough for `npm run test:long` on a busy machine, ms. */
export const LONG_MS = long ? 4 * 3_600_000 : 60_000;

/**
 * Tries a property in rounds of at most 10,000 cases, and lets the test runner breathe between them: `runs` in the gate
 * from `seed`, `longRuns` in `npm run test:long` from the seed that it printed. A failure names the seed of its round.
 */
export async function tried<Args extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Args>,
  { seed, runs, longRuns }: Readonly<{ seed: number; runs: number; longRuns: number }>,
): Promise<void> {
  const first = long ? Number(process.env.REDRESS_SEED ?? seed) : seed;
  let left = long ? longRuns : runs;
  for (let round = 0; left > 0; round += 1) {
    const numRuns = Math.min(left, 10_000);
    fc.assert(property, { seed: first + round, numRuns });
    left -= numRuns;
    await setImmediate();
  }
}
