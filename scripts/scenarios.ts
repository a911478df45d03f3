import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { runScenario } from './scenarios/run-scenario.ts';
import { type Scenario, scenarioFile } from './scenarios/scenario-file.ts';
import { shippedCalendars, shippedProcedure } from './scenarios/shelf.ts';

/** What went wrong before any scenario could run: one sentence, no stack trace. */
class Unreadable extends Error {}

function readScenarios(path: string): readonly Scenario[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Unreadable(`${path} cannot be read. Give the path of a scenario file.`);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`${path} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = scenarioFile.safeParse(raw);
  if (!parsed.success) throw new Unreadable(`${path} is no scenario file: ${firstIssue(parsed.error, raw)}`);
  return parsed.data.scenarios;
}

function firstIssue({ issues }: z.ZodError, raw: unknown): string {
  const [issue] = issues;
  if (issue === undefined) return 'it has another shape.';
  const [, index] = issue.path;
  const scenarios = (raw as { scenarios?: readonly { id?: string }[] }).scenarios;
  const id = typeof index === 'number' ? scenarios?.[index]?.id : undefined;
  return `${id === undefined ? '' : `scenario ${id}, `}${issue.path.join('.') || 'the file'}: ${issue.message}`;
}

type Count = { passed: number; failed: number; skipped: number };

function runAll(scenarios: readonly Scenario[]): Count {
  const calendars = shippedCalendars();
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const scenario of scenarios) {
    const read = shippedProcedure(scenario.procedure);
    const differences = read === null ? null : runScenario(scenario, read.raw, calendars);
    if (differences === null) count.skipped += 1;
    else if (differences.length === 0) count.passed += 1;
    else count.failed += 1;
    for (const difference of differences ?? []) console.log(`${scenario.id} ${scenario.procedure}: ${difference}`);
  }
  return count;
}

function main(path: string | undefined): number {
  if (path === undefined) throw new Unreadable('Give a scenario file: npm run scenarios -- FILE.json');
  const { passed, failed, skipped } = runAll(readScenarios(path));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv[2]);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
