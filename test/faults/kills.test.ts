import { expect, test } from '@playwright/test';
import { killedAtRandom } from './kills.ts';

/** So many in the gate; `npm run faults` takes as many as it is told. */
const kills = 8;
const seed = Number(process.env.REDRESS_SEED ?? 20_261_221);

test('killed at random moments of its acts, the program has lost nothing that it had acknowledged', async () => {
  const outcome = await killedAtRandom(kills, seed);
  expect(outcome).toMatchObject({ lost: 0, opened: kills, chainVerified: kills });
  expect(outcome.acknowledged).toBeGreaterThan(kills);
});
