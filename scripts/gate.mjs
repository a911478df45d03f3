// The gate of `npm test`: sets itself up on a fresh clone, asks everything, tells it by section, and closes with the count.
import { ensureTestBrowser, noBrowserSentence } from './browser.mjs';
import { install } from './ready.mjs';
import { countOf, sectionRunner } from './sections.mjs';
import { hostNode, root } from './tools.mjs';

const say = (line) => console.log(line);
const fatal = (line) => {
  say(line);
  process.exit(1);
};
process.chdir(root);
if (!(await install(say))) process.exit(1);
const node = hostNode();
if (node === null)
  fatal(`The tests need Node 24 or newer, and this is ${process.version}: install it, then run npm test again.`);
if ((await ensureTestBrowser(say)) === null) fatal(noBrowserSentence());

const folders = ['core', 'main', 'preload', 'renderer', 'test', 'scripts'];
const section = sectionRunner(node, say);

await section('format and lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
await section('lint with types', ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...folders]);
await section('types', ['typescript/bin/tsc', '-b']);
await section('dead weight', ['knip/bin/knip.js']);
await section('units, properties, fences', ['vitest/vitest.mjs', 'run'], 'vitest');
const built = await section('build', ['../scripts/build.mjs']);
if (built) await section('journeys', ['@playwright/test/cli.js', 'test'], 'playwright');
else section.skip('journeys', 'there is no build to run them on');

const { passed, failed, skipped } = countOf(section.results);
say('');
say(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 ? 0 : 1;
