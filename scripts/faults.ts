import { parseArgs } from 'node:util';
import { killedAtRandom } from '#test/faults/kills.ts';

/** `npm run faults -- --kills N --seed S`: kill -9 while it acts. The last line is the outcome, as one JSON object. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '8' }, seed: { type: 'string', default: '1' } },
});
const { seed: _seed, during: _during, ...figures } = await killedAtRandom(Number(values.kills), Number(values.seed));
console.log(`seed ${values.seed}: killed during ${JSON.stringify(_during)}`);
console.log(JSON.stringify(figures));
const { kills, lost, opened, chainVerified } = figures;
process.exitCode = lost === 0 && opened === kills && chainVerified === kills ? 0 : 1;
