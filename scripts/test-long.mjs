// `npm run test:long`: what takes longer than a gate may. Its last result, date and seed stand in docs/quality.md.
import { ensureTestBrowser, noBrowserSentence } from './browser.mjs';
import { install } from './ready.mjs';
import { countOf, sectionRunner } from './sections.mjs';
import { hostNode, root } from './tools.mjs';

const say = (line) => console.log(line);
process.chdir(root);
if (!(await install(say))) process.exit(1);
const node = hostNode();
if (node === null || (await ensureTestBrowser(say)) === null) {
  say(node === null ? 'The long tests need Node 24 or newer.' : noBrowserSentence());
  process.exit(1);
}
// Read by the tests that have a longer form: how often they kill, how many histories they try, and from which seed.
process.env.REDRESS_LONG = '1';
process.env.REDRESS_SEED ??= String(Date.now() % 2 ** 31);

const section = sectionRunner(node, say, 7200);
await section('build', ['../scripts/build.mjs']);
await section('units and properties, long', ['vitest/vitest.mjs', 'run'], 'vitest');
await section('journeys, long', ['@playwright/test/cli.js', 'test'], 'playwright');
await section('package', ['../scripts/package-check.mjs']);

const { passed, failed, skipped } = countOf(section.results);
say(`seed ${process.env.REDRESS_SEED}, ${new Date().toISOString().slice(0, 10)}`);
say(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 ? 0 : 1;
