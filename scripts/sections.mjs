import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { captured } from './captured.mjs';
import { inModules, root, toolEnvironment } from './tools.mjs';

const reports = join(root, 'test-results');

/** How each test runner is asked for a report in a file, and what counts in it. */
const runners = {
  vitest: {
    args: (file) => ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    env: () => ({}),
    count: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }),
  },
  playwright: {
    args: () => ['--reporter=list,json'],
    // It sets FORCE_COLOR for its workers, and Node warns in every process where both are set.
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: undefined, FORCE_COLOR: '0' }),
    count: ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  },
};

/**
 * Runs the sections of a gate, one line for each that passes and the whole output of each that does not. A section
 * without a runner of tests counts as one; a runner that ran no test has failed. None may take longer than `longest` seconds: a
 * gate that hangs tells nobody anything. Reports bear the number of the process, so that two runs at once keep apart.
 */
export function sectionRunner(node, say, longest = 900) {
  const results = [];
  async function section(name, [tool, ...args], runnerName) {
    const began = performance.now();
    const runner = runners[runnerName];
    const file = join(reports, `${runnerName}-${process.pid}.json`);
    if (runner !== undefined) {
      mkdirSync(reports, { recursive: true });
      rmSync(file, { force: true });
    }
    const env = { ...toolEnvironment(), NO_COLOR: '1', FORCE_COLOR: undefined, ...runner?.env(file) };
    const ran = await captured(node, [inModules(tool), ...args, ...(runner?.args(file) ?? [])], longest, env);
    const seconds = (performance.now() - began) / 1000;
    const result = { ...resultOf(ran.well, runner, file), seconds };
    rmSync(file, { force: true });
    results.push(result);
    const { passed, failed, skipped } = result;
    const counts =
      runner === undefined
        ? ''
        : `, ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
    say(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${seconds.toFixed(1)} s${counts}`);
    if (failed > 0) say(ran.output);
    return failed === 0;
  }
  section.results = results;
  section.skip = (name, why) => {
    results.push({ passed: 0, failed: 1, skipped: 0 });
    say(`FAIL ${name}: ${why}`);
  };
  return section;
}

function resultOf(well, runner, file) {
  if (runner === undefined) return { passed: Number(well), failed: Number(!well), skipped: 0 };
  const counted = reportOf(file, runner.count) ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = counted.failed === 0 && (!well || counted.passed === 0);
  return silent ? { ...counted, failed: 1 } : counted;
}

function reportOf(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export const countOf = (results) =>
  results.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
