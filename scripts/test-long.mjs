// `npm run test:long -- [NAME ...]`: what takes longer than a gate may. The last result of each part stands in docs/quality.md
// with its date and seed; REDRESS_SEED=N repeats one.
import { ensureTestBrowser, noBrowserSentence } from './browser.mjs';
import { writeRow } from './quality.mjs';
import { install } from './ready.mjs';
import { countOf, sectionRunner } from './sections.mjs';
import { hostNode, root } from './tools.mjs';

const WALKER = 'test/properties/engine-days.test.ts';
const ORDER = 'test/properties/engine-order.test.ts';
const KILLED = 'main/store/killed.test.ts';
const seed = process.env.REDRESS_SEED ?? String(Date.now() % 2 ** 31);

/** What is run, by the tool and its arguments, and the test runner that reports on it. */
const parts = {
  walker: [
    'dates of 1,000,000 random cases over all procedures and calendars, against an independent day walker',
    ['vitest/vitest.mjs', 'run', '--project', 'core', WALKER],
    'vitest',
  ],
  order: [
    'events in any order of arrival, and late classifications: 2,000 histories for each procedure and property',
    ['vitest/vitest.mjs', 'run', '--project', 'core', ORDER],
    'vitest',
  ],
  store: [
    'the store killed 100 times while it writes: nothing acknowledged is lost',
    ['vitest/vitest.mjs', 'run', '--project', 'main', KILLED],
    'vitest',
  ],
  program: [
    'the whole program killed 100 times while it registers, issues and hands over',
    ['../scripts/faults.ts', '--kills', '100', '--seed', seed],
  ],
  rest: [
    'all other units, properties and fences in their long form',
    ['vitest/vitest.mjs', 'run', ...[WALKER, ORDER, KILLED].flatMap((file) => ['--exclude', file])],
    'vitest',
  ],
  build: ['build', ['../scripts/build.mjs']],
  journeys: ['all journeys', ['@playwright/test/cli.js', 'test'], 'playwright'],
  package: ['what is packed for each system', ['../scripts/package-check.mjs']],
};

const say = (line) => console.log(line);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  say(`There is no long test "${unknown[0]}". There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
process.chdir(root);
if (!(await install(say))) process.exit(1);
const node = hostNode();
const names = asked.length > 0 ? asked : Object.keys(parts);
const browses = names.includes('journeys');
if (node === null || (browses && (await ensureTestBrowser(say)) === null)) {
  say(node === null ? 'The long tests need Node 24 or newer.' : noBrowserSentence());
  process.exit(1);
}
// Read by the tests that have a longer form: how often they kill, how many histories they try, and from which seed.
process.env.REDRESS_LONG = '1';
process.env.REDRESS_SEED = seed;
say(`seed ${seed}`);

const section = sectionRunner(node, say, 7200);
const date = new Date().toISOString().slice(0, 10);
for (const name of names) {
  const [what, command, runner] = parts[name];
  await section(name, command, runner);
  const { passed, failed, seconds } = section.results.at(-1);
  const counts = runner === undefined ? '' : ` (${passed} passed${failed === 0 ? '' : `, ${failed} failed`})`;
  const result = `${failed === 0 ? 'holds' : '**fails**'}${counts}`;
  writeRow({ name, what, result, seconds: Math.round(seconds), seed, date });
}

const { passed, failed, skipped } = countOf(section.results);
say(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}, seed ${seed}, ${date}`);
process.exitCode = failed === 0 ? 0 : 1;
