import { expect, test } from '@playwright/test';
import { killedAtRandom } from './kills.ts';

/** Eight in the gate, a hundred in the long tests. */
const kills = process.env.REDRESS_LONG === '1' ? 100 : 8;
const seed = Number(process.env.REDRESS_SEED ?? 20_261_221);

test(`killed ${kills} times while it acts, the program has lost nothing that it had acknowledged`, async () => {
  test.setTimeout(kills * 20_000);
  const outcome = await killedAtRandom(kills, seed);
  expect(outcome).toMatchObject({ lost: 0, opened: kills, chainVerified: kills });
  expect(outcome.acknowledged).toBeGreaterThan(kills);
});
